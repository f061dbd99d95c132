import { answeredWords } from '../../consultation/answered-words.ts';
import { oneSectionAtATime } from '../../consultation/form-step.ts';
import { say } from '../../words/say.ts';

type Box = HTMLInputElement | HTMLTextAreaElement;

/**
 * The list of sections with what is answered in each and, if the respondent wants it so, one section at a time. The address
 * says which (`#only-3`), so that Back goes back a section; nothing is stored.
 */
export function setUpSections(form: HTMLFormElement): void {
  const list = form.querySelector<HTMLDetailsElement>('.form-sections');
  const sections = [...form.querySelectorAll<HTMLElement>('[data-section]')];
  const way = form.querySelector<HTMLInputElement>('[data-way]');
  if (list === null || way === null) return;
  const now = list.querySelector('[data-section-now]');
  const ways = list.querySelector<HTMLElement>('[data-ways]');
  if (ways !== null) ways.hidden = false;
  list.querySelector('[data-way-sections]')?.setAttribute('href', '#only-1');

  const count = (): void => {
    for (const [index, words] of [...list.querySelectorAll('[data-answered]')].entries())
      words.textContent = wordsFor(sections[index]);
  };
  /** Shows one section, or all if there is no such section. */
  const show = (only: number | undefined): void => {
    const shown = only === undefined ? undefined : sections[only];
    way.value = shown === undefined ? '' : oneSectionAtATime;
    form.classList.toggle('response-form--in-sections', shown !== undefined);
    for (const section of sections) {
      section.classList.toggle('form-section--elsewhere', shown !== undefined && section !== shown);
      const steps = section.querySelector<HTMLElement>('[data-section-steps]');
      if (steps !== null) steps.hidden = shown === undefined;
    }
    for (const link of form.querySelectorAll<HTMLAnchorElement>('.form-sections ol a, [data-section-steps] a'))
      link.hash = link.hash.replace(/^#[a-z]+/, shown === undefined ? '#section' : '#only');
    for (const [index, link] of [...list.querySelectorAll('ol a')].entries()) {
      if (sections[index] === shown) link.setAttribute('aria-current', 'step');
      else link.removeAttribute('aria-current');
    }
    // The way on is the first button of a section that is not the last.
    const isOnTheWay = shown !== undefined && shown !== sections.at(-1);
    form.querySelector('[data-check]')?.classList.toggle('govuk-button--secondary', isOnTheWay);
    if (shown !== undefined) list.open = false;
    if (now !== null)
      now.textContent =
        shown === undefined
          ? say.frame.setUpSections.sectionsOfThisForm
          : say.frame.setUpSections.sectionOfAllSections({ only: (only ?? 0) + 1, count: sections.length });
  };
  const follow = (isNew: boolean): void => {
    const requestedSection = /^#only-(\d+)$/.exec(location.hash)?.[1];
    if (requestedSection !== undefined) {
      show(Number(requestedSection) - 1);
      if (isNew) return;
      list.scrollIntoView();
      sections[Number(requestedSection) - 1]?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
      return;
    }
    const target = document.getElementById(location.hash.slice(1));
    if (way.value === '' || target === list.querySelector('nav')) {
      show(undefined);
      return;
    }
    const wrong = form.querySelector('.govuk-form-group--error');
    const place = sections.findIndex((section) => section.contains(target ?? wrong));
    show(Math.max(place, 0));
  };
  form.addEventListener('input', count);
  addEventListener('pageshow', count);
  addEventListener('hashchange', () => {
    follow(false);
  });
  count();
  follow(true);
}

function wordsFor(section: HTMLElement | undefined): string {
  if (section === undefined) return '';
  const boxes = [...section.querySelectorAll<Box>('input, textarea')].filter(
    // Names with a colon, and the box to leave empty, are not the form's questions.
    ({ name, tabIndex }) => name !== '' && !name.includes(':') && tabIndex >= 0,
  );
  const answered = new Set(boxes.filter(isAnswered).map(({ name }) => name));
  const needed = (section.dataset['section'] ?? '').split(' ').filter((name) => name !== '' && !answered.has(name));
  return answeredWords(answered.size, needed.length);
}

function isAnswered(box: Box): boolean {
  return box instanceof HTMLInputElement && /radio|checkbox/.test(box.type) ? box.checked : box.value.trim() !== '';
}

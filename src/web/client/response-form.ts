import { setUpSections } from './set-up-sections.ts';
import { say } from '../../words/say.ts';

/** Makes the browser ask before a reader leaves a form with unsent text. */
function warnOfUnsentText(form: HTMLFormElement): void {
  let isUnsent = form.dataset['unsent'] !== undefined;
  form.addEventListener('input', () => {
    isUnsent = true;
  });
  // A sent text is on the next page, and a draft is in its file.
  addEventListener('submit', () => {
    isUnsent = false;
  });
  form.addEventListener('reset', () => {
    isUnsent = false;
  });
  addEventListener('beforeunload', (event) => {
    if (isUnsent) event.preventDefault();
  });
  // Back from the next page, the browser restores the text, which is unsent again.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) isUnsent = true;
  });
}

/** Opens the `details` around the target of the address, which older browsers do not do themselves. */
function openTargetDetails(): void {
  const target = document.getElementById(location.hash.slice(1));
  let details = target?.closest('details');
  if (!details) return;
  for (; details; details = details.parentElement?.closest('details')) details.open = true;
  target?.scrollIntoView();
  target?.focus();
}

/** Says under a choice that the answers it hides will not be sent. */
function sayWhatIsLeftOut(form: HTMLFormElement): void {
  for (const revealed of form.querySelectorAll<HTMLElement>('[data-reveals]')) {
    const group = revealed.closest('fieldset');
    const note = document.createElement('div');
    note.className = 'govuk-hint';
    note.setAttribute('role', 'status');
    group?.append(note);
    group?.addEventListener('change', () => {
      const boxes = [...revealed.querySelectorAll('input')].filter(({ value }) => value.trim() !== '');
      const isGone = revealed.previousElementSibling?.querySelector('input')?.checked === false;
      note.textContent =
        isGone && boxes.length > 0
          ? say.frame.responseForm.notSentItIsStill({ boxes: boxes.map(({ value }) => `“${value.trim()}”`).join(', ') })
          : '';
    });
  }
}

/** Milliseconds without typing before a screen reader announces the count. */
const pause = 1_000;

/** Shows under a text area how many characters are left, from the first one typed. Counts as the server does. */
function countCharacters(area: HTMLTextAreaElement): void {
  const limit = Number(area.dataset['limit']);
  let shown: HTMLElement | undefined;
  let spoken: HTMLElement | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  area.addEventListener('input', () => {
    const message = remaining(limit - Array.from(area.value).length);
    shown ??= appendMessage(area, 'govuk-hint govuk-character-count__message', { 'aria-hidden': 'true' });
    spoken ??= appendMessage(area, 'govuk-visually-hidden', { 'aria-live': 'polite' });
    shown.textContent = message;
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (spoken !== undefined) spoken.textContent = message;
    }, pause);
  });
}

function remaining(left: number): string {
  const count = Math.abs(left);
  return left < 0
    ? say.frame.responseForm.youHaveTooMany({ count })
    : say.frame.responseForm.youHaveRemaining({ count });
}

function appendMessage(
  area: HTMLTextAreaElement,
  className: string,
  attributes: Readonly<Record<string, string>>,
): HTMLElement {
  const element = document.createElement('div');
  element.className = className;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  area.parentElement?.append(element);
  return element;
}

// The form works without this script. Nothing is stored in the browser.
for (const area of document.querySelectorAll<HTMLTextAreaElement>('.response-form textarea[data-limit]')) {
  countCharacters(area);
}
for (const form of document.querySelectorAll<HTMLFormElement>('.response-form')) {
  warnOfUnsentText(form);
  sayWhatIsLeftOut(form);
  // Before the target of the address is shown: it may be in another section.
  setUpSections(form);
}
openTargetDetails();
addEventListener('hashchange', openTargetDetails);

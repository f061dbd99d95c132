import { londonDate } from '../../consultation/consultation-state.ts';
import { openOrClosed } from '../../consultation/open-or-closed.ts';
import { sitePath } from '../site-path.ts';
import { say } from '../../words/say.ts';

// A page is built once, so only a script knows whether a consultation is open today.
const today = londonDate(new Date());

for (const note of document.querySelectorAll<HTMLElement>('[data-consultation]')) {
  const { consultation: id = '', opens, closes, instead } = note.dataset;
  const period = { ...(opens === undefined ? {} : { opens }), ...(closes === undefined ? {} : { closes }) };
  const { standing, words } = openOrClosed(period, today);
  // Where an outcome is published, the page says already that it is closed.
  if (note.querySelector('strong') === null) {
    const now = document.createElement('strong');
    now.textContent = `${words}. `;
    note.prepend(now);
  }
  if (standing === 'open') continue;
  if (instead === undefined) removeLinksTo(id);
  else {
    note.append(' ', say.frame.openOrClosed.youCanStillRaiseIssue);
    leadTo(instead, id);
  }
  if (standing === 'closed') showSheet();
}

for (const step of document.querySelectorAll<HTMLElement>('.steps > li')) {
  const { from, until } = step.dataset;
  // It opens on a day, and closes at the end of one.
  const isPassed = from === undefined ? until !== undefined && until < today : from <= today;
  step.classList.toggle('passed', isPassed);
}

/** Written out, so that this script does not carry the addresses of all pages with it. */
function formsOf(id: string): string {
  return `${sitePath}consultations/${id}/`;
}

/** Takes away the links to the form of a consultation that is not open. */
function removeLinksTo(id: string): void {
  for (const link of document.querySelectorAll(
    `[data-while-open="${id}"], a[href^="${formsOf(id)}respond/"], a[href^="${formsOf(id)}comment/"]`,
  ))
    link.remove();
}

/** Makes links for comments on a clause lead to another consultation. */
function leadTo(instead: string, id: string): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>(`a[href^="${formsOf(id)}comment/"]`))
    link.pathname = `${formsOf(instead)}comment/`;
}

/** Puts the sheet that says “closed” in the place of a blank form. Text that the browser brought back stays in sight. */
function showSheet(): void {
  const sheet = document.querySelector<HTMLElement>('[data-closed-sheet]');
  const form = document.querySelector<HTMLElement>('[data-blank-form]');
  if (sheet === null || form === null) return;
  const heading = document.querySelector('h1');
  const title = heading?.textContent ?? '';
  const show = (isSheet: boolean): void => {
    if (heading !== null) heading.textContent = isSheet ? (sheet.dataset['closedSheet'] ?? title) : title;
    sheet.hidden = !isSheet;
    form.hidden = isSheet;
  };
  addEventListener('pageshow', () => {
    show(!hasText(form));
  });
  sheet.querySelector('button')?.addEventListener('click', () => {
    show(false);
    form.querySelector<HTMLElement>('h2')?.scrollIntoView();
  });
}

function hasText(form: HTMLElement): boolean {
  return [
    ...form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('textarea, input:not([type="hidden"])'),
  ].some((box) =>
    box instanceof HTMLInputElement && /radio|checkbox/.test(box.type) ? box.checked : box.value !== '',
  );
}

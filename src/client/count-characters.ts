/** How long nobody types before a screen reader is told the count, in milliseconds. */
const pause = 1_000;

/** Says under a text area how many more characters it takes, from the first one typed. Counts as the server does. */
export function countCharacters(area: HTMLTextAreaElement): void {
  const limit = Number(area.dataset['limit']);
  let shown: HTMLElement | undefined;
  let spoken: HTMLElement | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  area.addEventListener('input', () => {
    const words = remaining(limit - Array.from(area.value).length);
    shown ??= line(area, 'govuk-hint govuk-character-count__message', { 'aria-hidden': 'true' });
    spoken ??= line(area, 'govuk-visually-hidden', { 'aria-live': 'polite' });
    shown.textContent = words;
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (spoken !== undefined) spoken.textContent = words;
    }, pause);
  });
}

function remaining(left: number): string {
  const count = Math.abs(left);
  const characters = `${count.toLocaleString('en-GB')} ${count === 1 ? 'character' : 'characters'}`;
  return left < 0 ? `You have ${characters} too many` : `You have ${characters} remaining`;
}

function line(area: HTMLTextAreaElement, className: string, attributes: Readonly<Record<string, string>>): HTMLElement {
  const element = document.createElement('div');
  element.className = className;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  area.parentElement?.append(element);
  return element;
}

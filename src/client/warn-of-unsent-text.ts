/** Lets the browser ask before somebody leaves a form whose text was not sent. */
export function warnOfUnsentText(form: HTMLFormElement): void {
  let isUnsent = form.dataset['unsent'] !== undefined;
  form.addEventListener('input', () => {
    isUnsent = true;
  });
  // What is sent is on the page that comes next, and a draft is in its file.
  addEventListener('submit', () => {
    isUnsent = false;
  });
  addEventListener('beforeunload', (event) => {
    if (isUnsent) event.preventDefault();
  });
  // Back from the next page: the browser gives the text back, and it is unsent again.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) isUnsent = true;
  });
}

// After a form is cleared, Back must not restore what was typed: browsers restore the fields of a form, whatever the
// headers of later pages say. A hidden field, which the browser restores with the others, remembers when the form was
// opened; the session storage of the window, when it was cleared.
const form = document.querySelector<HTMLFormElement>('.response-form');
const opened = document.querySelector<HTMLInputElement>('[data-opened]');
const shared = document.querySelector<HTMLInputElement>('[data-shared]');
const cleared = 'cleared';

/** Forbids or allows the browser to restore the form. */
function allowRestoring(): void {
  if (form !== null) form.autocomplete = shared?.checked === true ? 'off' : 'on';
}

if (form !== null && opened !== null) {
  shared?.addEventListener('change', allowRestoring);
  addEventListener('pageshow', ({ persisted }) => {
    const isCleared = opened.value !== '' && Number(opened.value) <= Number(sessionStorage.getItem(cleared));
    if (isCleared || (persisted && shared?.checked === true)) form.reset();
    opened.value = String(Date.now());
    allowRestoring();
  });
}
addEventListener('submit', ({ submitter }) => {
  const isClearing = submitter instanceof HTMLButtonElement && submitter.value === cleared;
  if (isClearing) sessionStorage.setItem(cleared, String(Date.now()));
});

// When Back leads from a receipt to the page that sent it, says that it was sent. A hidden field remembers this: the
// browser restores its value with the page, and nothing else is stored.
const notice = document.querySelector<HTMLElement>('[data-already-sent]');
const memory = document.querySelector<HTMLInputElement>('[data-sent]');

if (notice !== null && memory !== null) {
  addEventListener('submit', ({ submitter }) => {
    if (submitter instanceof HTMLButtonElement && submitter.value === 'send') memory.value = 'yes';
  });
  addEventListener('pageshow', () => {
    notice.hidden = memory.value === '';
  });
}

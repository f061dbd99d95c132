// Screen readers start reading at the focus: the errors to correct, or what happened to what was sent. A link to one answer
// leads to its box instead.
const isLinked = document.getElementById(location.hash.slice(1)) !== null;
const first = document.querySelector<HTMLElement>(isLinked ? '#errors' : '#errors, [data-result]');
first?.focus();

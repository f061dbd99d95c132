/** Opens the folds around what the address leads to: older browsers do not do it themselves. */
export function openFold(): void {
  const target = document.getElementById(location.hash.slice(1));
  let fold = target?.closest('details');
  if (!fold) return;
  for (; fold; fold = fold.parentElement?.closest('details')) fold.open = true;
  target?.scrollIntoView();
  target?.focus();
}

import { containsAllWords } from './contains-all-words.ts';
import { say } from '../../words/say.ts';

// Shows only the recommendations that contain the typed words, and says how many. Without this script the field stays
// hidden, and readers use the pages for each theme, answer and section.
const box = document.querySelector<HTMLElement>('[data-filter]');
const field = box?.querySelector('input');
const status = box?.querySelector('[role=status]');
const groups = [...document.querySelectorAll<HTMLDetailsElement>('details[data-group]')];
/** The folds that are open while nothing is typed. */
let open: ReadonlySet<HTMLElement> | undefined;

/** Hides entries that do not match, opens the folds of those that do, and returns how many are left. */
function show(query: string): number {
  const isFiltered = query.trim() !== '';
  open ??= new Set(groups.filter((group) => group.open));
  let shown = 0;
  for (const group of groups) {
    const entries = [...group.querySelectorAll<HTMLElement>('.record > li')];
    for (const entry of entries) entry.hidden = !containsAllWords(entry.textContent, query);
    const left = entries.filter((entry) => !entry.hidden).length;
    group.hidden = left === 0;
    group.open = isFiltered ? left > 0 : open.has(group);
    shown += left;
  }
  if (!isFiltered) open = undefined;
  return shown;
}

if (box && field && status) {
  box.hidden = false;
  field.addEventListener('input', () => {
    const shown = show(field.value);
    status.textContent = say.frame.filterRecommendations.entryShown({ shown });
  });
}

import { londonDate } from '../../consultation/consultation-state.ts';
import { overdueWords } from '../../consultation/outcome-due.ts';
import { say } from '../../words/say.ts';

// A page is built once, so only a script knows how long something has been overdue.
for (const note of document.querySelectorAll<HTMLElement>('[data-due]')) {
  const words = overdueWords(note.dataset['due'] ?? '', londonDate(new Date()));
  note.textContent = words === undefined ? '' : say.frame.daysOverdue.itIs({ words });
}

import { londonDate } from '../../consultation/consultation-state.ts';
import { daysOverdue } from '../../consultation/outcome-due.ts';
import { say } from '../../words/say.ts';

// A page is built once, so only a script knows how long something has been overdue.
for (const note of document.querySelectorAll<HTMLElement>('[data-due]')) {
  const days = daysOverdue(note.dataset['due'] ?? '', londonDate(new Date()));
  note.textContent = days === 0 ? '' : ` ${say.frame.daysOverdue.itIs({ days })}`;
}

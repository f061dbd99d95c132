import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { positionAt } from './position-at.ts';

/** What to do about a conflict in what is frozen: its lines are never chosen one by one. */
export const frozenConflictTodo =
  'Two people published the same label: keep what was published first, as content/README.md says under that heading.';

/**
 * The problem of a text in which git left both sides of a conflict. Everything else that is wrong with such a text comes
 * from that.
 */
export function conflictDiagnostic(text: string): Diagnostic | undefined {
  const start = /^<{7}(?: .*)?$/m.exec(text);
  const middle = /^={7}$/m.exec(text);
  const end = /^>{7}(?: .*)?$/m.exec(text);
  const first = start ?? end;
  if (first === null || [start, middle, end].filter((found) => found !== null).length < 2) return undefined;
  return diagnostic('file-conflict', positionAt(text, first.index), {
    unexpected: 'Unexpected conflict between two versions, which git marked with `<<<<<<<`, `=======` and `>>>>>>>`',
    todo: 'Choose between the lines of both, delete the marks, and save. The rest of the file is checked after that.',
  });
}

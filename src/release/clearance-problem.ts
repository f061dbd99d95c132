import type { Clearance } from '../model/clearance.ts';
import { withoutHidden } from '../model/hidden-characters.ts';
import type { Problem } from '../model/problem.ts';

/** Why a text is not cleared; undefined if a second person has cleared exactly this text. */
export function clearanceProblem(
  clearance: Clearance | undefined,
  text: string,
  /** What is cleared, and the command that clears it. */
  { what, command } = { what: 'draft', command: 'clear' },
): Pick<Problem, 'unexpected' | 'expected' | 'todo'> | undefined {
  const expected = 'expected a second person to have cleared exactly this text';
  if (clearance === undefined)
    return {
      unexpected: 'Missing clearance',
      expected,
      todo: `Ask a second person to run \`npm run code -- ${command}\`.`,
    };
  if (clearance.text !== text)
    return {
      unexpected: `Unexpected clearance of ${clearance.date}: the ${what} was edited after it`,
      expected,
      todo: `Ask a second person to check it again and run \`npm run code -- ${command}\`.`,
    };
  if (isSamePerson(clearance.preparedBy, clearance.clearedBy))
    return {
      unexpected: `Unexpected clearance by the ${clearance.clearedBy}, who also prepared the ${what}`,
      expected,
      todo: `Ask someone else to run \`npm run code -- ${command}\`.`,
    };
  return undefined;
}

/** Whether two roles are the same. */
export function isSamePerson(a: string, b: string): boolean {
  const plain = (role: string) => withoutHidden(role).normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
  return plain(a) === plain(b);
}

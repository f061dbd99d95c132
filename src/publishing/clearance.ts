import type { Clearance } from '../code/clearance.ts';
import type { Problem } from '../code/problem.ts';

/** Why a text is not cleared; nothing where a second person has cleared exactly this text. */
export function clearanceProblem(
  clearance: Clearance | undefined,
  text: string,
): Pick<Problem, 'unexpected' | 'expected' | 'todo'> | undefined {
  const expected = 'expected that a second person has cleared exactly this text';
  if (clearance === undefined)
    return { unexpected: 'Missing clearance', expected, todo: 'Let a second person run `npm run code -- clear`.' };
  if (clearance.text !== text)
    return {
      unexpected: `Unexpected clearance of ${clearance.date}, which is of another text: the draft was edited since`,
      expected,
      todo: 'Let a second person look at it again and run `npm run code -- clear`.',
    };
  if (isSamePerson(clearance.preparedBy, clearance.clearedBy))
    return {
      unexpected: `Unexpected clearance by the ${clearance.clearedBy}, who also wrote the draft`,
      expected,
      todo: 'Let somebody else run `npm run code -- clear`.',
    };
  return undefined;
}

/** Whether two roles are one. */
export function isSamePerson(one: string, other: string): boolean {
  const plain = (role: string) => role.toLowerCase().replace(/\s+/g, ' ').trim();
  return plain(one) === plain(other);
}

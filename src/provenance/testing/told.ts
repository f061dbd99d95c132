import { problemLine } from '../../code/problem.ts';
import { gate } from '../gate/gate.ts';
import { compare, smallCode, smallRegister, type SmallRevision } from './small-code.ts';

export type Changes = NonNullable<SmallRevision['changes']>;
export type Clauses = SmallRevision['clauses'];
export type Because = Changes[number]['because'];

/** A workshop at which nobody recommended anything. */
export const none = smallRegister({});

/** The lines that the gate says of a second revision. */
export function told(before: Clauses, after: Clauses, changes: Changes, register = none): readonly string[] {
  const code = smallCode([{ clauses: before }, { clauses: after, changes }]);
  return gate(code, [register], compare).problems.map(problemLine);
}

/** A clause in which a duty became stricter. */
export const records = { records: 'A user may keep a record of each search.' };
export const strict = { records: 'A user must keep a record of each search.' };

/** The entry of the clause `records`, for some reasons. */
export function amended(because: Because): Changes {
  return [{ clauses: ['records'], kind: 'amended', because, note: 'It is clearer.' }];
}

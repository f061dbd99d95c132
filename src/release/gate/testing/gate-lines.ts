import { problemLine } from '../../../model/problem.ts';
import { gate } from '../gate.ts';
import { compare, smallCode, smallRegister, type SmallRevision } from '../../../provenance/testing/small-code.ts';

export type Changes = NonNullable<SmallRevision['changes']>;
export type Clauses = SmallRevision['clauses'];
export type Because = Changes[number]['because'];

/** A workshop without recommendations. */
export const emptyRegister = smallRegister({});

/** The lines that the gate reports for a second revision. */
export function gateLines(
  before: Clauses,
  after: Clauses,
  changes: Changes,
  register = emptyRegister,
): readonly string[] {
  const code = smallCode([{ clauses: before }, { clauses: after, changes }]);
  return gate(code, { workshops: [register], points: [] }, compare, () => false).problems.map(problemLine);
}

/** A clause in which a duty became stricter. */
export const records = { records: 'A user may keep a record of each search.' };
export const strict = { records: 'A user must keep a record of each search.' };

/** An entry for the clause `records`, with reasons. */
export function amended(because: Because): Changes {
  return [{ clauses: ['records'], kind: 'amended', because, note: 'It is clearer.' }];
}

import { clauseHeading } from '../model/clause-heading.ts';
import type { ChangeKind } from '../model/change-kinds.ts';
import type { Revision } from '../model/code.ts';
import { named } from '../model/stored-words.ts';
import { say } from '../words/say.ts';

/** The position of a clause in a revision, to follow “from” or “to”: `after “X” in “Y”`, or `the start of “Y”`. */
export function clausePosition(id: string, { parts }: Revision): string {
  const part = parts.find(({ clauses }) => clauses.some((clause) => clause.id === id));
  if (part === undefined) throw new Error(`No part of the revision has the clause ${id}.`);
  const before = part.clauses[part.clauses.findIndex((clause) => clause.id === id) - 1];
  return before === undefined
    ? say.redline.positionText.startOf({ title: part.title })
    : say.redline.positionText.afterIn({ before: clauseHeading(before), title: part.title });
}

/** From where to where a clause moved: `moved from after “X” in “Y” to the start of “Z”`. */
export function clauseMove(id: string, from: Revision, to: Revision): string {
  const [was, is] = [clausePosition(id, from), clausePosition(id, to)];
  return was === is
    ? say.redline.positionText.movedAlongWithItsNeighbours
    : say.redline.positionText.movedFromTo({ was, is });
}

/** Kinds of change of a clause in words; a move with both places: `amended, moved from after “X” in “Y” to …`. */
export function describeKinds(
  { id, kinds }: { readonly id: string; readonly kinds: readonly ChangeKind[] },
  from: Revision,
  to: Revision,
): string {
  return kinds.map((kind) => (kind === 'moved' ? clauseMove(id, from, to) : named(kind))).join(', ');
}

/** The position of a part in a revision: `after the part “X”`, or `the start of the Code`. */
export function partPosition(id: string, { parts }: Revision): string {
  const before = parts[parts.findIndex((part) => part.id === id) - 1];
  return before === undefined
    ? say.redline.positionText.startOfCode
    : say.redline.positionText.afterPart({ title: before.title });
}

import type { Revision } from '../../code/code.ts';
import type { ChangeKind } from '../change-kinds.ts';

/** An entry for `changes` of a revision's record, to be pasted there as it is and filled in. */
export function proposedEntry({ record, file }: Revision, clause: string, kind: ChangeKind): string {
  // Two characters, `- `, stand before an entry; the record's own entries say how far they are indented.
  const indent = record.changes.length === 0 ? 2 : Math.max(file.at(['changes', 0]).column - 3, 0);
  return indented(indent, [
    `- clauses: [${clause}]`,
    `  kind: ${kind}`,
    '  because:',
    ...reason('decision: what was decided, in a few words').map((line) => `    ${line}`),
    '  note: what the change means for people, in one sentence',
  ]);
}

/** A reason for `because` of an entry of `changes`, to be pasted there as it is and filled in. */
export function proposedReason(cause: string): string {
  return indented(6, reason(cause));
}

/** What a reason covers, to be pasted under its sentence as it is and filled in. */
export function proposedCover(): string {
  return indented(8, ['covers:', '  - words: the words that this reason added or removed']);
}

/** An entry for `dispositions`, to be pasted there as it is and filled in. */
export function proposedDisposition(recommendation: string): string {
  return indented(2, [
    `- recommendation: ${recommendation}`,
    '  disposition: accepted',
    '  because: why, in one or two sentences for the public',
    '  revision: "the label of the revision with which it was answered"',
  ]);
}

function reason(cause: string): readonly string[] {
  return [`- ${cause}`, '  sentence: why it was changed, in one sentence for the public'];
}

function indented(by: number, lines: readonly string[]): string {
  return lines.map((line) => ' '.repeat(by) + line).join('\n');
}

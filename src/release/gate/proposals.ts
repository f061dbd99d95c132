import { stringify } from 'yaml';
import type { Revision } from '../../model/code.ts';
import type { ChangeKind } from '../../model/change-kinds.ts';

/** An entry to propose for `changes`: what is certain of it. The rest is left to fill in. */
export interface ProposedEntry {
  readonly kind: ChangeKind;
  readonly clauses: readonly string[];
  /** For a split or merge: the clauses that the text came from. */
  readonly from?: readonly string[];
  /** The cause, such as `correction: renumbered`. */
  readonly because?: string;
  readonly sentence?: string;
  readonly note?: string;
}

/** An entry for `changes` in a revision's record, to paste and fill in. */
export function proposedEntry(
  { record, file }: Revision,
  { kind, clauses, from, because = 'decision: what was decided, in a few words', sentence, note }: ProposedEntry,
): string {
  // Existing entries give the indentation, which is followed by the two characters `- `.
  const indent = record.changes.length === 0 ? 2 : Math.max(file.at(['changes', 0]).column - 3, 0);
  return indented(indent, [
    `- clauses: [${clauses.join(', ')}]`,
    `  kind: ${kind}`,
    ...(from === undefined ? [] : [`  from: [${from.join(', ')}]`]),
    '  because:',
    ...reason(because, sentence).map((line) => `    ${line}`),
    `  note: ${stringify(note ?? 'what the change means for people, in one sentence', { lineWidth: 0 }).trimEnd()}`,
  ]);
}

/** A reason for `because` in an entry of `changes`, to paste and fill in. */
export function proposedReason(cause: string): string {
  return indented(6, reason(cause));
}

/** `covers` of a reason, to paste under its sentence and fill in. */
export function proposedCover(): string {
  return indented(8, ['covers:', '  - words: the words that this reason added or removed']);
}

/** An entry for `dispositions`, to paste and fill in. */
export function proposedDisposition(recommendation: string, revision: string): string {
  return indented(2, [
    `- recommendation: ${recommendation}`,
    '  disposition: accepted',
    '  because: why, in one or two sentences for the public',
    `  revision: "${revision}"`,
  ]);
}

function reason(cause: string, sentence = 'why it was changed, in one sentence for the public'): readonly string[] {
  return [`- ${cause}`, `  sentence: ${sentence}`];
}

function indented(by: number, lines: readonly string[]): string {
  return lines.map((line) => ' '.repeat(by) + line).join('\n');
}

import type { ChangeKind } from '../change-kinds.ts';

/** An entry for `changes`, to be pasted and filled in. */
export function proposedEntry(clause: string, kind: ChangeKind): string {
  return [
    `- clauses: [${clause}]`,
    `  kind: ${kind}`,
    '  because:',
    ...proposedReason('decision: what was decided, in a few words').map((line) => `    ${line}`),
    '  note: what the change means for people, in one sentence',
  ].join('\n');
}

/** A reason for `because`, to be pasted and filled in. */
export function proposedReason(cause: string): readonly string[] {
  return [`- ${cause}`, '  sentence: why it was changed, in one sentence for the public'];
}

import type { Revision } from '../../../model/code.ts';
import { smallCode, type SmallRevision } from '../../../provenance/testing/small-code.ts';
import { cleanWord } from '../clean-word.ts';
import { markedWord } from '../marked-word.ts';
import { copyInputsFor, markedCopyInputsFor, type CopySource } from './copy-inputs.ts';
import { readCopy } from './read-copy.ts';

/** The first lines in which a copy with tracked changes differs from the clean copies, once all are accepted or rejected. */
export async function differencesFromClean(
  source: CopySource,
  from: Revision,
  to: Revision,
): Promise<readonly unknown[]> {
  const marked = await markedWord(markedCopyInputsFor(source, from, to));
  const compare = async (decision: 'accept' | 'reject', revision: Revision) => {
    const expected = readCopy(await cleanWord(copyInputsFor(source, revision)), 'accept');
    const actual = readCopy(marked, decision);
    const at = expected.findIndex((line, index) => line !== actual[index]);
    if (at < 0 && expected.length === actual.length && expected.length > 0) return [];
    return [
      {
        decision,
        at,
        expected: expected.slice(Math.max(0, at - 1), at + 3),
        actual: actual.slice(Math.max(0, at - 1), at + 3),
      },
    ];
  };
  return [...(await compare('accept', to)), ...(await compare('reject', from))];
}

/** Two revisions with these clauses. */
export function pairOf(
  before: SmallRevision['clauses'],
  after: SmallRevision['clauses'],
): Readonly<Record<'from' | 'to', Revision>> {
  const [from, to] = smallCode([{ clauses: before }, { clauses: after }]).revisions;
  if (from === undefined || to === undefined) throw new Error('Missing revision.');
  return { from, to };
}

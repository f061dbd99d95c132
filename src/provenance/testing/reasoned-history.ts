import fc from 'fast-check';
import type { z } from 'zod';
import type { changeSchema } from '../../model/declared-change.ts';
import type { ClauseTree } from '../../model/clause-tree.ts';
import type { Code } from '../../model/code.ts';
import { plainText } from '../../model/plain-text.ts';
import { editedHistories } from '../../redline/testing/edit-clauses.ts';
import { corrected } from './credit-notation.ts';
import { smallCode } from './small-code.ts';

type Change = z.input<typeof changeSchema>;
type Because = Change['because'][number];

/** A cause that may recur in several revisions. */
const cause: fc.Arbitrary<Because> = fc
  .record({
    kind: fc.constantFrom('recommendation', 'point', 'action', 'consultation', 'correction', 'decision'),
    id: fc.constantFrom('r1', 'r2'),
  })
  .map(({ kind, id }) =>
    kind === 'correction' ? corrected() : { [kind]: `${kind}-${id}`, sentence: 'It was asked.', covers: [] },
  );

/** The reasons of a revision: for each clause none, one or several, of which some say what they cover. */
const reasons = fc.array(fc.array(fc.record({ cause, covered: fc.option(fc.nat({ max: 9 })) }), { maxLength: 3 }), {
  minLength: 8,
  maxLength: 8,
});

/**
 * Four clauses of every kind of text that were edited in each of three steps, for any reasons or for none. Unlike those
 * of `arbitrary-history.ts`, their words recur, so that only the Code knows whose each is.
 */
export const reasonedHistory: fc.Arbitrary<Code> = fc
  .tuple(editedHistories, fc.array(reasons, { minLength: 3, maxLength: 3 }))
  .map(([steps, because]) => {
    const [first] = steps;
    return smallCode([
      { clauses: textsOf(first?.before ?? new Map()) },
      ...steps.map(({ before, after, declared }, index) => {
        const changes = [...new Set([...before.keys(), ...after.keys()])].flatMap((id, place): Change[] => {
          const own = (because[index]?.[place] ?? []).map((one) => withCover(one, after.get(id) ?? before.get(id)));
          const from = [...(declared.get(id) ?? [])];
          if (own.length === 0 && from.length === 0) return [];
          const all: Because[] = own.length === 0 ? [{ decision: 'So', sentence: 'So.', covers: [] }] : own;
          const entry = { clauses: [id], because: all, note: 'So.' };
          return [
            from.length > 0 && after.has(id) ? { ...entry, kind: 'merged', from } : { ...entry, kind: 'amended' },
          ];
        });
        return { clauses: textsOf(after), changes };
      }),
    ]);
  });

function textsOf(trees: ReadonlyMap<string, ClauseTree>) {
  return Object.fromEntries([...trees].map(([id, { children }]) => [id, { text: children }]));
}

function withCover(
  { cause: own, covered }: { readonly cause: Because; readonly covered: number | null },
  tree: ClauseTree | undefined,
): Because {
  const words = tree === undefined ? [] : (plainText(tree, () => '').match(/[\p{L}\p{N}]+/gu) ?? []);
  const word = covered === null ? undefined : words[covered % Math.max(1, words.length)];
  return word === undefined ? own : { ...own, covers: [{ words: word }] };
}

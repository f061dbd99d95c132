import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ClauseTree, Inline } from '../model/clause-tree.ts';
import { cases } from '../../tests/long-check.ts';
import { countMarkedCharacters } from './marks.ts';
import { normalise } from './normalise.ts';
import { redline } from './redline.ts';
import { accept, reject } from './resolve.ts';
import { clause, em, p, strong } from './testing/clause-builder.ts';
import { notation } from './testing/notation.ts';

const words = 'Ropes hang in the shed, by the old gate of a mill.'.split(' ');

/** The words with emphasis around random runs of them, and in it again. */
function emphasised(from: number, to: number, depth: number): fc.Arbitrary<Inline[]> {
  if (from === to) return fc.constant([]);
  const style = fc.constantFrom('text', ...(depth === 0 ? [] : ['strong', 'emphasis']));
  return fc.tuple(fc.integer({ min: from + 1, max: to }), style).chain(([end, kind]) => {
    const space: Inline[] = end === to ? [] : [{ type: 'text', value: ' ' }];
    const first: fc.Arbitrary<Inline> =
      kind === 'text'
        ? fc.constant({ type: 'text', value: words.slice(from, end).join(' ') })
        : emphasised(from, end, depth - 1).map((inner) => (kind === 'strong' ? strong(...inner) : em(...inner)));
    return fc.tuple(first, emphasised(end, to, depth)).map(([run, rest]) => [run, ...space, ...rest]);
  });
}

const paragraph: fc.Arbitrary<ClauseTree> = emphasised(0, words.length, 2).map((inlines) => clause(p(...inlines)));

it('a word that stays is never struck, whatever its emphasis', () => {
  fc.assert(
    fc.property(paragraph, paragraph, (before, after) => {
      const marked = redline(before, after);
      expect(countMarkedCharacters(marked)).toBe(0);
      expect(accept(marked)).toEqual(normalise(after));
      expect(reject(marked)).toEqual(normalise(before));
    }),
    cases(300, 10_000),
  );
});

it('emphasis that was divided to show a change is whole again', () => {
  const [before, after] = [
    clause(p('A ', em(strong('key rule of plots')), ' holds.')),
    clause(p(strong('A key'), ' ', strong('rule ', em('of')), ' plots holds.')),
  ];
  expect(notation(redline(before, after))).toBe('+**A** -*-**+**key rule +*of*** plots*** holds.');
});

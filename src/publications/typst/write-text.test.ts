import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RedlineBlock } from '../../redline/redline-tree.ts';
import { normalise } from '../../redline/normalise.ts';
import { redline } from '../../redline/redline.ts';
import { anyClause } from '../../redline/testing/arbitrary-clause.ts';
import { clause, list, p, term } from '../../redline/testing/clause-builder.ts';
import { newAnchors } from './anchors.ts';
import { writeText } from './write-text.ts';

function written(children: readonly RedlineBlock[]): string {
  return writeText(children, {
    clause: 'a',
    labelOf: (id) => `clause ${id}`,
    hrefOf: (url) => url,
    anchors: newAnchors(),
  }).typst;
}

test('a clean copy reads as a redline without a mark', () => {
  fc.assert(
    fc.property(anyClause, (tree) => {
      expect(written(redline(tree, tree).children)).toBe(written(normalise(tree).children));
    }),
  );
});

const before = clause('Users keep:', list('a log', 'a register'), p('A ', term('user', 'user'), ' signs.'));
const after = clause('Users keep:', list('a log', 'a record'), p('A ', term('user', 'user'), ' signs both.'));

test('in a marked copy too, a paragraph stays with the list that it leads in to', () => {
  expect(written(redline(before, after).children)).toContain('lead-in(');
});

test('in a marked copy too, a word of the Code leads to its meaning where it did not change', () => {
  expect(written(redline(before, after).children)).toContain('term-link("term user"');
});

test('what was deleted leads nowhere', () => {
  expect(written(redline(before, undefined).children)).not.toContain('term-link');
});

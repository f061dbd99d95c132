import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RedlineBlock } from '../../redline/redline-tree.ts';
import { normalise } from '../../redline/normalise.ts';
import { redline } from '../../redline/redline.ts';
import { anyClause } from '../../redline/testing/arbitrary-clause.ts';
import { call, clause, footnote, list, p, ref, term } from '../../redline/testing/clause-builder.ts';
import { newAnchors } from './anchors.ts';
import { writeText } from './write-text.ts';

function typstOf(children: readonly RedlineBlock[]): string {
  return writeText(children, {
    clause: 'a',
    labelOf: (id) => (id.startsWith('log-') ? 'clause Log' : `clause ${id}`),
    titleOf: (id) => (id.startsWith('log-') ? '“Log”' : `“${id}”`),
    termName: (id) => id,
    hrefOf: (url) => url,
    anchors: newAnchors(),
    anchorOf: (to) => (to === 'a#deputy' ? 'a_deputy' : to),
  }).typst;
}

test('a clean copy is a redline without marks', () => {
  fc.assert(
    fc.property(anyClause, (tree) => {
      expect(typstOf(redline(tree, tree).children)).toBe(typstOf(normalise(tree).children));
    }),
  );
});

const before = clause('Users keep:', list('a log', 'a register'), p('A ', term('user', 'user'), ' signs.'));
const after = clause('Users keep:', list('a log', 'a record'), p('A ', term('user', 'user'), ' signs both.'));

test('a paragraph stays with the list after it, in a marked copy too', () => {
  expect(typstOf(redline(before, after).children)).toContain('lead-in(');
});

test('an unchanged term is linked to its definition, in a marked copy too', () => {
  expect(typstOf(redline(before, after).children)).toContain('term-link("term user"');
});

test('deleted text has no links', () => {
  expect(typstOf(redline(before, undefined).children)).not.toContain('term-link');
});

test('the space beside a marked word is printed outside of its mark', () => {
  const [short, long] = [clause(p('Log every change of data.')), clause(p('Log every change or deletion of data.'))];
  for (const code of [typstOf(redline(short, long).children), typstOf(redline(long, short).children)])
    expect(code).toMatch(/"or deletion"[^"]*" "/);
});

test('a footnote that changed places says the number that it had', () => {
  const words = p('Users log', call('1'), ' and sign', call('2'), '.');
  const [act, duty] = ['Section 26 of the Act.', 'Most forces read such a log.'];
  const swapped = redline(
    clause(words, footnote('1', act), footnote('2', duty)),
    clause(words, footnote('1', duty), footnote('2', act)),
  );
  expect(typstOf(swapped.children).match(/"was \d"/g)).toEqual(['"was 2"', '"was 1"']);
});

test('a footnote that was deleted has a letter, so that those after it keep their numbers', () => {
  const [act, duty] = [footnote('1', 'Section 26 of the Act.'), footnote('2', 'Most forces read such a log.')];
  const both = clause(p('Users log', call('1'), ' and sign', call('2'), '.'), act, duty);
  const one = clause(p('Users log and sign', call('2'), '.'), duty);
  const references = (from: typeof both, to: typeof both) =>
    typstOf(redline(from, to).children).match(/footnote-reference\((?:letter: "\w+")?/g);

  expect(references(both, one)).toEqual(['footnote-reference(letter: "a"', 'footnote-reference(']);
  expect(references(one, both)).toEqual(['footnote-reference(', 'footnote-reference(']);
});

test('a reference that prints the same and leads elsewhere is not a struck label', () => {
  const to = (id: string) => clause(p('See ', ref(id), ' too.'));
  const code = typstOf(redline(to('log-a'), to('log-b')).children);
  expect(code).not.toContain('deleted(');
  expect(code).toContain('now leads to log-b, previously to log-a');
});

test('a reference to an item leads to the item, or to what holds it', () => {
  const named = { type: 'listItem', id: 'deputy', children: [p('name a deputy')] } as const;
  const code = typstOf([
    { type: 'list', ordered: true, start: 1, format: '(a)', children: [named] },
    p('See ', ref('a#deputy')),
  ]);
  expect(code).toContain('item-anchor("a_deputy")');
  expect(code).toContain('reference(holder: "a", "a_deputy", "clause a#deputy")');
});

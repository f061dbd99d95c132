import { describe, expect, it } from 'vitest';
import { joinClauses } from './join-clauses.ts';
import { normalise } from './normalise.ts';
import { redline } from './redline.ts';
import { accept, reject } from './resolve.ts';
import { clause, list, table } from './testing/clause-builder.ts';
import { notation } from './testing/notation.ts';

const log = 'A user must keep a log of each search that they make.';
const reason = 'Before each search, the reason for it has to be chosen from a list.';
const sale = 'Nobody may sell what a search shows to anyone at all.';

type Content = Parameters<typeof clause>;

/** Two clauses, each before and after, compared with each other. */
function joined(
  a: readonly [Content, Content],
  b: readonly [Content, Content],
): { readonly a: string; readonly b: string } {
  const own = Object.entries({ a, b }).map(([id, texts]) => {
    const [before, after] = [clause(...texts[0]), clause(...texts[1])];
    return { id, before, after, redline: redline(before, after) };
  });
  const { redlines } = joinClauses(own, new Map());
  const written = own.map(({ id, before, after }) => {
    const marked = redlines.get(id) ?? redline(undefined, undefined);
    expect([reject(marked), accept(marked)]).toEqual([normalise(before), normalise(after)]);
    return notation(marked);
  });
  return { a: written[0] ?? '', b: written[1] ?? '' };
}

describe('text of another clause that became a node of another kind shows a word that was slipped in', () => {
  const own = 'Nothing else in this part says how long a paper is kept.';
  const one = 'Every list is read aloud once in each quarter of the year, and then it is put away.';
  const head = ['Paper', 'Kept'];
  const cells = ['Lettings of plots on the site', 'for six years after the letting has come to its end'];
  const row = table(head, ['Complaints', 'ten years'], cells);
  const fewerRows = table(head, ['Complaints', 'ten years']);
  const smuggle = (text: string): string => text.replace('six', 'sixty');
  const [words, smuggled] = [cells.join(' '), smuggle(cells.join(' '))];
  const two = `${log} ${sale}`;
  const mark = (text: string): string => text.replace('six', '[-six-]{+sixty+}');

  it.each<
    readonly [name: string, before: Content, left: Content, other: Content[number], after: Content, marked: string]
  >([
    [
      'a row became a paragraph',
      [row],
      [fewerRows],
      own,
      [own, smuggled],
      `from a#1(reshaped(table(${cells.join(' ; ')}) => ${mark(words)}))`,
    ],
    [
      'a row became two paragraphs',
      [row],
      [fewerRows],
      own,
      [own, ...cells.map(smuggle)],
      `from a#1(reshaped(table(${cells.join(' ; ')}) => ${mark(cells.join(' | '))}))`,
    ],
    [
      'two paragraphs became a row',
      cells,
      [],
      table(head),
      [table(head, cells.map(smuggle))],
      `table(Paper ; Kept | from a#1(${mark(cells.join(' ; '))}))`,
    ],
    [
      'a row became an item',
      [row],
      [fewerRows],
      list(one),
      [list(one, smuggled)],
      `list-(${one} | from a#1(reshaped(table(${cells.join(' ; ')}) => ${mark(words)})))`,
    ],
    [
      'a paragraph became a row',
      [words],
      [],
      table(head),
      [table(head, cells.map(smuggle))],
      `table(Paper ; Kept | from a#1(${mark(cells.join(' ; '))}))`,
    ],
    [
      'an item became a row',
      [list(one, words)],
      [list(one)],
      table(head),
      [table(head, cells.map(smuggle))],
      `table(Paper ; Kept | from a#1(${mark(cells.join(' ; '))}))`,
    ],
    [
      'an item became a paragraph',
      [list(one, two)],
      [list(one)],
      own,
      [own, two.replace('may', 'must')],
      `from a#1(${two.replace('may', '[-may-]{+must+}')})`,
    ],
    [
      'a paragraph became an item',
      [two],
      [],
      list(one),
      [list(one, two.replace('may', 'must'))],
      `list-(${one} | from a#1(${two.replace('may', '[-may-]{+must+}')}))`,
    ],
  ])('%s', (_, before, left, other, after, marked) => {
    const compared = joined(
      [
        [reason, ...before],
        [reason, ...left],
      ],
      [[other], after],
    );
    expect(compared.b).toContain(marked);
    expect(compared.a).toMatch(/to b#1\(/u);
    expect(`${compared.a} ${compared.b}`).not.toMatch(/\[-[^\]]{12}|\{\+[^}]{12}/u);
  });

  it('not if only a few words of a row are in an unlike paragraph', () => {
    const unlike = `${cells[0] ?? ''} may be agreed by the committee of the site on the first of each month.`;
    const compared = joined([[row], [fewerRows]], [[own], [own, unlike]]);
    expect(compared).toEqual({
      a: `table(Paper ; Kept | Complaints ; ten years | [-${cells.join(' ; ')}-])`,
      b: `${own} | {+${unlike}+}`,
    });
  });
});

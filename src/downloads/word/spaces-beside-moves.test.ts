import { expect, it } from 'vitest';
import { clause } from '../../redline/testing/clause-builder.ts';
import { notation } from '../../redline/testing/notation.ts';
import { redline } from '../../redline/redline.ts';
import type { RedlineInline } from '../../redline/redline-tree.ts';
import { withSpacesOfSides } from './spaces-beside-moves.ts';

const [log, list, sale] = ['A user must keep a log.', 'The reason is in a list.', 'Nobody may sell what it shows.'];

it.each([
  [`${log} ${list} ${sale}`, `${list} ${sale} ${log}`],
  [`${log} ${list} ${sale}`, `${sale} ${log} ${list}`],
  [`${log} ${list}`, `${list} ${log} It is new.`],
  [`${log}\u00a0${list} ${sale}`, `${list} ${sale}\u00a0${log}`],
])('each space stands once on each side where a sentence moved in %s', (before, after) => {
  const [block] = redline(clause(before), clause(after)).children;
  const words = withSpacesOfSides(block?.type === 'paragraph' ? block.children : []);
  expect(words.some(({ type }) => type === 'moved')).toBe(true);
  const moved = words.find(({ type }) => type === 'moved');
  expect([textOn(words, 'before', moved), textOn(words, 'after', moved)]).toEqual([before, after]);
});

it('a space stays before words that follow emphasis which ends in a space on the other side', () => {
  const inserted = (value: string): RedlineInline => ({ type: 'insertion', children: [{ type: 'text', value }] });
  const deleted = (value: string): RedlineInline => ({ type: 'deletion', children: [{ type: 'text', value }] });
  const words = withSpacesOfSides([
    { type: 'text', value: 'Users' },
    { type: 'strong', only: 'after', children: [deleted('.'), inserted('. ')] },
    deleted(' Not'),
    inserted('not'),
    { type: 'movedToClause', clause: 'n', key: 1, children: [{ type: 'text', value: 'This moved.' }] },
  ]);
  expect(words).toContainEqual({ type: 'deletion', children: [{ type: 'text', value: ' ' }] });
});

/** The text of one side as it stands, with every space. */
function textOn(nodes: readonly RedlineInline[], side: 'before' | 'after', moved: RedlineInline | undefined): string {
  return nodes
    .map((node): string => {
      if (node.type === 'text') return node.value;
      const on = node.type === 'insertion' || node.type === 'moved' ? 'after' : 'before';
      if (on !== side) return '';
      const whole = node.type === 'movedAway' ? moved : node;
      return whole !== undefined && 'children' in whole ? whole.children.map(notation).join('') : '';
    })
    .join('');
}

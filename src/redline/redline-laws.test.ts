import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClauseTree } from '../model/clause-tree.ts';
import { countMarkedCharacters, countMarks, hasMarks } from './marks.ts';
import { normalise } from './normalise.ts';
import type { Redline } from './redline-tree.ts';
import { redline } from './redline.ts';
import { accept, reject } from './resolve.ts';
import { anyClause, wordyClause } from './testing/arbitrary-clause.ts';
import { editedClause } from './testing/edit-clause.ts';
import {
  changeCharacters,
  distinctClause,
  moveSentence,
  rearrangedClause,
  reshapes,
  swapColumns,
} from './testing/reshape-clause.ts';
import { cases } from '../../tests/long-check.ts';

const sources: readonly [string, fc.Arbitrary<[ClauseTree, ClauseTree]>][] = [
  ['a clause that was edited', editedClause(wordyClause)],
  ['a clause with every kind of node that was edited', editedClause(anyClause)],
  ['a clause that was rearranged', rearrangedClause(wordyClause)],
  [
    'a clause that was rearranged and edited',
    rearrangedClause(wordyClause).chain(([before, after]) => {
      return editedClause(fc.constant(after)).map(([, edited]): [ClauseTree, ClauseTree] => [before, edited]);
    }),
  ],
  ['two clauses that have nothing to do with each other', fc.tuple(wordyClause, anyClause)],
];

describe.each(sources)('the redline of %s', (_, pairs) => {
  it('resolves to both texts exactly, and has no mark that a reader could not see', () => {
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        expect(brokenLaws(before, after)).toEqual([]);
      }),
      cases(30, 1000),
    );
  });
});

function brokenLaws(before: ClauseTree, after: ClauseTree): string[] {
  const marked = redline(before, after);
  return [
    ...(isDeepStrictEqual(accept(marked), normalise(after)) ? [] : ['accepting all is not the text after']),
    ...(isDeepStrictEqual(reject(marked), normalise(before)) ? [] : ['rejecting all is not the text before']),
    ...(haveSameWords(marked, normalise(before)) ? [] : ['the words are not those before, in order, each once']),
    ...faults(marked),
  ];
}

it.each(Object.entries(reshapes))('strikes nothing that stays: %s, or the other way round', (_, change) => {
  fc.assert(
    fc.property(rearrangedClause(distinctClause, [change], 1), ([before, after]) => {
      const inserted = JSON.stringify(after).includes('Put between both.') ? 'Put between both.'.length : 0;
      expect(countMarkedCharacters(redline(before, after))).toBe(inserted);
      expect(countMarkedCharacters(redline(after, before))).toBe(inserted);
    }),
    cases(20, 200),
  );
});

it('strikes nothing that stays: a sentence moves, columns change places, characters are others', () => {
  fc.assert(
    fc.property(
      rearrangedClause(distinctClause, [swapColumns, moveSentence, changeCharacters], 1),
      ([before, after]) => {
        const marked = redline(before, after);
        expect(countMarkedCharacters(marked)).toBe(0);
        expect(countMarks(marked)).toBe(isDeepStrictEqual(before, after) ? 0 : 1);
      },
    ),
    cases(20, 400),
  );
});

it('marks nothing if the text is the same', () => {
  fc.assert(
    fc.property(anyClause, (clause) => {
      expect(hasMarks(redline(clause, structuredClone(clause)))).toBe(false);
      expect(hasMarks(redline(clause, normalise(clause)))).toBe(false);
    }),
    cases(30, 300),
  );
});

it('does not change a text in normal form', () => {
  fc.assert(
    fc.property(anyClause, (clause) => {
      expect(normalise(normalise(clause))).toEqual(normalise(clause));
    }),
    cases(30, 300),
  );
});

/** Whether a redline shows the old words in their order, each once; in any order if columns change places. */
function haveSameWords(marked: Redline, before: ClauseTree): boolean {
  const [shown, words] = [wordsBefore(marked), wordsBefore(before)];
  if (!JSON.stringify(marked).includes('"columns"')) return shown === words;
  return isDeepStrictEqual(shown.split('').sort(), words.split('').sort());
}

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly key?: number;
  readonly was?: object;
  readonly children?: readonly Node[];
}

/** The text that a redline shows as that before, without white space. For reshaped text it is in the shape after. */
function wordsBefore(root: Node): string {
  const moved = new Map<number, Node>();
  const find = (node: Node): void => {
    if (node.type === 'moved' && node.key !== undefined) moved.set(node.key, node);
    node.children?.forEach(find);
  };
  find(root);
  const read = (node: Node): string => {
    if (node.type === 'insertion' || node.type === 'moved') return '';
    const children = node.type === 'movedAway' ? moved.get(node.key ?? 0)?.children : node.children;
    const was = node.type === 'text' && node.was && 'value' in node.was ? String(node.was.value) : node.value;
    return was ?? (children ?? []).map(read).join('');
  };
  return read(root).replace(/\s/gu, '');
}

/** What is wrong with the marks of a redline. */
function faults(node: Redline): string[] {
  return lookAt(node, []);
}

const marks = ['insertion', 'deletion'];

function lookAt(node: Node, above: readonly string[]): string[] {
  const children = node.children ?? [];
  const own: string[] = [];
  if (marks.includes(node.type)) {
    if (above.some((type) => ['link', ...marks].includes(type))) own.push(`${node.type} inside ${above.join(' > ')}`);
    if (children.length === 0) own.push(`empty ${node.type}`);
    if (isBlank(node) && children[0]?.type !== 'tableCell') own.push(`blank ${node.type}`);
  }
  if (['split', 'merged'].includes(node.type) && children.length < 2) own.push(`${node.type} of one piece`);
  return [...own, ...children.flatMap((child) => lookAt(child, [...above, node.type]))];
}

function isBlank(node: Node): boolean {
  if (node.type === 'ref' || node.type === 'footnoteReference') return false;
  return (node.value ?? '').trim() === '' && (node.children ?? []).every(isBlank);
}

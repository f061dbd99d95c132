import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClauseTree } from '../code/clause-tree.ts';
import { hasMarks } from './marks.ts';
import { normalise } from './normalise.ts';
import type { Redline } from './redline-tree.ts';
import { redline } from './redline.ts';
import { accept, reject } from './resolve.ts';
import { anyClause, wordyClause } from './testing/arbitrary-clause.ts';
import { editedClause } from './testing/edit-clause.ts';
import { cases } from '../../tests/long-check.ts';

const sources: readonly [string, fc.Arbitrary<[ClauseTree, ClauseTree]>][] = [
  ['a clause that was edited', editedClause(wordyClause)],
  ['a clause with every kind of node that was edited', editedClause(anyClause)],
  ['two clauses that have nothing to do with each other', fc.tuple(wordyClause, anyClause)],
];

describe.each(sources)('the redline of %s', (_, pairs) => {
  it('gives either text exactly, and has no mark that a reader could not see or follow', () => {
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        expect(brokenLaws(before, after)).toEqual([]);
      }),
      cases(200, 1000),
    );
  });
});

function brokenLaws(before: ClauseTree, after: ClauseTree): string[] {
  const marked = redline(before, after);
  return [
    ...(isDeepStrictEqual(accept(marked), normalise(after)) ? [] : ['accepting all is not the text after']),
    ...(isDeepStrictEqual(reject(marked), normalise(before)) ? [] : ['rejecting all is not the text before']),
    ...faults(marked),
  ];
}

it('marks nothing where the text before and after is the same', () => {
  fc.assert(
    fc.property(anyClause, (clause) => {
      expect(hasMarks(redline(clause, structuredClone(clause)))).toBe(false);
      expect(hasMarks(redline(clause, normalise(clause)))).toBe(false);
    }),
    cases(100, 300),
  );
});

it('does not change a text that is in normal form already', () => {
  fc.assert(
    fc.property(anyClause, (clause) => {
      expect(normalise(normalise(clause))).toEqual(normalise(clause));
    }),
    cases(100, 300),
  );
});

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
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

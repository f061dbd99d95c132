import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cases } from '../../tests/long-check.ts';
import { readContent } from '../content/read-content.ts';
import type { ClauseTree } from '../model/clause-tree.ts';
import type { Code, Revision } from '../model/code.ts';
import { createCompare } from '../provenance/compare.ts';
import { smallCode } from '../provenance/testing/small-code.ts';
import { joinClauses } from './join-clauses.ts';
import { countMarkedCharacters } from './marks.ts';
import { normalise } from './normalise.ts';
import { redline } from './redline.ts';
import type { Redline } from './redline-tree.ts';
import { accept, reject } from './resolve.ts';
import { isWord, splitWords } from './words.ts';
import { editedClauses, editedHistories, type EditedClauses } from './testing/edit-clauses.ts';

it('keeps every word of clauses that were split, merged and edited, each once, and both texts of each clause', () => {
  fc.assert(
    fc.property(editedClauses, ({ before, after, declared }) => {
      const own = [...new Set([...before.keys(), ...after.keys()])].map((id) => {
        const texts = { before: before.get(id), after: after.get(id) };
        return { id, ...texts, redline: redline(texts.before, texts.after) };
      });
      const { redlines } = joinClauses(own, declared);
      expect(
        brokenLaws(own.map((clause) => ({ ...clause, redline: redlines.get(clause.id) ?? clause.redline }))),
      ).toEqual([]);
    }),
    cases(30, 2000),
  );
});

it('keeps every word over several steps, with what each of them declares', () => {
  fc.assert(
    fc.property(editedHistories, (steps) => {
      const code = codeOf(steps);
      for (const [from, to] of pairsOf(code.revisions)) expect(brokenLaws(compare(code, from, to))).toEqual([]);
    }),
    cases(5, 600),
  );
});

function codeOf(steps: readonly EditedClauses[]): Code {
  const clausesOf = (texts: ReadonlyMap<string, ClauseTree>) =>
    Object.fromEntries([...texts].map(([id, { children }]) => [id, { text: children }]));
  const because = [{ decision: 'Board', sentence: 'It is clearer.' }];
  return smallCode([
    { clauses: clausesOf(steps[0]?.before ?? new Map()) },
    ...steps.map(({ after, declared }) => ({
      clauses: clausesOf(after),
      changes: [...declared]
        .filter(([id]) => after.has(id))
        .map(([id, from]) => ({
          clauses: [id],
          kind: 'merged' as const,
          from: [...from],
          because,
          note: 'It is clearer.',
        })),
    })),
  ]);
}

function pairsOf(revisions: readonly Revision[]): readonly (readonly [Revision, Revision])[] {
  return revisions.flatMap((from, index) => revisions.slice(index + 1).map((to) => [from, to] as const));
}

function compare(code: Pick<Code, 'revisions'>, from: Revision, to: Revision): readonly ComparedTree[] {
  return createCompare()(code, from, to).map(({ id, before, after, redline: marked }) => ({
    id,
    before: before?.text.tree,
    after: after?.text.tree,
    redline: marked,
  }));
}

const code = readContent('content', { draft: 'include' }).content?.code ?? { revisions: [] };

it.each(pairsOf(code.revisions).map(([from, to]) => [from.label, to.label, from, to] as const))(
  'keeps every word of the Code from revision %s to %s',
  (_from, _to, from, to) => {
    expect(brokenLaws(compare(code, from, to))).toEqual([]);
  },
);

it.each([
  ['0.3', '0.4', ['status-of-code', 'who-it-applies-to', 'status-and-reach']],
  ['0.2', '0.3', ['reasons-for-search', 'giving-a-reason', 'log-of-searches']],
])('marks no word from revision %s to %s in clauses whose words are the same under other headings', (from, to, ids) => {
  const [before, after] = [from, to].map((label) => code.revisions.find((revision) => revision.label === label));
  const compared = before && after ? createCompare()(code, before, after).filter(({ id }) => ids.includes(id)) : [];
  expect(compared.map((clause) => [clause.id, countMarkedCharacters(clause.redline)])).toEqual(
    expect.arrayContaining(ids.map((id) => [id, 0])),
  );
});

/** A clause of a comparison. */
interface ComparedTree {
  readonly id: string;
  readonly before: ClauseTree | undefined;
  readonly after: ClauseTree | undefined;
  readonly redline: Redline;
}

/** Any node of a redline or clause tree. */
interface Node {
  readonly type: string;
  readonly value?: string;
  readonly was?: { readonly value?: string; readonly [attribute: string]: unknown };
  readonly clause?: string;
  readonly key?: number;
  readonly children?: readonly Node[];
}

/**
 * The laws of a comparison that are broken: each redline resolves to both of its texts; what is left of all texts
 * before without what was deleted is what is left of all texts after without what was inserted, each word once;
 * text that came from another clause is what that clause says went there.
 */
function brokenLaws(clauses: readonly ComparedTree[]): readonly string[] {
  const inexact = clauses.flatMap(({ id, before, after, redline }) => [
    ...(isDeepStrictEqual(accept(redline), normalise(after)) ? [] : [`accepting all of ${id} is not the text after`]),
    ...(isDeepStrictEqual(reject(redline), normalise(before)) ? [] : [`rejecting all of ${id} is not the text before`]),
  ]);
  const [before, after] = [
    clauses.map((clause) => normalise(clause.before)),
    clauses.map((clause) => normalise(clause.after)),
  ];
  const redlines = clauses.map(({ redline }) => redline);
  const kept = [
    count([
      ...before.map((tree) => [tree, 1] as const),
      ...marked(redlines, 'deletion').map((node) => [node, -1] as const),
      ...changedText(redlines).map((node) => [{ type: 'text', value: node.was?.value ?? '' }, -1] as const),
    ]),
    count([
      ...after.map((tree) => [tree, 1] as const),
      ...marked(redlines, 'insertion').map((node) => [node, -1] as const),
      ...changedText(redlines).map((node) => [node, -1] as const),
    ]),
  ];
  return [
    ...inexact,
    ...(isDeepStrictEqual(kept[0], kept[1]) ? [] : ['what stayed is not the same before and after']),
    ...brokenKeys(clauses),
  ];
}

function brokenKeys(clauses: readonly ComparedTree[]): readonly string[] {
  const ends = (type: string): readonly string[] =>
    clauses
      .flatMap(({ id, redline }) =>
        marked([redline], type, id).map(({ clause, ...node }) => {
          const [from, to] = type === 'movedFromClause' ? [clause, id] : [node.within, clause];
          return `${node.key ?? ''}: ${from ?? ''} to ${to ?? ''}, ${textBefore(node)}`;
        }),
      )
      .toSorted();
  const [to, from] = [ends('movedFromClause'), ends('movedToClause')];
  return isDeepStrictEqual(to, from) ? [] : [`${to.join('\n')}\nis not\n${from.join('\n')}`];
}

interface MarkedNode extends Node {
  /** The clause whose text before it is in. */
  readonly within: string;
}

/** Every mark of a type. What another clause had before may have gone to a third. */
function marked(nodes: readonly Node[], type: string, clause = ''): readonly MarkedNode[] {
  return nodes.flatMap((node) => {
    const own = node.type === type ? [{ ...node, within: clause }] : [];
    const inside = node.type === 'movedFromClause' ? (node.clause ?? clause) : clause;
    return [...own, ...marked(node.children ?? [], type, inside)];
  });
}

/** Text of which only characters changed. */
function changedText(nodes: readonly Node[]): readonly Node[] {
  return marked(nodes, 'text').filter(({ was }) => was !== undefined);
}

/** How often each word occurs; a negative factor takes away. */
function count(nodes: readonly (readonly [Node, number])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [node, factor] of nodes) {
    for (const word of wordsIn(node)) counts.set(word, (counts.get(word) ?? 0) + factor);
  }
  return new Map([...counts].filter(([, number]) => number !== 0).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function wordsIn({ type, value = '', children = [] }: Node): readonly string[] {
  const own = type === 'text' ? splitWords(value).filter(isWord) : [];
  return [...own, ...children.flatMap(wordsIn)];
}

/** The characters that a mark has before, in any order: moves within it change only their order. */
function textBefore({ type, value, was, children = [] }: Node): string {
  const own = type === 'text' ? (was?.value ?? value ?? '') : '';
  // What a passage has from a third clause was not in it before.
  const old = children.filter((child) => child.type !== 'insertion' && child.type !== 'movedFromClause');
  const text = own.replace(/\s/gu, '') + old.map(textBefore).join('');
  return text.split('').toSorted().join('');
}

import { isDeepStrictEqual } from 'node:util';
import { expect, it } from 'vitest';
import { clausesOf, type Revision } from '../model/code.ts';
import { readContent } from '../content/read-content.ts';
import { normalise } from './normalise.ts';
import { redline } from './redline.ts';
import { accept, reject } from './resolve.ts';

const revisions = readContent('content', { draft: 'include' }).content?.code.revisions ?? [];
const pairs = revisions.flatMap((from, index) => revisions.slice(index + 1).map((to) => [from, to] as const));

it.each(pairs.map(([from, to]) => [from.label, to.label, from, to] as const))(
  'gives both texts of every clause exactly from revision %s to %s, and the other way round',
  (_from, _to, from, to) => {
    expect([...inexact(from, to), ...inexact(to, from)]).toEqual([]);
  },
);

/** Ids of clauses whose redline does not resolve to the old and new texts. */
function inexact(from: Revision, to: Revision): readonly string[] {
  const before = new Map(clausesOf(from).map((clause) => [clause.id, clause.text.tree]));
  const after = new Map(clausesOf(to).map((clause) => [clause.id, clause.text.tree]));
  return [...new Set([...before.keys(), ...after.keys()])].filter((id) => {
    const marked = redline(before.get(id), after.get(id));
    const gives = [accept(marked), reject(marked)];
    return !isDeepStrictEqual(gives, [normalise(after.get(id)), normalise(before.get(id))]);
  });
}

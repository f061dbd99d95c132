import type { Code, Revision } from '../model/code.ts';
import { compareRevisions, redlineCache, type ComparedClause } from '../redline/compare-revisions.ts';
import { declaredOrigins } from '../redline/origins.ts';

/**
 * Finds the clauses that differ between two revisions of a Code. It is a parameter so that the caller decides how long
 * redlines are cached.
 */
export type Compare = (code: Pick<Code, 'revisions'>, from: Revision, to: Revision) => readonly ComparedClause[];

/**
 * Compares with a cache of redlines of its own. The Code has the revisions between the two, which say where the text of
 * split and merged clauses came from.
 */
export function createCompare(): Compare {
  const { redlineOf } = redlineCache();
  return ({ revisions }, from, to) => compareRevisions(from, to, redlineOf, declaredOrigins(revisions, from, to));
}

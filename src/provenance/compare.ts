import type { Revision } from '../code/code.ts';
import type { ComparedClause } from '../redline/compare-revisions.ts';

/**
 * Finds the clauses that differ between two revisions: `compareRevisions` with redlines that are kept.
 * It is passed in, so that whoever calls decides what is kept and for how long.
 */
export type Compare = (from: Revision, to: Revision) => readonly ComparedClause[];

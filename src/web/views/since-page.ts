import { clauseHeading } from '../../model/clause-heading.ts';
import { clausesOf, type Clause, type Code, type Revision } from '../../model/code.ts';
import { labelIn } from '../../model/labels.ts';
import { numberedParagraphs } from '../../model/numbered-paragraphs.ts';
import { hasEveryPair } from './built-pairs.ts';
import type { ChangedClause } from './comparison.ts';
import { sinceRevision, sinceUpTo, type Since } from './since.ts';
import { say } from '../../words/say.ts';

/** What happened to a clause or paragraph, with its name then. */
export interface NamedSince {
  readonly id: string;
  readonly name: string;
  readonly since: Since;
}

/** A clause of the earlier revision. */
export interface ClauseSince extends NamedSince {
  readonly heading: string;
  readonly paragraphs: readonly NamedSince[];
  /** Its difference, if it changed. */
  readonly changed?: ChangedClause;
}

/** What the page about the changes since a revision shows. */
export interface SincePage {
  readonly from: Revision;
  readonly to: Revision;
  /** The clauses that are different now, or gone. */
  readonly different: readonly ClauseSince[];
  readonly same: readonly ClauseSince[];
  /** The clauses that the earlier revision did not have: new, or formed from others. */
  readonly added: readonly ChangedClause[];
  /** Whether the page has the differences themselves; otherwise only the comparison has them. */
  readonly hasDifferences: boolean;
}

/** What changed since a revision, for each of its clauses and paragraphs: nothing, if it is the current one. */
export function sincePage(code: Code, revision: Revision): SincePage {
  const since = sinceRevision(code, revision) ?? sinceUpTo(code, { from: revision, to: revision });
  const { from, to, became, changed } = since;
  const named = (id: string): readonly NamedSince[] => {
    const one = became.get(id);
    return one === undefined ? [] : [{ id, name: labelIn(from, id), since: one }];
  };
  const clauses = clausesOf(from).flatMap((clause: Clause): readonly ClauseSince[] => {
    const difference = changed.find(({ id }) => id === clause.id);
    const paragraphs = numberedParagraphs(clause.text.tree).flatMap(({ id }) => named(id));
    return named(clause.id).map((own) => ({
      ...own,
      heading: clauseHeading(clause),
      paragraphs,
      ...(difference === undefined ? {} : { changed: difference }),
    }));
  });
  return {
    from,
    to,
    different: clauses.filter((clause) => clause.changed !== undefined),
    same: clauses.filter((clause) => clause.changed === undefined),
    added: changed.filter(({ before }) => before === undefined),
    hasDifferences: hasEveryPair(code),
  };
}

/**
 * Says how many clauses changed since the earlier revision. A clause that was formed by a split or a merger is not counted
 * as new, as the list of changes does not count it as new either.
 */
export function countsSince({ different, same, added }: ClausesSince): string {
  const formed = added.filter(isFormedFromOthers).length;
  const fresh = added.length - formed;
  const counts = [
    say.views.sincePage.ofItsClausesWasChanged({ count: different.length, count2: different.length + same.length }),
    say.views.sincePage.newOnesWereAdded({ count: fresh }),
    ...(formed === 0 ? [] : [say.views.sincePage.wasFormedFromOthers({ formed })]),
  ];
  return say.views.sincePage.and({ slice: counts.slice(0, -1).join(', '), at: counts.at(-1) ?? '' });
}

/** The heading over the clauses that the earlier revision did not have. */
export function headingOfAdded({ added }: Pick<ClausesSince, 'added'>): string {
  const formed = added.filter(isFormedFromOthers).length;
  if (formed === 0) return say.views.sincePage.newClauses;
  return formed === added.length
    ? say.views.sincePage.clausesFormedFromOthers
    : say.views.sincePage.newClausesAndThoseFormed;
}

/** The clauses to count. */
interface ClausesSince {
  readonly different: readonly unknown[];
  readonly same: readonly unknown[];
  readonly added: readonly Pick<ChangedClause, 'allKinds'>[];
}

function isFormedFromOthers({ allKinds }: Pick<ChangedClause, 'allKinds'>): boolean {
  return allKinds.includes('split') || allKinds.includes('merged');
}

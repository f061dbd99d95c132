import { publishedRevisions, type Code } from '../../model/code.ts';
import { clauseHeadingIn } from '../../model/clause-heading.ts';
import type { DeclaredChange } from '../../model/declared-change.ts';
import { affectedClauses } from '../../provenance/reasons-of-clause.ts';
import type { DutyChange, DutyChangeKind } from '../../redline/duty-watch/duty-watch.ts';
import { notedDutyWatch } from '../../provenance/noted-duty-watch.ts';
import type { MenuLink } from '../navigation.ts';
import { routes } from '../routes.ts';
import type { Pair } from './comparison.ts';

/** One sentence that the latest revision changed, as it was and as it is, and why. */
export interface LatestChange {
  readonly pair: Pair;
  readonly before: string;
  readonly after: string;
  /** The clause, with the address of the change. */
  readonly clause: MenuLink;
  /** The declared change, which says what it means for people and why. */
  readonly declared: DeclaredChange;
}

/** What matters most to a reader comes first: what got weaker, then what got stronger. */
const order: readonly DutyChangeKind[] = ['weaker', 'stronger', 'changed', 'duty removed', 'duty added'];

/** A longer sentence is not read on a first page. */
const longest = 320;

/**
 * The change of the latest revision that the first page shows. Only a clause with one declared change is taken, so that the
 * reason beside the sentence is never a guess. Undefined if there is none, or no earlier revision.
 */
export function latestChange(code: Code): LatestChange | undefined {
  const [from, to] = publishedRevisions(code).slice(-2);
  if (from === undefined || to === undefined) return undefined;
  const reasonOf = (clause: string): DeclaredChange | undefined => {
    const [only, ...others] = to.record.changes.filter((change) => affectedClauses(change).has(clause));
    return others.length === 0 ? only : undefined;
  };
  const [shown] = notedDutyWatch(code, { from, to })
    .changes.filter((change) => lengthOf(change) <= longest && order.includes(change.kind))
    .flatMap((change) => {
      const declared = reasonOf(change.clause);
      return declared === undefined ? [] : [{ change, declared }];
    })
    .toSorted((one, other) => order.indexOf(one.change.kind) - order.indexOf(other.change.kind));
  if (shown === undefined) return undefined;
  const { change, declared } = shown;
  return {
    pair: { from, to },
    before: change.before ?? '',
    after: change.after ?? '',
    clause: {
      text: clauseHeadingIn(to, from, change.clause),
      href: `${routes.comparison(from.label, to.label)}#${change.clause}`,
    },
    declared,
  };
}

const lengthOf = ({ before = '', after = '' }: DutyChange): number => Math.max(before.length, after.length);

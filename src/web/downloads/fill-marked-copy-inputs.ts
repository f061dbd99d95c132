import type { Revision } from '../../model/code.ts';
import type { MarkedCopyInputs, MarkedClause, MarkedEntry } from '../../downloads/marked-copy-inputs.ts';
import { notedDutyWatch } from '../../provenance/noted-duty-watch.ts';
import { foldedByClause } from '../../redline/duty-watch/summarise-duty-changes.ts';
import { findRenumberedReferences } from '../../redline/renumbered-references.ts';
import type { Content } from '../../content/content.ts';
import { causeNames } from '../../provenance/cause-names.ts';
import { headingOf } from '../comparison-html/changed-clause-html.ts';
import { copyInputs } from './fill-copy-inputs.ts';
import { clauseHeadingIn } from '../../model/clause-heading.ts';
import { labelIn, labelInEither } from '../../model/labels.ts';
import { reasonLink } from '../views/reason-links.ts';
import { withItemIds } from '../../redline/item-ids.ts';
import { frontMatterChanges } from '../../redline/front-matter-changes.ts';
import { summariseChanges } from '../../redline/summarise-changes.ts';
import { whatChanged } from '../../redline/what-changed.ts';
import { comparison, comparisonEntries, type ChangedClause, type Pair } from '../views/comparison.ts';

/** Everything that goes into the marked copy of a revision. */
export function markedCopyInputs(content: Content, revision: Revision, before: Revision): MarkedCopyInputs {
  const pair = { from: before, to: revision };
  const compared = comparison(content.code, pair);
  const watch = notedDutyWatch(content.code, pair);
  const heading = (clause: string) => clauseHeadingIn(revision, before, clause);
  const withHeading = <One extends { readonly clause: string }>(one: One) => ({ ...one, heading: heading(one.clause) });
  return {
    ...copyInputs(content, revision),
    before,
    summary: summariseChanges(compared.changed),
    entries: comparisonEntries(compared).flatMap((entry): readonly MarkedEntry[] =>
      'changed' in entry
        ? [{ changed: markedClause(content, pair, entry.changed) }]
        : entry.unchanged.map((unchanged) => ({ unchanged })),
    ),
    dutyWatch: watch.changes.map(withHeading),
    reworded: foldedByClause(watch.reworded).map(withHeading),
    folded: foldedByClause(watch.others).map(withHeading),
    following: findRenumberedReferences(before, revision, labelIn).map((one) => ({
      ...one,
      heading: heading(one.clause),
    })),
  };
}

function markedClause(content: Content, { from, to }: Pair, changed: ChangedClause): MarkedClause {
  const names = causeNames(content);
  const { id, after, allKinds, redline, declared } = changed;
  return {
    id,
    heading: headingOf(changed),
    ...(after === undefined ? {} : { after }),
    kinds: allKinds,
    whatChanged: whatChanged(changed, from, to),
    frontMatter: frontMatterChanges(changed, from, to),
    redline: withItemIds(redline, after?.text.tree),
    declared: declared.map(({ note, because }) => ({
      note,
      reasons: because.map((reason) => {
        const { label, sentence } = reasonLink(reason, names);
        return { label, sentence };
      }),
    })),
    labelOf: (target, side) =>
      side === 'after' ? labelInEither(to, from, target, id) : labelInEither(from, to, target, id),
    titleOf: (target, side) =>
      `“${side === 'after' ? clauseHeadingIn(to, from, target) : clauseHeadingIn(from, to, target)}”`,
  };
}

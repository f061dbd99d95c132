import type { Revision } from '../../code/code.ts';
import type { Marked, MarkedClause, MarkedEntry } from '../../publications/marked.ts';
import { dutyWatch } from '../../redline/duty-watch/duty-watch.ts';
import { followingReferences } from '../../redline/following-references.ts';
import type { Content } from '../../source/content.ts';
import { causeNames } from '../cause-names.ts';
import { headingOf } from '../comparison-html/changed-clause-html.ts';
import { copiedRevision } from './copied-revision.ts';
import { clauseHeadingIn } from '../../code/clause-heading.ts';
import { labelIn, labelInEither } from '../../code/labels.ts';
import { reasonLink } from '../reason-links.ts';
import { changeOfFront } from '../views/change-of-front.ts';
import { comparison, whole, type ChangedClause, type Pair } from '../views/comparison.ts';

/** A revision with everything that its marked copy says about it and about the one before. */
export function markedRevision(content: Content, revision: Revision, before: Revision): Marked {
  const pair = { from: before, to: revision };
  const heading = (clause: string) => clauseHeadingIn(revision, before, clause);
  return {
    ...copiedRevision(content, revision),
    before,
    entries: whole(comparison(content.code, pair)).flatMap((entry): readonly MarkedEntry[] =>
      'changed' in entry
        ? [{ changed: markedClause(content, pair, entry.changed) }]
        : entry.unchanged.map((unchanged) => ({ unchanged })),
    ),
    dutyWatch: dutyWatch(before, revision, labelIn).map((change) => ({ ...change, heading: heading(change.clause) })),
    following: followingReferences(before, revision, labelIn).map((one) => ({ ...one, heading: heading(one.clause) })),
  };
}

function markedClause(content: Content, { from, to }: Pair, changed: ChangedClause): MarkedClause {
  const names = causeNames(content);
  const { id, after, allKinds, redline, declared } = changed;
  const printed = after === undefined ? from : to;
  return {
    id,
    heading: headingOf(changed),
    ...(after === undefined ? {} : { after }),
    kinds: allKinds,
    front: changeOfFront(changed),
    redline,
    declared: declared.map(({ note, because }) => ({
      note,
      because: because.map((reason) => {
        const { label, sentence } = reasonLink(reason, names);
        return { label, sentence };
      }),
    })),
    labelOf: (target) => labelInEither(printed, from, target),
  };
}

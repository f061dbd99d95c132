import { foldedByClause } from '../../../redline/duty-watch/summarise-duty-changes.ts';
import { clausesOf, type Code, type Revision } from '../../../model/code.ts';
import { mergedClauseOrder } from '../../../redline/merged-clause-order.ts';
import { labelIn } from '../../../model/labels.ts';
import { clauseHeading } from '../../../model/clause-heading.ts';
import type { SiteSettings } from '../../../model/site-settings.ts';
import { standingOf } from '../../../model/current-standing.ts';
import type { Glossary } from '../../../model/glossary.ts';
import { reasonKind } from '../../../provenance/citations.ts';
import { affectedClauses } from '../../../provenance/reasons-of-clause.ts';
import { createCompare } from '../../../provenance/compare.ts';
import { summariseChanges } from '../../../redline/summarise-changes.ts';
import { withItemIds } from '../../../redline/item-ids.ts';
import { dutyWatch } from '../../../redline/duty-watch/duty-watch.ts';
import type { CopyInputs } from '../../copy-inputs.ts';
import type { MarkedCopyInputs, MarkedEntry } from '../../marked-copy-inputs.ts';

/** What tests make copies of. */
export interface CopySource {
  readonly settings: SiteSettings;
  readonly code: Code;
  readonly glossary: Glossary;
}

const compare = createCompare();

/** The inputs of a copy of a revision. */
export function copyInputsFor({ settings, code, glossary }: CopySource, revision: Revision): CopyInputs {
  return {
    settings,
    revision,
    standing: { word: standingOf(code, revision).word, sentence: 'It stands as this sentence says.' },
    hash: 'ab'.repeat(32),
    permanentAddress: `${settings.address}/code/${revision.label}/`,
    address: `${settings.address}/copy/${revision.label}/`,
    formatsAddress: `${settings.address}/contact/`,
    labelOf: (id, within) => labelIn(revision, id, within),
    terms: glossary,
    termName: (id) => glossary.find((entry) => entry.id === id)?.term ?? id,
    consultations: [
      {
        title: 'Have your say',
        dates: 'Open until 1 March 2019.',
        address: `${settings.address}/consultations/a/`,
        otherWays: [{ way: 'post', text: 'To the address on the contact page.' }],
      },
    ],
    removals: new Map(),
  };
}

/** The inputs of a marked copy of two revisions. */
export function markedCopyInputsFor(source: CopySource, before: Revision, revision: Revision): MarkedCopyInputs {
  const inputs = copyInputsFor(source, revision);
  const changed = new Map(compare(source.code, before, revision).map((one) => [one.id, one]));
  const after = new Map(clausesOf(revision).map((one) => [one.id, one]));
  const watch = dutyWatch(before, revision, labelIn);
  return {
    ...inputs,
    before,
    entries: mergedClauseOrder(before, revision).flatMap((id): readonly MarkedEntry[] => {
      const clause = changed.get(id);
      const unchanged = after.get(id);
      if (clause === undefined) return unchanged === undefined ? [] : [{ unchanged }];
      const shown = clause.after ?? clause.before;
      return [
        {
          changed: {
            id,
            heading: shown === undefined ? id : clauseHeading(shown),
            ...(clause.after === undefined ? {} : { after: clause.after }),
            kinds: clause.kinds,
            whatChanged: '',
            frontMatter: [],
            redline: withItemIds(clause.redline, clause.after?.text.tree),
            declared: revision.record.changes
              .filter((change) => affectedClauses(change).has(id))
              .map(({ note, because }) => ({
                note,
                reasons: because.map((reason) => ({ label: reasonKind(reason), sentence: reason.sentence })),
              })),
            labelOf: inputs.labelOf,
          },
        },
      ];
    }),
    summary: summariseChanges([...changed.values()]),
    reworded: foldedByClause(watch.reworded).map((one) => ({ ...one, heading: one.clause })),
    folded: foldedByClause(watch.others).map((one) => ({ ...one, heading: one.clause })),
    dutyWatch: watch.changes.map((change) => ({ ...change, heading: change.clause })),
    following: [],
  };
}

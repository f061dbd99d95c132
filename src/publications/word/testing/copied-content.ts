import { clausesOf, type Code, type Revision } from '../../../code/code.ts';
import { orderOfBoth } from '../../../redline/order-of-both.ts';
import { referencesOf } from '../../../code/reference.ts';
import { clauseHeading } from '../../../code/clause-heading.ts';
import type { SiteSettings } from '../../../code/site-settings.ts';
import { standingOf } from '../../../code/standing-of.ts';
import type { Glossary } from '../../../code/glossary.ts';
import { reasonKind } from '../../../provenance/citations.ts';
import { clausesConcerned } from '../../../provenance/reasons-of-clause.ts';
import { compareRevisions, redlineCache } from '../../../redline/compare-revisions.ts';
import { dutyWatch } from '../../../redline/duty-watch/duty-watch.ts';
import type { Copied } from '../../copied.ts';
import type { Marked, MarkedEntry } from '../../marked.ts';

/** What tests copy. */
export interface Copiable {
  readonly settings: SiteSettings;
  readonly code: Code;
  readonly glossary: Glossary;
}

const cache = redlineCache();

/** A revision as a copy holds it. */
export function copiedFor({ settings, code, glossary }: Copiable, revision: Revision): Copied {
  const references = referencesOf(revision);
  return {
    settings,
    revision,
    standing: { word: standingOf(code, revision).word, sentence: 'It stands as this sentence says.' },
    hash: 'ab'.repeat(32),
    address: `${settings.address}/copy/${revision.label}/`,
    formatsAddress: `${settings.address}/contact/`,
    labelOf: (id) => references.get(id)?.label ?? id,
    terms: glossary,
    asked: [
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

/** Two revisions as a marked copy holds them. */
export function markedFor(copiable: Copiable, before: Revision, revision: Revision): Marked {
  const copied = copiedFor(copiable, revision);
  const [from, to] = [referencesOf(before), referencesOf(revision)];
  const changed = new Map(compareRevisions(before, revision, cache.redlineOf).map((one) => [one.id, one]));
  const after = new Map(clausesOf(revision).map((one) => [one.id, one]));
  const labelIn = (one: Revision, id: string) => (one === before ? from : to).get(id)?.label ?? id;
  return {
    ...copied,
    before,
    entries: orderOfBoth(before, revision).flatMap((id): readonly MarkedEntry[] => {
      const one = changed.get(id);
      const unchanged = after.get(id);
      if (one === undefined) return unchanged === undefined ? [] : [{ unchanged }];
      const shown = one.after ?? one.before;
      return [
        {
          changed: {
            id,
            heading: shown === undefined ? id : clauseHeading(shown),
            ...(one.after === undefined ? {} : { after: one.after }),
            kinds: one.kinds,
            front: [],
            redline: one.redline,
            declared: revision.record.changes
              .filter((change) => clausesConcerned(change).has(id))
              .map(({ note, because }) => ({
                note,
                because: because.map((reason) => ({ label: reasonKind(reason), sentence: reason.sentence })),
              })),
            labelOf: copied.labelOf,
          },
        },
      ];
    }),
    dutyWatch: dutyWatch(before, revision, labelIn).map((change) => ({ ...change, heading: change.clause })),
    following: [],
  };
}

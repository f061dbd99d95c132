import { clausesOf, type Code, type Revision } from '../../code/code.ts';
import { dateInWords } from '../../code/partial-date.ts';
import { termsIn } from '../../code/refs-in.ts';
import type { Asked, Copied } from '../../publications/copied.ts';
import type { Content } from '../../source/content.ts';
import { datesInWords } from '../consultations/dates.ts';
import { labelIn } from '../../code/labels.ts';
import { routes } from '../routes.ts';
import { revisionSummary } from '../views/revision-summary.ts';

/** A revision with everything that its copies say about it. */
export function copiedRevision(content: Content, revision: Revision): Copied {
  const { settings, code, frozen, glossary } = content;
  const { standing, sentenceOnPaper } = revisionSummary(code, revision);
  const hash = frozen.lock?.revisions.find(({ label }) => label === revision.label)?.chain;
  const used = new Set(clausesOf(revision).flatMap(({ text }) => termsIn(text)));
  return {
    settings,
    revision,
    standing: { word: standing.word, sentence: sentenceOnPaper },
    ...(revision.draft || hash === undefined ? {} : { hash }),
    address: new URL(routes.copy(revision.label), settings.address).href,
    formatsAddress: new URL(routes.page('contact'), settings.address).href,
    labelOf: (id) => labelIn(revision, id),
    terms: glossary.filter(({ id }) => used.has(id)),
    asked: askedAbout(content, revision),
    removals: removalsFrom(code, revision),
  };
}

/** What people can respond to: what asks about the revision and has no outcome yet. */
function askedAbout({ settings, consultations }: Content, { label }: Revision): readonly Asked[] {
  return consultations
    .filter(({ revision, draft, outcome }) => revision === label && draft !== true && outcome === undefined)
    .map((consultation) => ({
      title: consultation.title,
      dates: datesInWords(consultation),
      address: new URL(routes.consultation(consultation.id), settings.address).href,
      otherWays: consultation.otherWays,
    }));
}

function removalsFrom({ standing }: Code, { label }: Revision): ReadonlyMap<string, string> {
  const removed = standing.events.filter(({ event, revision }) => event === 'removed' && revision === label);
  return new Map(
    removed.flatMap(({ clause, date, reason = '' }) =>
      clause === undefined
        ? []
        : [
            [
              clause,
              `The text of this clause was removed from revision ${label}, ${dateInWords(date)}. ${reason}`,
            ] as const,
          ],
    ),
  );
}

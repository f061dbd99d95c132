import { say } from '../../words/say.ts';
import { askedTextSentences } from '../../consultation/asked-text.ts';
import { clausesOf, type Code, type Revision } from '../../model/code.ts';
import { formatDate } from '../../model/partial-date.ts';
import { termsIn } from '../../model/ids-in-text.ts';
import type { OpenConsultation, CopyInputs } from '../../downloads/copy-inputs.ts';
import type { Content } from '../../content/content.ts';
import { responsePeriod } from '../consultations/response-period.ts';
import { labelIn } from '../../model/labels.ts';
import { routes } from '../routes.ts';
import { askForFormats } from '../views/ask-for-formats.ts';
import { revisionSummary } from '../views/revision-summary.ts';

/** Everything that goes into the copies of a revision. */
export function copyInputs(content: Content, revision: Revision): CopyInputs {
  const { settings, code, frozen, glossary } = content;
  const { standing, sentenceOnPaper } = revisionSummary(code, revision);
  const hash = frozen.lock?.revisions.find(({ label }) => label === revision.label)?.chain;
  const used = new Set(clausesOf(revision).flatMap(({ text }) => termsIn(text)));
  return {
    settings,
    revision,
    standing: {
      word: standing.name,
      sentence: [sentenceOnPaper, ...askedTextSentences(code, content.consultations, revision)].join(' '),
    },
    ...(revision.draft || hash === undefined ? {} : { hash }),
    permanentAddress: new URL(routes.revision(revision.label), settings.address).href,
    address: new URL(routes.copy(revision.label), settings.address).href,
    formatsAddress: new URL(askForFormats(content), settings.address).href,
    labelOf: (id, within) => labelIn(revision, id, within),
    terms: glossary.filter(({ id }) => used.has(id)),
    termName: (id) => glossary.find((entry) => entry.id === id)?.term ?? id,
    consultations: openConsultations(content, revision),
    removals: removalsFrom(code, revision),
  };
}

/** The public consultations about a revision that have no outcome yet. */
function openConsultations({ settings, consultations }: Content, { label }: Revision): readonly OpenConsultation[] {
  return consultations
    .filter(({ revision, draft, outcome }) => revision === label && draft !== true && outcome === undefined)
    .map((consultation) => ({
      title: consultation.title,
      dates: responsePeriod(consultation),
      address: new URL(routes.consultation(consultation.id), settings.address).href,
      otherWays: consultation.otherWays,
    }));
}

function removalsFrom({ standing }: Code, { label }: Revision): ReadonlyMap<string, string> {
  const removed = standing.events.filter(({ event, revision }) => event === 'removed' && revision === label);
  return new Map(
    removed.flatMap(({ clause, date, reason = '', order }) =>
      clause === undefined
        ? []
        : [
            [
              clause,
              say.model.removal.sentence({
                label,
                date: formatDate(date),
                reason,
                hasOrder: order !== undefined,
                order: order ?? '',
              }),
            ] as const,
          ],
    ),
  );
}

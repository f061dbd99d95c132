import { publishedRevisions, type Code, type Revision } from '../model/code.ts';
import { isBefore } from '../model/is-before.ts';
import { formatDate } from '../model/partial-date.ts';
import type { Consultation } from './consultation.ts';

/** A consultation during which a later revision was published. */
interface SupersededConsultation {
  readonly consultation: Consultation;
  readonly opens: string;
  readonly closes: string;
  readonly later: Revision;
}

/**
 * Sentences about consultations for the page of a revision: which text is asked about, where another revision was
 * published while people could respond. They stay true when the consultation is over.
 */
export function askedTextSentences(
  code: Code,
  consultations: readonly Consultation[],
  { label }: Revision,
): readonly string[] {
  return overtaken(code, consultations).flatMap(({ consultation: { title, revision }, opens, closes, later }) => {
    const name = `The consultation “${title}”, from ${formatDate(opens)} to ${formatDate(closes)},`;
    const why = later.record.basis.map(({ sentence }) => sentence).join(' ');
    if (label === revision)
      return [`${name} asks about this text. Revision ${later.label} was published while it was open. ${why}`];
    if (label !== later.label) return [];
    return [
      `${name} asks about revision ${revision}, not about this text, which was published while it was open. ${why}`,
    ];
  });
}

function overtaken(code: Code, consultations: readonly Consultation[]): readonly SupersededConsultation[] {
  const published = publishedRevisions(code);
  return consultations.flatMap((consultation) => {
    const { opens, closes, revision, draft } = consultation;
    const place = published.findIndex(({ label }) => label === revision);
    if (opens === undefined || closes === undefined || draft === true || place < 0) return [];
    return published
      .slice(place + 1)
      .filter(({ record: { date } }) => !isBefore(date, opens) && !isBefore(closes, date))
      .map((later) => ({ consultation, opens, closes, later }));
  });
}

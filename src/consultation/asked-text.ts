import { publishedRevisions, type Code, type Revision } from '../model/code.ts';
import { isBefore } from '../model/is-before.ts';
import { formatDate } from '../model/partial-date.ts';
import type { Consultation } from './consultation.ts';
import { say } from '../words/say.ts';

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
    const asked = { title, opens: formatDate(opens), closes: formatDate(closes) };
    const why = later.record.basis.map(({ sentence }) => sentence).join(' ');
    if (label === revision)
      return [`${say.form.askedText.asksAboutThisTextRevision({ ...asked, label: later.label })} ${why}`];
    if (label !== later.label) return [];
    return [`${say.form.askedText.asksAboutRevisionNotAbout({ ...asked, revision })} ${why}`];
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

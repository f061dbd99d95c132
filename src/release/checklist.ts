import { clausesOf, type Code } from '../model/code.ts';
import { formatDate } from '../model/partial-date.ts';
import { weeksBetween } from '../model/weeks.ts';
import type { Consultation } from '../consultation/consultation.ts';
import { daysOverdue, outcomeDue, weeksForOutcome } from '../consultation/outcome-due.ts';
import { answeredRecommendations, countAnswers } from '../provenance/answers.ts';
import { citationsIn } from '../provenance/citations.ts';
import { countReasons } from '../provenance/counts-by-reason-kind.ts';
import type { PointRegister } from '../model/points/point-register.ts';
import type { WorkshopRegister } from '../model/workshops/workshop-register.ts';

/** A principle of fair consultation, and the evidence for it in the content. */
export interface ChecklistItem {
  readonly principle: string;
  /** Dates, counts and who decided. Empty if the content has no evidence and a person has to judge. */
  readonly evidence: readonly string[];
}

/** The content to check; the draft is the last revision of the Code. */
export interface ChecklistInput {
  readonly code: Code;
  readonly workshops: readonly WorkshopRegister[];
  /** Without those that are drafts. */
  readonly consultations: readonly Consultation[];
  /** The points made in some of them. */
  readonly points?: readonly PointRegister[];
  /** The day of the check, on which some of them may be open. */
  readonly today: string;
}

/** A consultation with its first and last day. */
type DatedConsultation = Consultation & { readonly opens: string; readonly closes: string };

/** The four Gunning principles, from R v Brent LBC ex p Gunning (1985). */
export function gunningChecklist(input: ChecklistInput): readonly ChecklistItem[] {
  return [
    { principle: 'Views are asked for while proposals are still formative.', evidence: formativeEvidence(input) },
    { principle: 'People are given enough information to respond.', evidence: informativeEvidence(input) },
    { principle: 'People are given enough time to respond.', evidence: periodEvidence(input) },
    { principle: 'Responses are considered conscientiously.', evidence: considerationEvidence(input) },
  ];
}

/** The consultation principles of the Cabinet Office, 2018. */
export function cabinetOfficeChecklist(input: ChecklistInput): readonly ChecklistItem[] {
  const asking = input.consultations.filter(({ outcome }) => outcome === undefined);
  return [
    { principle: 'Clear and concise.', evidence: plainNoteEvidence(input) },
    { principle: 'With a purpose.', evidence: asking.map(({ id, why }) => `${id}: ${why[0] ?? ''}`) },
    { principle: 'Informative.', evidence: informativeEvidence(input) },
    { principle: 'Only part of a process of engagement.', evidence: engagementEvidence(input) },
    { principle: 'For a proportionate amount of time.', evidence: periodEvidence(input) },
    { principle: 'Targeted.', evidence: asking.map(({ id, whoMayRespond }) => `${id}: ${whoMayRespond[0] ?? ''}`) },
    {
      principle: 'Taking account of the groups that are consulted.',
      evidence: asking.map(
        ({ id, otherWays }) => `${id} can be answered by ${otherWays.map(({ way }) => way).join(', ')}`,
      ),
    },
    { principle: 'Agreed before publication.', evidence: clearanceEvidence(input.code) },
    { principle: 'Facilitating scrutiny.', evidence: reasonEvidence(input.code) },
    {
      principle: `Answered in a timely fashion, within ${weeksForOutcome} weeks of closing.`,
      evidence: outcomeEvidence(input),
    },
    { principle: 'Not launched during local or national election periods.', evidence: [] },
  ];
}

function datedConsultations({ consultations }: ChecklistInput): readonly DatedConsultation[] {
  return consultations.flatMap((consultation) => {
    const { opens, closes } = consultation;
    return opens === undefined || closes === undefined ? [] : [{ ...consultation, opens, closes }];
  });
}

/** What was asked and heard before this revision. A consultation to which people can still respond is not evidence. */
function formativeEvidence(input: ChecklistInput): readonly string[] {
  const { workshops, today } = input;
  return [
    ...datedConsultations(input)
      .filter(({ closes }) => closes < today)
      .map(
        ({ id, revision, opens, closes, outcome }) =>
          `${id} asked about revision ${revision} from ${formatDate(opens)} to ${formatDate(closes)}${heard(outcome)}`,
      ),
    ...workshops.map(
      ({ workshop: { shortName, date }, recommendations }) =>
        `${shortName}, held ${formatDate(date)}, made ${recommendations.length} points`,
    ),
  ];
}

function heard(outcome: Consultation['outcome']): string {
  if (outcome === undefined) return '; no outcome is published';
  const count = outcome.responses === undefined ? '' : `${outcome.responses} responses, as the body says, `;
  return `: ${count}outcome ${formatDate(outcome.date)}`;
}

function informativeEvidence(input: ChecklistInput): readonly string[] {
  return [...reasonEvidence(input.code), ...plainNoteEvidence(input)];
}

function plainNoteEvidence({ code }: ChecklistInput): readonly string[] {
  const latest = code.revisions.at(-1);
  if (latest === undefined) return [];
  const words = clausesOf(latest).map(({ text }) => text.front.plain.split(/\s+/).length);
  const mean = Math.round(words.reduce((sum, count) => sum + count, 0) / Math.max(words.length, 1));
  return [`${words.length} clauses, each with ${mean} words in plain English on average`];
}

function periodEvidence(input: ChecklistInput): readonly string[] {
  return datedConsultations(input).map(
    ({ id, opens, closes }) =>
      `${id}: ${weeksBetween(opens, closes)} weeks, from ${formatDate(opens)} to ${formatDate(closes)}`,
  );
}

function considerationEvidence({ workshops, consultations, points = [] }: ChecklistInput): readonly string[] {
  const answered = countAnswers(answeredRecommendations(workshops));
  const counts = [...answered].filter(([, count]) => count > 0).map(([answer, count]) => `${count} ${answer}`);
  return [
    ...(counts.length === 0 ? [] : [`Recommendations: ${counts.join(', ')}`]),
    ...consultations.flatMap(({ id, outcome }) => {
      if (outcome === undefined) return [];
      const register = points.find((one) => one.consultation.id === id);
      const answered =
        register === undefined
          ? `themes answered: ${outcome.themes.length}`
          : `points answered: ${register.points.points.filter(({ answer }) => answer !== undefined).length}`;
      return [`${id}: outcome ${formatDate(outcome.date)}, ${answered}`];
    }),
  ];
}

function engagementEvidence(input: ChecklistInput): readonly string[] {
  return [
    ...input.workshops.map(({ workshop: { shortName, date } }) => `${shortName}, ${formatDate(date)}`),
    ...datedConsultations(input).map(
      ({ id, opens, closes }) => `Consultation ${id}, ${formatDate(opens)} to ${formatDate(closes)}`,
    ),
    ...input.consultations.filter(({ closes }) => closes === undefined).map(({ id }) => `Channel ${id}, always open`),
  ];
}

function outcomeEvidence(input: ChecklistInput): readonly string[] {
  return datedConsultations(input).map((consultation) => {
    const { id, closes, outcome } = consultation;
    const due = outcomeDue(consultation);
    if (outcome !== undefined || due === undefined)
      return `${id} closed ${formatDate(closes)}, outcome ${formatDate(outcome?.date ?? closes)}`;
    const days = daysOverdue(due, input.today);
    const overdue = days === 0 ? '' : `, ${days === 1 ? '1 day' : `${days} days`} overdue`;
    return `${id}: closing day ${formatDate(closes)}, outcome due by ${formatDate(due)}${overdue}`;
  });
}

function clearanceEvidence({ revisions }: Code): readonly string[] {
  const clearance = revisions.at(-1)?.record.clearance;
  if (clearance === undefined) return [];
  const { preparedBy, clearedBy, date } = clearance;
  return [`Prepared by the ${preparedBy}, cleared by the ${clearedBy} on ${formatDate(date)}; as declared, not proved`];
}

function reasonEvidence(code: Code): readonly string[] {
  const latest = code.revisions.at(-1);
  if (latest === undefined || latest.record.changes.length === 0) return [];
  const citations = citationsIn(code).filter(({ revision }) => revision === latest);
  return [
    `${latest.record.changes.length} changes, with ${citations.length} reasons: ${countReasons(citations).join(', ')}`,
  ];
}

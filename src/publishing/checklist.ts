import { clausesOf, type Code } from '../code/code.ts';
import { dateInWords } from '../code/partial-date.ts';
import { weeksBetween } from '../code/weeks.ts';
import type { Consultation } from '../consultation/definition.ts';
import { answeredRecommendations } from '../provenance/answers.ts';
import type { WorkshopRegister } from '../provenance/workshop-register.ts';

/** A principle of fair consultation, and what the content shows for it. */
export interface Checked {
  readonly principle: string;
  /** Empty where the content shows nothing: a person has to know. */
  readonly shows: readonly string[];
}

/** What is looked at: the Code with the draft as its last revision. */
interface Shown {
  readonly code: Code;
  readonly workshops: readonly WorkshopRegister[];
  readonly consultations: readonly Consultation[];
}

/** The four Gunning principles, from R v Brent LBC ex p Gunning (1985). */
export function gunningChecklist(shown: Shown): readonly Checked[] {
  return [
    { principle: 'Views are asked for while proposals are still formative.', shows: formative(shown) },
    { principle: 'People are given enough information to respond.', shows: informative(shown) },
    { principle: 'People are given enough time to respond.', shows: periods(shown) },
    { principle: 'Responses are considered conscientiously.', shows: considered(shown) },
  ];
}

/** The consultation principles of the Cabinet Office, 2018. */
export function cabinetOfficeChecklist(shown: Shown): readonly Checked[] {
  const { consultations, code } = shown;
  return [
    { principle: 'Clear and concise.', shows: plainNotes(shown) },
    { principle: 'With a purpose.', shows: formal(shown).map(({ id, why }) => `${id}: ${why[0] ?? ''}`) },
    { principle: 'Informative.', shows: informative(shown) },
    { principle: 'Only part of a process of engagement.', shows: engagement(shown) },
    { principle: 'For a proportionate amount of time.', shows: periods(shown) },
    { principle: 'Targeted.', shows: formal(shown).map(({ id, whoMayRespond }) => `${id}: ${whoMayRespond[0] ?? ''}`) },
    {
      principle: 'Taking account of the groups that are consulted.',
      shows: formal(shown).map(
        ({ id, otherWays }) => `${id} can be answered ${otherWays.map(({ way }) => way).join(', ')}`,
      ),
    },
    { principle: 'Agreed before publication.', shows: cleared(code) },
    { principle: 'Facilitating scrutiny.', shows: reasons(code) },
    {
      principle: 'Answered in a timely fashion, within twelve weeks of closing.',
      shows: consultations.flatMap(({ id, closes, next, outcome }) => {
        if (closes === undefined) return [];
        if (outcome !== undefined) return [`${id} closed ${dateInWords(closes)}, outcome ${dateInWords(outcome.date)}`];
        return [`${id} closes ${dateInWords(closes)}, outcome promised by ${dateInWords(next.by ?? closes)}`];
      }),
    },
    { principle: 'Not launched during local or national election periods.', shows: [] },
  ];
}

function formal({ consultations }: Shown): readonly Consultation[] {
  return consultations.filter(({ outcome }) => outcome === undefined);
}

function formative({ code, consultations }: Shown): readonly string[] {
  const last = code.revisions.at(-1);
  return [
    ...(last === undefined ? [] : [`Revision ${last.label} is published as “${last.record.status}”`]),
    ...consultations.map(({ id, revision }) => `${id} asks about revision ${revision}`),
  ];
}

function informative(shown: Shown): readonly string[] {
  return [...reasons(shown.code), ...plainNotes(shown)];
}

function plainNotes({ code }: Shown): readonly string[] {
  const last = code.revisions.at(-1);
  return last === undefined
    ? []
    : [`Each of the ${clausesOf(last).length} clauses says in plain English what it means`];
}

function periods({ consultations }: Shown): readonly string[] {
  return consultations.flatMap(({ id, opens, closes }) =>
    opens === undefined || closes === undefined ? [] : [`${id}: ${weeksBetween(opens, closes)} weeks`],
  );
}

function considered({ workshops, consultations }: Shown): readonly string[] {
  const all = answeredRecommendations(workshops).filter(({ answer }) => answer !== 'answered at the workshop');
  const open = all.filter(({ answer }) => answer === 'not yet answered').length;
  return [
    `${all.length - open} of ${all.length} recommendations are answered, each with its reason`,
    ...consultations.flatMap(({ id, outcome }) => (outcome === undefined ? [] : [`${id} has an outcome`])),
  ];
}

function engagement({ workshops, consultations }: Shown): readonly string[] {
  return [`Workshops: ${workshops.length}. Consultations: ${consultations.length}.`];
}

function cleared({ revisions }: Code): readonly string[] {
  const clearance = revisions.at(-1)?.record.clearance;
  return clearance === undefined ? [] : [`Cleared by the ${clearance.clearedBy} on ${dateInWords(clearance.date)}`];
}

function reasons({ revisions }: Code): readonly string[] {
  const last = revisions.at(-1);
  if (last === undefined || last.record.changes.length === 0) return [];
  const because = last.record.changes.flatMap((change) => change.because);
  return [`Each of the ${last.record.changes.length} changes has its reason, ${because.length} in all`];
}

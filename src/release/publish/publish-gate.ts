import type { Consultation } from '../../consultation/consultation.ts';
import type { Clearance } from '../../model/clearance.ts';
import { clausesOf, type Code, type Revision } from '../../model/code.ts';
import { plainText } from '../../model/plain-text.ts';
import type { Problem } from '../../model/problem.ts';
import { answeredRecommendations } from '../../provenance/answers.ts';
import type { Compare } from '../../provenance/compare.ts';
import type { WorkshopRegister } from '../../model/workshops/workshop-register.ts';
import { clearanceProblem } from '../clearance-problem.ts';
import { isPlaceholder, findPlaceholders } from '../../drafting/placeholder.ts';
import { checkDutyNotes } from './check-duty-notes.ts';
import { laterOutcomeMessages, openConsultationMessages } from './open-consultations.ts';
import { publishProblem, type PublishMessage } from './publish-problem.ts';

/** A working draft, read as if it had been published, and the circumstances of the publication. */
export interface Candidate {
  /** The Code with the draft as its last published revision. */
  readonly code: Code;
  readonly workshops: readonly WorkshopRegister[];
  readonly consultations: readonly Consultation[];
  /** Hash of the draft's canonical text. */
  readonly text: string;
  readonly clearance?: Clearance | undefined;
  /** The file of the clearance, from the project's folder. */
  readonly clearanceFile: string;
  /** Whether a date was given for this publication. */
  readonly dated: boolean;
  /** The day of publication. */
  readonly today: string;
  /** Where a file has some words. */
  readonly placeIn: (file: string, words: string) => { readonly line: number; readonly column: number };
}

/**
 * Everything that stops a draft from being published, apart from the rules for content, changes and reasons. The
 * clearance is checked separately, once nothing else is wrong, because every correction invalidates it.
 */
export function publishGate(candidate: Candidate, compare: Compare): readonly Problem[] {
  const revision = candidate.code.revisions.at(-1);
  if (revision === undefined) return [];
  const before = candidate.code.revisions.at(-2);
  return [
    ...checkDate(revision, before, candidate),
    ...checkSame(candidate.code, revision, before, compare),
    ...checkWritten(revision, before, candidate),
    ...checkBasis(revision, before),
    ...checkConsultations(revision, candidate),
    ...checkAnswered(revision, candidate),
    ...checkDutyNotes(candidate.code),
  ];
}

/** The check of the clearance, for a draft that passes everything else. */
export function checkClearance(candidate: Candidate): readonly Problem[] {
  const problem = clearanceProblem(candidate.clearance, candidate.text);
  if (problem === undefined) return [];
  return [
    { ...publishProblem('publish-clearance', { path: candidate.clearanceFile, at: () => fileStart }, [], problem) },
  ];
}

const fileStart = { line: 1, column: 1 };

function checkDate({ record, file }: Revision, before: Revision | undefined, { dated, today }: Candidate) {
  const message = (unexpected: string, todo: string): PublishMessage => ({
    unexpected,
    expected: 'expected the date of publication',
    todo,
  });
  const isToday = today.startsWith(record.date);
  if (record.date > today.slice(0, record.date.length))
    return [
      publishProblem(
        'publish-date',
        file,
        ['date'],
        message(`Unexpected date ${record.date}, in the future`, 'Correct the date.'),
      ),
    ];
  // Two revisions may be published on one day. Later, a date that is still the old one was forgotten.
  if (dated || isToday || record.date !== before?.record.date) return [];
  const todo = 'Enter the date of this publication, or give it with `--date`.';
  const unexpected = `Unexpected date ${record.date}, still that of revision ${before.label}`;
  return [publishProblem('publish-date', file, ['date'], message(unexpected, todo))];
}

function checkSame(code: Code, revision: Revision, before: Revision | undefined, compare: Compare): readonly Problem[] {
  if (before === undefined || compare(code, before, revision).length > 0) return [];
  const message = {
    unexpected: `Unexpected draft without changes from revision ${before.label}`,
    todo: 'Change a clause first: publishing without a change would only confuse readers.',
  };
  return [publishProblem('publish-same', revision.file, [], message)];
}

function checkWritten(revision: Revision, before: Revision | undefined, { placeIn }: Candidate): readonly Problem[] {
  const { record, file } = revision;
  const message = { unexpected: 'Unexpected placeholder text' };
  const todo = 'Replace it with the final text.';
  const published = new Set(before === undefined ? [] : clausesOf(before).map(({ text }) => text.hash));
  const changed = clausesOf(revision).filter(({ text }) => !published.has(text.hash));
  const clauses = changed.flatMap(({ file: path, text: { front, tree } }) =>
    [front.title, front.plain, ...plainText(tree, (to) => to).split('\n')]
      .filter(isPlaceholder)
      .map((words) => ({ path, words })),
  );
  return [
    ...findPlaceholders(record).map((keys) => publishProblem('publish-unwritten', file, keys, { ...message, todo })),
    ...clauses.map(({ path, words }) => {
      const unexpected = `${message.unexpected} \`${words.slice(0, 60)}\``;
      return publishProblem('publish-unwritten', { path, at: () => placeIn(path, words) }, [], { unexpected, todo });
    }),
  ];
}

function checkBasis({ record, file }: Revision, before: Revision | undefined): readonly Problem[] {
  const expected = 'expected a workshop, consultation, inspection, law, review or correction';
  const nameless = record.basis.flatMap(({ kind, id }, index) =>
    (kind === 'workshop' || kind === 'consultation') && id === undefined
      ? [
          publishProblem('publish-basis', file, ['basis', index, 'kind'], {
            unexpected: `Unexpected ${kind} without \`id\``,
            expected: 'expected which one it was',
            todo: `Add a line \`id:\` with the name of its folder in content/${kind}s.`,
          }),
        ]
      : [],
  );
  if (before === undefined || record.basis.some(({ kind }) => kind !== 'decision')) return nameless;
  const unexpected = 'Unexpected basis: a decision alone';
  const todo = 'State under `basis` why the body revised the Code.';
  return [...nameless, publishProblem('publish-basis', file, ['basis'], { unexpected, expected, todo })];
}

function checkConsultations(revision: Revision, { consultations, today }: Candidate): readonly Problem[] {
  const messages = [
    ...openConsultationMessages(revision, consultations, today),
    ...laterOutcomeMessages(revision, consultations),
  ];
  return messages.map((message) => publishProblem('publish-consultation', revision.file, ['basis'], message));
}

function checkAnswered({ record, file }: Revision, { workshops }: Candidate): readonly Problem[] {
  return (record.completes ?? []).flatMap((id, index) =>
    answeredRecommendations(workshops)
      .filter(({ register, answer }) => register.workshop.id === id && answer === 'not yet answered')
      .map(({ recommendation, register }) =>
        publishProblem('publish-unanswered', file, ['completes', index], {
          unexpected: `Unexpected \`${id}\`: its recommendation \`${recommendation.id}\` is not yet answered`,
          expected: 'expected an answer to every recommendation of a workshop that this revision completes',
          todo: `Answer it in ${register.files.dispositions.path}, or remove \`${id}\` from \`completes\`.`,
        }),
      ),
  );
}

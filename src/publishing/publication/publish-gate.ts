import type { Clearance } from '../../code/clearance.ts';
import { clausesOf, type Code, type Revision } from '../../code/code.ts';
import { plainText } from '../../code/plain-text.ts';
import type { Problem } from '../../code/problem.ts';
import { answeredRecommendations } from '../../provenance/answers.ts';
import type { Compare } from '../../provenance/compare.ts';
import type { WorkshopRegister } from '../../provenance/workshop-register.ts';
import { clearanceProblem } from '../clearance.ts';
import { isUnwritten, unwrittenIn } from '../../drafting/unwritten.ts';
import type { PublishRule } from './publish-rules.ts';

/** A working draft read as if it had been published, and what is known about it. */
export interface Candidate {
  /** The Code with the draft as its last published revision. */
  readonly code: Code;
  readonly workshops: readonly WorkshopRegister[];
  /** Hash of the draft's canonical text. */
  readonly text: string;
  readonly clearance?: Clearance | undefined;
  /** File in which the clearance stands, from the project's folder. */
  readonly clearanceFile: string;
  /** Whether the date of publication was given for this publication. */
  readonly dated: boolean;
  /** The day of publication. */
  readonly today: string;
}

/**
 * What still keeps a draft from being published, beside the rules of the content and of changes and reasons.
 * Nothing is told about the clearance while anything else is: to put it right would void it.
 */
export function publishGate(candidate: Candidate, compare: Compare): readonly Problem[] {
  const revision = candidate.code.revisions.at(-1);
  if (revision === undefined) return [];
  const before = candidate.code.revisions.at(-2);
  return [
    ...checkDate(revision, before, candidate),
    ...checkSame(revision, before, compare),
    ...checkWritten(revision, before),
    ...checkBasis(revision, before),
    ...checkAnswered(revision, candidate),
  ];
}

/** What keeps a draft from being published that nothing else keeps from it: its clearance. */
export function checkClearance(candidate: Candidate): readonly Problem[] {
  const problem = clearanceProblem(candidate.clearance, candidate.text);
  if (problem === undefined) return [];
  return [{ ...told('publish-clearance', { path: candidate.clearanceFile, at: () => firstPlace }, [], problem) }];
}

const firstPlace = { line: 1, column: 1 };

type Words = Pick<Problem, 'unexpected' | 'expected' | 'todo'>;

function told(rule: PublishRule, file: Revision['file'], keys: readonly PropertyKey[], words: Words): Problem {
  return { file: file.path, ...placeOf(file, keys), rule, ...words };
}

function placeOf(file: Revision['file'], keys: readonly PropertyKey[]) {
  const { line, column } = file.at(keys);
  return { line, column };
}

function checkDate({ record, file }: Revision, before: Revision | undefined, { dated, today }: Candidate) {
  const words = (unexpected: string, todo: string): Words => ({
    unexpected,
    expected: 'expected the date of publication',
    todo,
  });
  if (record.date > today.slice(0, record.date.length))
    return [
      told('publish-date', file, ['date'], words(`Unexpected date ${record.date}, in the future`, 'Correct the date.')),
    ];
  if (dated || record.date !== before?.record.date) return [];
  const todo = 'Put the date of this publication there, or give it with `--date`.';
  const unexpected = `Unexpected date ${record.date}, still that of revision ${before.label}`;
  return [told('publish-date', file, ['date'], words(unexpected, todo))];
}

function checkSame(revision: Revision, before: Revision | undefined, compare: Compare): readonly Problem[] {
  if (before === undefined || compare(before, revision).length > 0) return [];
  const words = {
    unexpected: `Unexpected draft that is the same as revision ${before.label}`,
    expected: 'expected a change',
    todo: 'Change a clause first: a publication that changes nothing would only confuse.',
  };
  return [told('publish-same', revision.file, [], words)];
}

function checkWritten(revision: Revision, before: Revision | undefined): readonly Problem[] {
  const { record, file } = revision;
  const words = { unexpected: 'Unexpected text that was left to be written', expected: 'expected what it asks for' };
  const todo = 'Write it.';
  const published = new Set(before === undefined ? [] : clausesOf(before).map(({ text }) => text.hash));
  const changed = clausesOf(revision).filter(({ text }) => !published.has(text.hash));
  const clauses = changed.filter(({ text: { front, tree } }) =>
    [front.title, front.plain, ...plainText(tree, (to) => to).split('\n')].some(isUnwritten),
  );
  return [
    ...unwrittenIn(record).map((keys) => told('publish-unwritten', file, keys, { ...words, todo })),
    ...clauses.map((clause) =>
      told('publish-unwritten', { path: clause.file, at: () => firstPlace }, [], { ...words, todo }),
    ),
  ];
}

function checkBasis({ record, file }: Revision, before: Revision | undefined): readonly Problem[] {
  const expected = 'expected a workshop, consultation, inspection, law, review or correction';
  const nameless = record.basis.flatMap(({ kind, id }, index) =>
    (kind === 'workshop' || kind === 'consultation') && id === undefined
      ? [
          told('publish-basis', file, ['basis', index, 'kind'], {
            unexpected: `Unexpected ${kind} without \`id\``,
            expected: 'expected which one it was',
            todo: `Add a line \`id:\` with the name of its folder in content/${kind}s.`,
          }),
        ]
      : [],
  );
  if (before === undefined || record.basis.some(({ kind }) => kind !== 'decision')) return nameless;
  const unexpected = 'Unexpected basis: a decision alone';
  const todo = 'Say under `basis` what moved the body to revise the Code.';
  return [...nameless, told('publish-basis', file, ['basis'], { unexpected, expected, todo })];
}

function checkAnswered({ record, file }: Revision, { workshops }: Candidate): readonly Problem[] {
  return (record.completes ?? []).flatMap((id, index) =>
    answeredRecommendations(workshops)
      .filter(({ register, answer }) => register.workshop.id === id && answer === 'not yet answered')
      .map(({ recommendation, register }) =>
        told('publish-unanswered', file, ['completes', index], {
          unexpected: `Unexpected \`${id}\`: its recommendation \`${recommendation.id}\` is not yet answered`,
          expected: 'expected an answer to every recommendation of a workshop that this revision completes',
          todo: `Answer it in ${register.files.dispositions.path}, or take \`${id}\` out of \`completes\`.`,
        }),
      ),
  );
}

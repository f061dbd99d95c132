import type { Consultation } from '../../consultation/consultation.ts';
import { isOutcomeLate } from '../../consultation/outcome-due.ts';
import { canonicalAnswer, canonicalFigures } from '../../model/points/canonical-answer.ts';
import type { PointAnswer } from '../../model/points/point-answer.ts';
import type { Points } from '../../model/points/points.ts';
import { clearanceProblem } from '../../release/clearance-problem.ts';
import { diagnostic, type Message, type Report } from '../diagnostics/diagnostic.ts';
import { quote } from '../diagnostics/quote.ts';
import type { RuleName } from '../diagnostics/rules.ts';
import { sha256 } from '../files/sha256.ts';
import type { ConsultationFiles } from '../readers/read-consultations.ts';
import type { ContentFiles } from '../readers/read-files.ts';
import type { Keys } from '../yaml/positions.ts';
import type { YamlFile } from '../yaml/yaml-file.ts';
import { typedFigures } from './typed-figures.ts';
import { repeatedReasons } from './repeated-reasons.ts';

/** Outcomes that are dated before these rules were made were published without them, and only warn. */
const rulesFrom = '2026-09-01';

/** A consultation with a published outcome. */
interface Published {
  readonly files: ConsultationFiles;
  readonly consultation: Consultation;
  readonly outcome: NonNullable<Consultation['outcome']>;
  /** Undefined where there is no such file, or where it has problems. */
  readonly points: Points | undefined;
}

/** Reports what a rule refuses at a place of a file. */
type Refuse = (rule: RuleName, file: YamlFile<unknown>, keys: Keys, message: Message) => void;

/** Checks what the body answered, in outcomes that are published or about to be: not in drafts. */
export function checkAnswers({ consultations }: ContentFiles, report: Report): void {
  for (const files of consultations) {
    const consultation = files.definition.value;
    if (consultation?.outcome === undefined || consultation.draft === true || consultation.outcome.draft === true)
      continue;
    const { outcome } = consultation;
    const isEarlier = outcome.date < rulesFrom.slice(0, outcome.date.length);
    const refused: RuleName[] = [];
    const refuse: Refuse = (rule, file, keys, message) => {
      refused.push(rule);
      report(file.path, diagnostic(rule, file.at(keys), message), isEarlier);
    };
    const published = { files, consultation, outcome, points: files.points.value };
    checkOutcome(published, refuse);
    if (published.points === undefined) continue;
    for (const [index, { id, answer }] of published.points.points.entries())
      if (answer === undefined) refuse('point-unanswered', files.points, ['points', index], unanswered(id));
      else
        checkAnswer(answer, (rule, message) => {
          refuse(rule, files.points, ['points', index, 'answer'], message);
        });
    for (const { rule, keys, message } of repeatedReasons(published.points)) refuse(rule, files.points, keys, message);
    for (const { inOutcome, keys, message } of typedFigures(outcome, published.points))
      refuse('figure-typed', inOutcome ? files.definition : files.points, keys, message);
    if (published.points.counted !== undefined)
      checkFigures(files.points, published.points, published.points.counted, refuse);
    // Last, since every correction voids a clearance.
    if (refused.length === 0) checkClearances(files.points, published.points, refuse);
  }
}

function checkOutcome({ files, consultation, outcome, points }: Published, refuse: Refuse): void {
  const { definition } = files;
  // Points with problems of their own are no reason to ask for themes.
  if (outcome.themes.length === 0 && points === undefined && files.points.raw === undefined)
    refuse('outcome-empty', definition, ['outcome'], {
      unexpected: 'Unexpected outcome that says nothing of what people raised',
      todo: `List \`themes\` there, or write the points in ${files.points.path}.`,
    });
  if (isOutcomeLate(consultation) && outcome.late === undefined)
    refuse('outcome-late', definition, ['outcome', 'date'], {
      unexpected: `Unexpected date ${quote(outcome.date)} of an outcome, later than was promised`,
      expected: 'expected `late` beside it',
      todo: 'Add a line `late:` that says why, in public words.',
    });
  if (points !== undefined && outcome.equality === undefined)
    refuse('equality-missing', definition, ['outcome'], {
      unexpected: 'Missing `equality` of an outcome',
      expected: 'expected what was raised about people with protected characteristics, or that nothing was',
      todo: 'Add a line `equality:` there.',
    });
}

const unanswered = (point: string): Message => ({
  unexpected: `Unexpected point ${quote(point)} without \`answer\``,
  expected: 'expected an answer to every point of a published outcome',
  todo: 'Answer it, or keep the outcome as a draft until then.',
});

/** The key that goes with a disposition, with the rule that says so. */
const companions = [
  ['accepted in part', 'notAccepted', 'part-without-rest', 'what was not accepted'],
  ['already so', 'alreadyIn', 'already-so-without-clause', 'the clause that says it'],
  ['kept for later', 'action', 'later-without-action', 'the action that it becomes, with who has it and by when'],
] as const satisfies readonly (readonly [PointAnswer['disposition'], keyof PointAnswer, RuleName, string])[];

function checkAnswer(answer: PointAnswer, refuse: (rule: RuleName, message: Message) => void): void {
  for (const [disposition, key, rule, what] of companions) {
    const isMeant = answer.disposition === disposition;
    if (isMeant === (answer[key] !== undefined)) continue;
    refuse(
      rule,
      isMeant
        ? {
            unexpected: `Missing \`${key}\` of ${quote(disposition)}`,
            expected: `expected ${what}`,
            todo: `Add a line that begins with \`${key}:\`.`,
          }
        : {
            unexpected: `Unexpected \`${key}\` of ${quote(answer.disposition)}`,
            expected: `expected it only with ${quote(disposition)}`,
            todo: 'Remove it, or correct the disposition.',
          },
    );
  }
}

function checkClearances(file: YamlFile<unknown>, { points, clearances }: Points, refuse: Refuse): void {
  for (const [index, point] of points.entries()) {
    if (point.answer === undefined) continue;
    const problem = clearanceProblem(clearances[point.id], sha256(canonicalAnswer(point)), {
      what: 'answer',
      command: 'consultation clear',
    });
    if (problem !== undefined) refuse('point-cleared', file, ['points', index], problem);
  }
}

function checkFigures(
  file: YamlFile<unknown>,
  { points, themes }: Points,
  counted: NonNullable<Points['counted']>,
  refuse: Refuse,
): void {
  if (sha256(canonicalFigures(counted)) !== counted.hash)
    refuse('figure-changed', file, ['counted'], {
      unexpected: 'Unexpected figures: they are not as the command wrote them',
      expected: 'expected figures that were counted in the response store',
      todo: 'Count again with `npm run code -- consultation outcome`.',
    });
  for (const [key, listed] of [
    ['points', points],
    ['themes', themes],
  ] as const) {
    const ids = new Set(listed.map(({ id }) => id));
    const known = new Set(Object.keys(counted[key]));
    for (const id of ids.symmetricDifference(known))
      refuse('figure-missing', file, ['counted', key], {
        unexpected: ids.has(id) ? `Missing figures of ${quote(id)}` : `Unexpected figures of ${quote(id)}`,
        expected: `expected the figures of all ${key}, and no others`,
        todo: 'Count again with `npm run code -- consultation outcome`.',
      });
  }
}

import { isBefore } from '../../../src/model/is-before.ts';
import { formatDate } from '../../../src/model/partial-date.ts';
import { londonDate, stateAt } from '../../../src/consultation/consultation-state.ts';
import { overdueSentence } from '../../../src/consultation/outcome-due.ts';
import { answeredRecommendations } from '../../../src/provenance/answers.ts';
import { reasonKind } from '../../../src/provenance/citations.ts';
import { reasonsIn } from '../../../src/provenance/reasons-of-clause.ts';
import { clauseHeading } from '../../../src/model/clause-heading.ts';
import { describeKinds } from '../../../src/redline/position-text.ts';
import { latestUpdate, nextDue } from '../../../src/model/registers/updates.ts';
import { pluralise } from '../../../src/content/check-content.ts';
import type { Content } from '../../../src/content/content.ts';
import { interruptedLines } from './publication/settle-interrupted.ts';
import { gateDraft, type GatedDraft } from './publication/gate-draft.ts';
import { dutyEntryLines } from './shared/duty-entries.ts';
import { problemReport } from './shared/report-problems.ts';
import type { CommandAnswer } from './shared/kept-answer.ts';
import { readProposals } from './shared/proposals-file.ts';

/** What `status` says of the content in a folder at a moment, and whether it could say it. */
export function statusReport(folder: string, moment: Date, all: boolean): CommandAnswer {
  const today = londonDate(moment);
  const gated = gateDraft(folder);
  const { content } = gated;
  const interrupted = interruptedLines(folder);
  if (content === undefined)
    return { lines: [...interrupted, ...problemReport('The content has problems', gated.problems)], succeeded: false };
  const { length } = [...gated.problems, ...gated.clearanceProblems];
  const lines = [
    ...interrupted,
    ...changeLines(gated, content),
    ...dutyEntryLines(content),
    ...waitingLines(folder),
    ...recommendationLines(content, today, all),
    ...actionLines(content, today),
    ...consultationLines(content, moment),
    ...updateLines(content, today),
    length === 0
      ? `The draft can be published: npm run code -- publish ${gated.label}`
      : `${length} ${length === 1 ? 'thing stops' : 'things stop'} the draft from being published: npm run code -- check`,
  ];
  return { lines, succeeded: true };
}

/** How many clauses differ, as the end of a line that leads into a list of them. */
export function howManyDiffer(count: number): string {
  if (count === 0) return 'no clause differs.';
  return `${count} ${count === 1 ? 'clause differs' : 'clauses differ'}:`;
}

function changeLines({ compare }: GatedDraft, { code }: Content): readonly string[] {
  const [before, draft] = code.revisions.slice(-2);
  if (before === undefined || draft === undefined)
    return ['Nothing is published yet. The draft is the first revision.', ''];
  const changed = compare(code, before, draft);
  const lines = changed.flatMap(({ id, kinds, before: was, after }) => {
    const reasons = reasonsIn(draft, id).map(
      ({ reason }) => `${reasonKind(reason)} (${String(reason[reasonKind(reason)])})`,
    );
    const clause = after ?? was;
    return [
      `  ${id}: ${describeKinds({ id, kinds }, before, draft)} (${clause === undefined ? '' : clauseHeading(clause)})`,
      `    ${reasons.length === 0 ? 'NO REASON YET' : `because: ${reasons.join('; ')}`}`,
    ];
  });
  return [
    `Since revision ${before.label} (${formatDate(before.record.date)}), ${howManyDiffer(changed.length)}`,
    ...lines,
    '',
  ];
}

/** As much of a sentence as fits into a line, in whole words. */
function beginningOf(sentence: string): string {
  const line = sentence.replace(/\s+/g, ' ').trim();
  return line.length <= shownOfSentence ? line : line.slice(0, shownOfSentence).replace(/\s+\S*$/, ' …');
}

const shownOfSentence = 80;

/** “in May 2019”, “on 4 May 2019”. */
function whenDue(date: string): string {
  return `${date.length > 'yyyy-mm'.length ? 'on' : 'in'} ${formatDate(date)}`;
}

/** How many unanswered recommendations are listed without `--all`. */
const listed = 10;

/** What others proposed in Word. */
function waitingLines(folder: string): readonly string[] {
  const { changes, notes, accepted } = readProposals(folder);
  if (changes.length + notes.length + accepted.length === 0) return [];
  const unreasoned = accepted.length === 0 ? '' : `, ${accepted.length} that you accepted without the reason`;
  return [
    `${pluralise(changes.length, 'change')} that others proposed${unreasoned} and ${pluralise(notes.length, 'note')} wait: npm run code -- word waiting`,
    '',
  ];
}

function recommendationLines({ workshops }: Content, today: string, all: boolean): readonly string[] {
  const recommendations = answeredRecommendations(workshops);
  if (recommendations.length === 0) return [];
  const open = recommendations.filter(({ answer }) => answer === 'not yet answered');
  const lines = open.map(({ recommendation: { id, summary, actions }, register }) => {
    const deadlines = register.actions.filter(({ number }) => actions.includes(number)).map(({ deadline }) => deadline);
    const passed = deadlines.filter((deadline) => isBefore(deadline, today)).toSorted()[0];
    const due = passed === undefined ? '' : `  was due ${whenDue(passed)}`;
    return { isDue: passed !== undefined, line: `  ${id}: ${beginningOf(summary)}${due}` };
  });
  const due = lines.filter(({ isDue }) => isDue).length;
  const ordered = lines.toSorted((a, b) => Number(b.isDue) - Number(a.isDue)).map(({ line }) => line);
  return [
    open.length === 0
      ? 'Every recommendation has an answer.'
      : `${pluralise(open.length, 'recommendation')} not yet answered, ${due} of them due:`,
    ...ordered.slice(0, all ? undefined : listed),
    ...(!all && lines.length > listed ? [`  … and ${lines.length - listed} more: status --all`] : []),
    '',
  ];
}

function actionLines({ workshops }: Content, today: string): readonly string[] {
  const late = workshops.flatMap(({ actions, actionStates }) => {
    const finished = new Set(
      actionStates.states.filter(({ state }) => ['done', 'overtaken'].includes(state)).map(({ action }) => action),
    );
    return actions.filter(({ id, deadline }) => !finished.has(id) && isBefore(deadline, today));
  });
  if (late.length === 0) return [];
  return [
    `${pluralise(late.length, 'action')} overdue:`,
    ...late.map(({ id, summary, deadline }) => `  ${id}: ${beginningOf(summary)}  was due ${whenDue(deadline)}`),
    '',
  ];
}

function updateLines({ updates }: Content, today: string): readonly string[] {
  if (updates === undefined) return [];
  const latest = latestUpdate(updates);
  const due = latest === undefined ? today : nextDue(latest.date, updates.everyWeeks);
  const late = due < today ? ', and is late' : '';
  return [`The next programme update is due by ${formatDate(due)}${late}: npm run code -- update`, ''];
}

function consultationLines({ consultations }: Content, moment: Date): readonly string[] {
  const lines = consultations.flatMap((consultation) => {
    const overdue = overdueSentence(consultation, londonDate(moment));
    return [
      `Consultation ${consultation.id}: ${stateAt(consultation, moment)}`,
      ...(overdue === undefined ? [] : [`  ${overdue}`]),
    ];
  });
  return lines.length === 0 ? [] : [...lines, ''];
}

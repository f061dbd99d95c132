import type { Command } from 'commander';
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
import type { GetContentFolder } from './shared/get-content-folder.ts';
import { settleInterrupted } from './publication/settle-interrupted.ts';
import { gateDraft, type GatedDraft } from './publication/gate-draft.ts';
import { printDutyEntries } from './shared/duty-entries.ts';
import { reportProblems } from './shared/report-problems.ts';
import { readProposals } from './shared/proposals-file.ts';

/** `status`: the progress of the working draft, and what is open. */
export function addStatus(program: Command, contentOf: GetContentFolder): void {
  program
    .command('status')
    .description(
      'shows what differs from the last revision, which changes have no reason, and what is unanswered or due',
    )
    .option('--all', 'list every recommendation that is unanswered')
    .action(({ all }: { all?: true }) => {
      settleInterrupted(contentOf(), true);
      const gated = gateDraft(contentOf());
      const { content } = gated;
      if (content === undefined) {
        reportProblems('The content has problems', gated.problems);
        process.exitCode = 1;
        return;
      }
      const today = londonDate(new Date());
      printChanges(gated, content);
      printDutyEntries(content);
      printWaiting(contentOf());
      printRecommendations(content, today, all === true);
      printActions(content, today);
      printConsultations(content, today);
      printUpdates(content, today);
      const { length } = [...gated.problems, ...gated.clearanceProblems];
      console.log(
        length === 0
          ? `The draft can be published: npm run code -- publish ${gated.label}`
          : `${length} ${length === 1 ? 'thing stops' : 'things stop'} the draft from being published: npm run code -- check`,
      );
    });
}

/** How many clauses differ, as the end of a line that leads into a list of them. */
export function howManyDiffer(count: number): string {
  if (count === 0) return 'no clause differs.';
  return `${count} ${count === 1 ? 'clause differs' : 'clauses differ'}:`;
}

function printChanges({ compare }: GatedDraft, { code }: Content): void {
  const [before, draft] = code.revisions.slice(-2);
  if (before === undefined || draft === undefined) {
    console.log('Nothing is published yet. The draft is the first revision.\n');
    return;
  }
  const changed = compare(code, before, draft);
  console.log(`Since revision ${before.label} (${formatDate(before.record.date)}), ${howManyDiffer(changed.length)}`);
  for (const { id, kinds, before: was, after } of changed) {
    const reasons = reasonsIn(draft, id).map(
      ({ reason }) => `${reasonKind(reason)} ${String(reason[reasonKind(reason)])}`,
    );
    const clause = after ?? was;
    console.log(
      `  ${id}: ${describeKinds({ id, kinds }, before, draft)} (${clause === undefined ? '' : clauseHeading(clause)})`,
    );
    console.log(`    ${reasons.length === 0 ? 'NO REASON YET' : `because: ${reasons.join('; ')}`}`);
  }
  console.log('');
}

/** How many unanswered recommendations are listed without `--all`. */
const listed = 10;

/** What others proposed in Word. */
function printWaiting(folder: string): void {
  const { changes, notes, accepted } = readProposals(folder);
  if (changes.length + notes.length + accepted.length === 0) return;
  const unreasoned = accepted.length === 0 ? '' : `, ${accepted.length} that you accepted without the reason`;
  console.log(
    `${pluralise(changes.length, 'change')} that others proposed${unreasoned} and ${pluralise(notes.length, 'note')} wait: npm run code -- word waiting\n`,
  );
}

function printRecommendations({ workshops }: Content, today: string, all: boolean): void {
  const recommendations = answeredRecommendations(workshops);
  if (recommendations.length === 0) return;
  const open = recommendations.filter(({ answer }) => answer === 'not yet answered');
  const lines = open.map(({ recommendation: { id, summary, actions }, register }) => {
    const deadlines = register.actions.filter(({ number }) => actions.includes(number)).map(({ deadline }) => deadline);
    const passed = deadlines.filter((deadline) => isBefore(deadline, today)).toSorted()[0];
    const due = passed === undefined ? '' : `  due since ${formatDate(passed)}`;
    return { isDue: passed !== undefined, line: `  ${id}: ${summary.replace(/\s+/g, ' ').slice(0, 80)}${due}` };
  });
  const due = lines.filter(({ isDue }) => isDue).length;
  console.log(
    open.length === 0
      ? 'Every recommendation has an answer.'
      : `${pluralise(open.length, 'recommendation')} not yet answered, ${due} of them due:`,
  );
  const ordered = lines.toSorted((a, b) => Number(b.isDue) - Number(a.isDue));
  for (const { line } of ordered.slice(0, all ? undefined : listed)) console.log(line);
  if (!all && lines.length > listed) console.log(`  … and ${lines.length - listed} more: status --all`);
  console.log('');
}

function printActions({ workshops }: Content, today: string): void {
  const late = workshops.flatMap(({ actions, actionStates }) => {
    const finished = new Set(
      actionStates.states.filter(({ state }) => ['done', 'overtaken'].includes(state)).map(({ action }) => action),
    );
    return actions.filter(({ id, deadline }) => !finished.has(id) && isBefore(deadline, today));
  });
  if (late.length === 0) return;
  console.log(`${pluralise(late.length, 'action')} overdue:`);
  for (const { id, summary, deadline } of late)
    console.log(`  ${id}: ${summary.replace(/\s+/g, ' ').slice(0, 80)}  due ${formatDate(deadline)}`);
  console.log('');
}

function printUpdates({ updates }: Content, today: string): void {
  if (updates === undefined) return;
  const latest = latestUpdate(updates);
  const due = latest === undefined ? today : nextDue(latest.date, updates.everyWeeks);
  const late = due < today ? ', and is late' : '';
  console.log(`The next programme update is due by ${formatDate(due)}${late}: npm run code -- update\n`);
}

function printConsultations({ consultations }: Content, today: string): void {
  for (const consultation of consultations) {
    console.log(`Consultation ${consultation.id}: ${stateAt(consultation, new Date())}`);
    const overdue = overdueSentence(consultation, today);
    if (overdue !== undefined) console.log(`  ${overdue}`);
  }
  if (consultations.length > 0) console.log('');
}

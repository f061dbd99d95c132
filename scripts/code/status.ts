import type { Command } from 'commander';
import { isBefore } from '../../src/code/date-order.ts';
import { dateInWords } from '../../src/code/partial-date.ts';
import { londonDate, stateAt } from '../../src/consultation/deadline.ts';
import { answeredRecommendations } from '../../src/provenance/answers.ts';
import { reasonKind } from '../../src/provenance/citations.ts';
import { reasonsIn } from '../../src/provenance/reasons-of-clause.ts';
import { clauseHeading } from '../../src/code/clause-heading.ts';
import { latestUpdate, nextDue } from '../../src/registers/updates.ts';
import type { Content } from '../../src/source/content.ts';
import type { ContentOf } from './content-of.ts';
import { finishFirst } from './publication/finish-first.ts';
import { gateDraft, type GatedDraft } from './publication/gate-draft.ts';
import { tellProblems } from './tell-problems.ts';

/** `status`: how far the working draft is, and what is open. */
export function addStatus(program: Command, contentOf: ContentOf): void {
  program
    .command('status')
    .description('tells what differs from the last revision, which changes lack reasons, and what is unanswered or due')
    .option('--all', 'list every recommendation that is unanswered')
    .action(({ all }: { all?: true }) => {
      finishFirst(contentOf(), true);
      const gated = gateDraft(contentOf());
      const { content } = gated;
      if (content === undefined) {
        tellProblems('The content is not sound', gated.problems);
        process.exitCode = 1;
        return;
      }
      const today = londonDate(new Date());
      tellChanges(gated, content);
      tellRecommendations(content, today, all === true);
      tellActions(content, today);
      tellConsultations(content);
      tellUpdates(content, today);
      const { length } = [...gated.problems, ...gated.clearanceProblems];
      console.log(
        length === 0
          ? `The draft can be published: npm run code -- publish ${gated.label}`
          : `${length} ${length === 1 ? 'thing keeps' : 'things keep'} the draft from being published: npm run code -- check`,
      );
    });
}

function tellChanges({ compare }: GatedDraft, { code }: Content): void {
  const [before, draft] = code.revisions.slice(-2);
  if (before === undefined || draft === undefined) {
    console.log('Nothing is published yet: everything in the draft is for the first revision.\n');
    return;
  }
  const changed = compare(before, draft);
  console.log(`Since revision ${before.label} (${dateInWords(before.record.date)}), ${changed.length} clauses differ:`);
  for (const { id, kinds, before: was, after } of changed) {
    const reasons = reasonsIn(draft, id).map(
      ({ reason }) => `${reasonKind(reason)} ${String(reason[reasonKind(reason)])}`,
    );
    const clause = after ?? was;
    console.log(`  ${id}: ${kinds.join(', ')} (${clause === undefined ? '' : clauseHeading(clause)})`);
    console.log(`    ${reasons.length === 0 ? 'NO REASON YET' : `because: ${reasons.join('; ')}`}`);
  }
  console.log('');
}

/** How many unanswered recommendations are listed unless all are asked for. */
const listed = 10;

function tellRecommendations({ workshops }: Content, today: string, all: boolean): void {
  const open = answeredRecommendations(workshops).filter(({ answer }) => answer === 'not yet answered');
  const lines = open.map(({ recommendation: { id, summary, actions }, register }) => {
    const deadlines = register.actions.filter(({ number }) => actions.includes(number)).map(({ deadline }) => deadline);
    const over = deadlines.filter((deadline) => isBefore(deadline, today)).toSorted()[0];
    const due = over === undefined ? '' : `  due since ${dateInWords(over)}`;
    return { isDue: over !== undefined, line: `  ${id}: ${summary.replace(/\s+/g, ' ').slice(0, 80)}${due}` };
  });
  const due = lines.filter(({ isDue }) => isDue).length;
  console.log(`${open.length} recommendations are not yet answered, ${due} of them due:`);
  const ordered = lines.toSorted((a, b) => Number(b.isDue) - Number(a.isDue));
  for (const { line } of ordered.slice(0, all ? undefined : listed)) console.log(line);
  if (!all && lines.length > listed) console.log(`  … and ${lines.length - listed} more: status --all`);
  console.log('');
}

function tellActions({ workshops }: Content, today: string): void {
  const late = workshops.flatMap(({ actions, actionStates }) => {
    const finished = new Set(
      actionStates.states.filter(({ state }) => ['done', 'overtaken'].includes(state)).map(({ action }) => action),
    );
    return actions.filter(({ id, deadline }) => !finished.has(id) && isBefore(deadline, today));
  });
  if (late.length === 0) return;
  console.log(`${late.length} actions are not done although their deadline is over:`);
  for (const { id, summary, deadline } of late)
    console.log(`  ${id}: ${summary.replace(/\s+/g, ' ').slice(0, 80)}  due ${dateInWords(deadline)}`);
  console.log('');
}

function tellUpdates({ updates }: Content, today: string): void {
  if (updates === undefined) return;
  const latest = latestUpdate(updates);
  const due = latest === undefined ? today : nextDue(latest.date, updates.everyWeeks);
  const late = due < today ? ', and is late' : '';
  console.log(`The next programme update is due by ${dateInWords(due)}${late}: npm run code -- update\n`);
}

function tellConsultations({ consultations }: Content): void {
  for (const consultation of consultations)
    console.log(`Consultation ${consultation.id}: ${stateAt(consultation, new Date())}`);
  if (consultations.length > 0) console.log('');
}

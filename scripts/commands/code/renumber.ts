import type { Command } from 'commander';
import { inSchedule, nameOfNumber } from '../../../src/model/clause-number.ts';
import { setParagraphNumber } from '../../../src/drafting/clause-file.ts';
import { numberSeries } from '../../../src/drafting/number-series.ts';
import { firstNumberOf, outlineEntries, outlineParts, setClauseNumber } from '../../../src/drafting/edit-outline.ts';
import { ask } from '../ask.ts';
import type { GetContentFolder } from './shared/get-content-folder.ts';
import { realDisk } from './disk/disk.ts';
import { applyEdits, type Edit } from './disk/apply-edits.ts';
import { offerReasons } from './reason/write-entry.ts';
import { carryDutyNotes, readNotedEntries } from './shared/carry-duty-notes.ts';
import { clausePath, draftFiles, recordPath, reportPlainMentions } from './shared/draft-files.ts';

interface Options {
  readonly withReason?: true;
  readonly dryRun?: true;
}

type DraftFiles = ReturnType<typeof draftFiles>;

/** The edits of a renumbering, and the old numbers. */
interface Renumbering {
  readonly edits: readonly Edit[];
  readonly before: readonly string[];
}

/** `renumber`: changes the numbers of a clause, a part or the numbered paragraphs. Ids stay, so references follow. */
export function addRenumber(program: Command, contentOf: GetContentFolder): void {
  program
    .command('renumber')
    .description('changes the numbers of a clause, a whole part or numbered paragraphs; ids stay, references follow')
    .argument('[id]', 'a clause or numbered paragraph; or a part, or the word paragraphs, to renumber all of them')
    .argument('[number]', 'its number or letter; for a part or all paragraphs the first one')
    .option('--with-reason', 'also record in revision.yaml that only numbers change')
    .option('--dry-run', 'show what would change, without changing anything')
    .action(async (given: string | undefined, number: string | undefined, options: Options) => {
      const files = draftFiles(contentOf());
      const id = await ask(given, { message: 'Which clause, paragraph or part?', pass: '<id>' });
      const { edits, before } = await renumbering(files, id, number);
      const noted = options.dryRun === true ? undefined : readNotedEntries(contentOf());
      applyEdits(contentOf(), edits, realDisk, options);
      carryDutyNotes(contentOf(), noted);
      for (const words of before) reportPlainMentions(files.clauses, words);
      if (options.dryRun !== true) await offerReasons(contentOf(), 'renumbered', {}, options.withReason === true);
    });
}

async function renumbering(files: DraftFiles, id: string, number: string | undefined): Promise<Renumbering> {
  if (id === 'paragraphs') return paragraphs(files, number);
  if (outlineParts(files.record).includes(id)) return part(files, id, number);
  const newNumber = await ask(number, { message: 'Which number or letter?', pass: '<number>' });
  const paragraph = paragraphsOf(files).find((one) => one.id === id);
  if (paragraph !== undefined) {
    const inSameSeries = paragraphsOf(files).filter((one) => one.schedule === paragraph.schedule && one.id !== id);
    checkFree(inSameSeries.find((one) => one.number === newNumber)?.id, newNumber);
    const text = setParagraphNumber(files.clause(paragraph.clause), id, newNumber);
    return { edits: [{ path: clausePath(paragraph.clause), text }], before: [`paragraph ${paragraph.number}`] };
  }
  files.clause(id);
  const entries = outlineEntries(files.record);
  const own = entries.find(({ clause }) => clause === id);
  checkFree(
    entries.find(
      (one) => one.number === newNumber && one.unit === own?.unit && one.schedule === own.schedule && one !== own,
    )?.clause,
    newNumber,
  );
  return {
    edits: [{ path: recordPath, text: setClauseNumber(files.record, id, newNumber) }],
    before: own?.number === undefined ? [] : [nameOfNumber({ ...own, number: own.number })],
  };
}

function checkFree(by: string | undefined, number: string): void {
  if (by !== undefined)
    throw new Error(`${number} is the number of \`${by}\`. Renumber that first, or renumber the whole part.`);
}

/** Renumbers the clauses of a part in printed order: those that have a number, or all where none has one. */
function part({ record }: DraftFiles, id: string, first: string | undefined): Renumbering {
  const all = outlineEntries(record).filter((entry) => entry.part === id);
  const some = all.filter(({ number }) => number !== undefined);
  const start = first ?? firstNumberOf(record, id) ?? some.map(({ number = '' }) => number).toSorted(byNumber)[0];
  if (start === undefined)
    throw new Error(
      `No clause in part \`${id}\` has a number. Give the number of the first one: \`renumber ${id} 1\`.`,
    );
  const numbered = some.length === 0 ? all : some;
  const series = numberSeries(start, numbered.length);
  const changed = numbered.filter(({ number }, index) => number !== series[index]);
  const text = numbered.reduce((made, { clause }, index) => setClauseNumber(made, clause, series[index] ?? ''), record);
  const before = changed.flatMap(({ number, ...own }) =>
    number === undefined ? [] : [nameOfNumber({ ...own, number })],
  );
  return { edits: [{ path: recordPath, text }], before };
}

/** Renumbers all numbered paragraphs in printed order: through all parts, and in each schedule from its own first one. */
function paragraphs(files: DraftFiles, first: string | undefined): Renumbering {
  const all = paragraphsOf(files);
  if (all.length === 0) throw new Error('The working draft has no numbered paragraphs.');
  const texts = new Map<string, string>();
  const before: string[] = [];
  for (const [schedule, own] of Map.groupBy(all, (one) => one.schedule)) {
    const start = (schedule === undefined ? first : undefined) ?? own[0]?.number ?? '1';
    const series = numberSeries(start, own.length);
    for (const [index, { id, clause, number }] of own.entries()) {
      texts.set(clause, setParagraphNumber(texts.get(clause) ?? files.clause(clause), id, series[index] ?? ''));
      if (number !== series[index]) before.push(inSchedule(`paragraph ${number}`, schedule));
    }
  }
  return { edits: [...texts].map(([clause, text]) => ({ path: clausePath(clause), text })), before };
}

/** The numbered paragraphs of the draft in printed order. */
function paragraphsOf({ record, clauses }: DraftFiles) {
  return outlineEntries(record).flatMap(({ clause, schedule }) =>
    [...(clauses.get(clause) ?? '').matchAll(/<Para\b[^>]*>/g)].map(([tag]) => ({
      clause,
      schedule,
      id: /\bid="([^"]*)"/.exec(tag)?.[1] ?? '',
      number: /\bnumber="([^"]*)"/.exec(tag)?.[1] ?? '',
    })),
  );
}

function byNumber(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : 1);
}

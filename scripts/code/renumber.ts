import type { Command } from 'commander';
import { setParagraphNumber } from '../../src/drafting/clause-file.ts';
import { numberSeries } from '../../src/drafting/number-series.ts';
import { outlineEntries, outlineParts, setNumber } from '../../src/drafting/outline-edit.ts';
import { ask } from '../ask.ts';
import type { ContentOf } from './content-of.ts';
import { realDisk } from './disk/disk.ts';
import { makeEdits, type Edit } from './disk/make-edits.ts';
import { clausePath, draftFiles, nextStep, recordPath, tellWrittenByHand } from './draft-files.ts';

type DraftFiles = ReturnType<typeof draftFiles>;

/** What a renumbering changes, and what was called by the numbers before. */
interface Renumbering {
  readonly edits: readonly Edit[];
  readonly before: readonly string[];
}

/** `renumber`: gives a clause, a part or the numbered paragraphs other numbers. Ids stay, so that references follow. */
export function addRenumber(program: Command, contentOf: ContentOf): void {
  program
    .command('renumber')
    .description('gives a clause, a whole part or numbered paragraphs other numbers; ids stay, references follow')
    .argument('[id]', 'a clause or numbered paragraph; a part, or the word paragraphs, to number all of them anew')
    .argument('[number]', 'its number or letter; for a part or for all paragraphs the first one')
    .option('--dry-run', 'say what would be done, and do nothing')
    .action(async (given: string | undefined, number: string | undefined, options: { dryRun?: true }) => {
      const files = draftFiles(contentOf());
      const id = await ask(given, { message: 'Which clause, paragraph or part?', pass: '<id>' });
      const { edits, before } = await renumbering(files, id, number);
      makeEdits(contentOf(), edits, realDisk, options);
      for (const words of before) tellWrittenByHand(files.clauses, words);
      console.log(nextStep);
    });
}

async function renumbering(files: DraftFiles, id: string, number: string | undefined): Promise<Renumbering> {
  if (id === 'paragraphs') return paragraphs(files, number);
  if (outlineParts(files.record).includes(id)) return part(files, id, number);
  const wanted = await ask(number, { message: 'Which number or letter?', pass: '<number>' });
  const paragraph = paragraphsOf(files).find((one) => one.id === id);
  if (paragraph !== undefined) {
    refuseTaken(paragraphsOf(files).find((one) => one.number === wanted && one.id !== id)?.id, wanted);
    const text = setParagraphNumber(files.clause(paragraph.clause), id, wanted);
    return { edits: [{ path: clausePath(paragraph.clause), text }], before: [`paragraph ${paragraph.number}`] };
  }
  files.clause(id);
  const entries = outlineEntries(files.record);
  const own = entries.find(({ clause }) => clause === id);
  refuseTaken(entries.find((one) => one.number === wanted && one.unit === own?.unit && one !== own)?.clause, wanted);
  return {
    edits: [{ path: recordPath, text: setNumber(files.record, id, wanted) }],
    before: own?.number === undefined ? [] : [`${own.unit} ${own.number}`],
  };
}

function refuseTaken(by: string | undefined, number: string): void {
  if (by !== undefined)
    throw new Error(
      `${number} is the number of \`${by}\`. Give that another one first, or number the whole part anew.`,
    );
}

/** Numbers the clauses of a part that have a number upwards, in printed order. */
function part({ record }: DraftFiles, id: string, first: string | undefined): Renumbering {
  const numbered = outlineEntries(record).filter((entry) => entry.part === id && entry.number !== undefined);
  const start = first ?? numbered.map(({ number = '' }) => number).toSorted(byNumber)[0];
  if (start === undefined) throw new Error(`No clause of part \`${id}\` has a number: give each its own first.`);
  const series = numberSeries(start, numbered.length);
  const changed = numbered.filter(({ number }, index) => number !== series[index]);
  const text = numbered.reduce((made, { clause }, index) => setNumber(made, clause, series[index] ?? ''), record);
  return { edits: [{ path: recordPath, text }], before: changed.map(({ unit, number }) => `${unit} ${number ?? ''}`) };
}

/** Numbers all numbered paragraphs upwards, in printed order. */
function paragraphs(files: DraftFiles, first: string | undefined): Renumbering {
  const all = paragraphsOf(files);
  const start = first ?? all[0]?.number;
  if (start === undefined) throw new Error('The working draft has no numbered paragraphs.');
  const series = numberSeries(start, all.length);
  const texts = new Map<string, string>();
  for (const [index, { id, clause }] of all.entries())
    texts.set(clause, setParagraphNumber(texts.get(clause) ?? files.clause(clause), id, series[index] ?? ''));
  return {
    edits: [...texts].map(([clause, text]) => ({ path: clausePath(clause), text })),
    before: all.filter(({ number }, index) => number !== series[index]).map(({ number }) => `paragraph ${number}`),
  };
}

/** The numbered paragraphs of the draft in printed order. */
function paragraphsOf({ record, clauses }: DraftFiles) {
  return outlineEntries(record).flatMap(({ clause }) =>
    [...(clauses.get(clause) ?? '').matchAll(/<Para\b[^>]*>/g)].map(([tag]) => ({
      clause,
      id: /\bid="([^"]*)"/.exec(tag)?.[1] ?? '',
      number: /\bnumber="([^"]*)"/.exec(tag)?.[1] ?? '',
    })),
  );
}

function byNumber(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : 1);
}

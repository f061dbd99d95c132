/**
 * `npm run bench:pdf`: what the clean copy of a revision costs to print, against printing the page of the same revision
 * with headless Chromium, for 100 and for 500 clauses.
 */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { buildSite } from '../build-site.ts';
import { projectRoot, runNode } from '../run-node.ts';
import { givesMemoryToThreads } from '../sparing-memory.ts';
import { generateCode } from './generate-code.ts';
import { printByBrowser, type PrintMeasure } from './print-by-browser.ts';
import { watchMemory } from './watch-memory.ts';
import { writeFiles } from './write-files.ts';
import { writeLock } from './write-lock.ts';

const folder = join(projectRoot, 'var', 'bench', 'pdf');
const timesAsFast = 3;
const mostMegabytes = 300;
/** How often each is measured. */
const turns = 5;

type Print = () => Promise<PrintMeasure>;

let met = true;
for (const clauses of [100, 500]) met = (await measure(clauses)) && met;
rmSync(folder, { recursive: true });
process.exitCode = met ? 0 : 1;

async function measure(clauses: number): Promise<boolean> {
  console.log(`${clauses} clauses`);
  rmSync(folder, { recursive: true, force: true });
  const content = join(folder, 'content');
  await writeFiles(content, generateCode({ clauses, revisions: 1 }));
  writeLock(content);
  const env = { CONTENT_DIR: content };
  const dist = join(folder, 'dist');
  const { succeeded, output } = await buildSite({ env: { ...env, PUBLICATIONS: 'none' } }, ['--outDir', dist]);
  if (!succeeded) throw new Error(`The generated Code could not be built:\n${output}`);

  const files = { ours: join(folder, 'ours.pdf'), browser: join(folder, 'browser.pdf') };
  const [ours, browser] = await quickest([
    () => printCleanCopy(env, files.ours),
    () => printByBrowser(dist, files.browser),
  ]);
  const rate = await tell('clean copy', ours, files.ours);
  const browserRate = await tell('Chromium, its start included', browser, files.browser);
  const ratio = rate / browserRate;
  const goals = [
    {
      goal: `at least ${timesAsFast} times as fast as Chromium`,
      met: ratio >= timesAsFast,
      is: `${ratio.toFixed(1)} times in pages a second, ${(browser.seconds / ours.seconds).toFixed(1)} times in seconds`,
    },
    {
      goal: `under ${mostMegabytes} MB of memory`,
      met: (ours.peakMegabytes ?? Infinity) < mostMegabytes,
      is: `${(ours.peakMegabytes ?? Infinity).toFixed(0)} MB`,
    },
  ];
  for (const one of goals) console.log(`${one.met ? 'met' : 'NOT MET'}: ${one.goal} (${one.is})`);
  return goals.every((one) => one.met);
}

/**
 * Both in turns, several times: the quickest time of each, in which neither waited for the disk or for other programs, and
 * the most memory.
 */
async function quickest(prints: readonly [Print, Print]): Promise<readonly [PrintMeasure, PrintMeasure]> {
  let [one, other] = [await prints[0](), await prints[1]()];
  for (let turn = 1; turn < turns; turn += 1) {
    one = better(one, await prints[0]());
    other = better(other, await prints[1]());
  }
  return [one, other];
}

function better(one: PrintMeasure, other: PrintMeasure): PrintMeasure {
  const peaks = [one, other].flatMap(({ peakMegabytes }) => (peakMegabytes === undefined ? [] : [peakMegabytes]));
  return {
    seconds: Math.min(one.seconds, other.seconds),
    peakMegabytes: peaks.length === 0 ? undefined : Math.max(...peaks),
  };
}

/**
 * The clean copy as the product makes it: its time from the content, once that is read, to the PDF, and the most memory of
 * all processes of the command that makes it, from its start.
 */
async function printCleanCopy(env: Readonly<Record<string, string>>, file: string): Promise<PrintMeasure> {
  const document = join(folder, 'document.typ');
  const asInBuild = { ...env, ...givesMemoryToThreads };
  const written = await answerOf(['scripts/bench/write-document.ts', document], asInBuild);
  const set = await answerOf(['scripts/bench/typeset-document.ts', document, file], asInBuild);
  const memory = watchMemory();
  await answerOf(['scripts/publications.ts', 'pdf', '0.1', '--to', file], asInBuild);
  return { seconds: Number(written) + Number(set), peakMegabytes: memory() };
}

async function answerOf(args: readonly string[], env: Readonly<Record<string, string>>): Promise<string> {
  const { succeeded, output, answer } = await runNode(args, { env });
  if (!succeeded) throw new Error(`The clean copy could not be printed:\n${output}`);
  return answer.trim();
}

/** Tells what a print cost, and gives its pages a second. */
async function tell(what: string, { seconds, peakMegabytes }: PrintMeasure, file: string): Promise<number> {
  const document = await getDocument({ data: Uint8Array.from(readFileSync(file)), verbosity: 0 }).promise;
  const pages = document.numPages;
  await document.destroy();
  const memory = peakMegabytes === undefined ? 'memory not told' : `${peakMegabytes.toFixed(0)} MB at most`;
  console.log(
    `  ${what}: ${pages} pages in ${seconds.toFixed(2)} s, ${(pages / seconds).toFixed(0)} pages a second, ${memory}`,
  );
  return pages / seconds;
}

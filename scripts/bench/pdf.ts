/**
 * `npm run bench:pdf`: what the clean copy of a revision costs to print, against printing the page of the same revision
 * with headless Chromium, for 100 and for 500 clauses.
 */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { buildSite } from '../build-site.ts';
import { projectRoot, runNode } from '../run-node.ts';
import { generateCode } from './generate-code.ts';
import { printByBrowser, type PrintMeasure } from './print-by-browser.ts';
import { usageSchema } from './usage.ts';
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
  await tell('clean copy', ours, files.ours);
  await tell('Chromium, its start included', browser, files.browser);
  const ratio = browser.seconds / ours.seconds;
  const goals = [
    {
      goal: `at least ${timesAsFast} times as fast as Chromium`,
      met: ratio >= timesAsFast,
      is: `${ratio.toFixed(1)} times`,
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
    ...(peaks.length === 0 ? {} : { peakMegabytes: Math.max(...peaks) }),
  };
}

async function printCleanCopy(env: Readonly<Record<string, string>>, file: string): Promise<PrintMeasure> {
  const usageFile = join(folder, 'usage.json');
  const { succeeded, output } = await runNode(
    ['--import', new URL('report-usage.ts', import.meta.url).href, 'scripts/bench/print-clean-copy.ts', file],
    { env: { ...env, USAGE_FILE: usageFile } },
  );
  if (!succeeded) throw new Error(`The clean copy could not be printed:\n${output}`);
  const { peakMegabytes } = usageSchema.parse(JSON.parse(readFileSync(usageFile, 'utf8')));
  return { seconds: Number(output.trim()), peakMegabytes };
}

async function tell(what: string, { seconds, peakMegabytes }: PrintMeasure, file: string): Promise<void> {
  const document = await getDocument({ data: Uint8Array.from(readFileSync(file)), verbosity: 0 }).promise;
  const pages = document.numPages;
  await document.destroy();
  const memory = peakMegabytes === undefined ? 'memory not told' : `${peakMegabytes.toFixed(0)} MB at most`;
  console.log(
    `  ${what}: ${pages} pages in ${seconds.toFixed(2)} s, ${(pages / seconds).toFixed(0)} pages a second, ${memory}`,
  );
}

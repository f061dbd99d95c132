import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { buildSite } from '../commands/build-site.ts';
import { projectRoot, runNode } from '../commands/run-node.ts';
import { typesettingMemory } from '../../src/web/memory-flags.ts';
import { generateCode } from '../../tests/generated-code/generate-code.ts';
import { generateLongCode, longCode } from '../../tests/generated-code/generate-long-code.ts';
import { watchMemory } from './watch-memory.ts';
import { writeFiles } from '../../tests/generated-code/write-files.ts';
import { writeLock } from '../../tests/generated-code/write-lock.ts';
import { launchBrowser } from '../../tests/browser/launch-browser.ts';
import { builtSite } from '../../src/web/server/built-site.ts';
import { listen } from '../../src/web/server/listen.ts';
import { siteServer } from '../../src/web/server/site-server.ts';
import { routes } from '../../src/web/routes.ts';

/**
 * `npm run bench:pdf`: the cost of typesetting the clean copy of a revision, compared with printing its page with headless
 * Chromium, for 100 and 500 clauses and for a long Code.
 */

const folder = join(projectRoot, 'var', 'bench', 'pdf');
const minSpeedup = 3;
const maxMegabytes = 300;
/** How often to measure each. */
const rounds = 5;

type Print = () => Promise<PrintMeasure>;

let met = true;
for (const clauses of [100, 500])
  met = (await measure(`${clauses} clauses`, generateCode({ clauses, revisions: 1 }))) && met;
met =
  (await measure(`${longCode.paragraphs} numbered paragraphs in ${longCode.parts} parts`, generateLongCode())) && met;
rmSync(folder, { recursive: true });
process.exitCode = met ? 0 : 1;

async function measure(what: string, code: ReadonlyMap<string, string>): Promise<boolean> {
  console.log(what);
  rmSync(folder, { recursive: true, force: true });
  const content = join(folder, 'content');
  await writeFiles(content, code);
  writeLock(content);
  const env = { CONTENT_DIR: content };
  const dist = join(folder, 'dist');
  const { succeeded, output } = await buildSite({ env: { ...env, PUBLICATIONS: 'none' } }, ['--outDir', dist]);
  if (!succeeded) throw new Error(`The generated Code could not be built:\n${output}`);

  const copies = { ours: join(folder, 'ours.pdf'), browser: join(folder, 'browser.pdf') };
  const [ours, browser] = await bestOf([
    () => printCleanCopy(env, copies.ours),
    () => printByBrowser(dist, copies.browser),
  ]);
  const rate = await report('clean copy', ours, copies.ours);
  const browserRate = await report('Chromium, its start included', browser, copies.browser);
  const ratio = rate / browserRate;
  const goals = [
    {
      goal: `at least ${minSpeedup} times as fast as Chromium`,
      met: ratio >= minSpeedup,
      is: `${ratio.toFixed(1)} times in pages a second, ${(browser.seconds / ours.seconds).toFixed(1)} times in seconds`,
    },
    {
      goal: `under ${maxMegabytes} MB of memory`,
      met: (ours.peakMegabytes ?? Infinity) < maxMegabytes,
      is: `${(ours.peakMegabytes ?? Infinity).toFixed(0)} MB`,
    },
  ];
  for (const one of goals) console.log(`${one.met ? 'met' : 'NOT MET'}: ${one.goal} (${one.is})`);
  return goals.every((one) => one.met);
}

/**
 * Measures both alternately, several times. Returns the shortest time of each, without waits for the disk or other
 * programs, and the most memory.
 */
async function bestOf(prints: readonly [Print, Print]): Promise<readonly [PrintMeasure, PrintMeasure]> {
  let [one, other] = [await prints[0](), await prints[1]()];
  for (let round = 1; round < rounds; round += 1) {
    one = best(one, await prints[0]());
    other = best(other, await prints[1]());
  }
  return [one, other];
}

function best(one: PrintMeasure, other: PrintMeasure): PrintMeasure {
  const peaks = [one, other].flatMap(({ peakMegabytes }) => (peakMegabytes === undefined ? [] : [peakMegabytes]));
  return {
    seconds: Math.min(one.seconds, other.seconds),
    peakMegabytes: peaks.length === 0 ? undefined : Math.max(...peaks),
  };
}

/**
 * The clean copy as the command builds it: the time from the loaded content to the PDF, and the peak memory of all
 * processes of the command.
 */
async function printCleanCopy(env: Readonly<Record<string, string>>, file: string): Promise<PrintMeasure> {
  const document = join(folder, 'document.typ');
  const buildEnv = { ...env, ...typesettingMemory };
  const written = await outputOf(['scripts/bench/write-document.ts', document], buildEnv);
  const set = await outputOf(['scripts/bench/typeset-document.ts', document, file], buildEnv);
  const memory = watchMemory();
  await outputOf(['scripts/commands/downloads/main.ts', 'pdf', '0.1', '--to', file], buildEnv);
  return { seconds: Number(written) + Number(set), peakMegabytes: memory() };
}

async function outputOf(args: readonly string[], env: Readonly<Record<string, string>>): Promise<string> {
  const { succeeded, output, answer } = await runNode(args, { env });
  if (!succeeded) throw new Error(`The clean copy could not be printed:\n${output}`);
  return answer.trim();
}

/** Prints the cost, and returns the pages per second. */
async function report(what: string, { seconds, peakMegabytes }: PrintMeasure, file: string): Promise<number> {
  const document = await getDocument({ data: Uint8Array.from(readFileSync(file)), verbosity: 0 }).promise;
  const pages = document.numPages;
  await document.destroy();
  const memory = peakMegabytes === undefined ? 'memory unknown' : `${peakMegabytes.toFixed(0)} MB at most`;
  console.log(
    `  ${what}: ${pages} pages in ${seconds.toFixed(2)} s, ${(pages / seconds).toFixed(0)} pages a second, ${memory}`,
  );
  return pages / seconds;
}

/** The cost of printing. */
interface PrintMeasure {
  readonly seconds: number;
  /** Peak memory in megabytes; `undefined` if the system does not report it. */
  readonly peakMegabytes: number | undefined;
}

/** Prints the page of the first revision of a built site with headless Chromium, including its start. */
async function printByBrowser(dist: string, file: string): Promise<PrintMeasure> {
  const server = siteServer(await builtSite(dist));
  const home = await listen(server, { host: '127.0.0.1', port: 0, orNext: false });
  const memory = watchMemory();
  try {
    const start = performance.now();
    const browser = await launchBrowser();
    const page = await browser.newPage();
    await page.goto(new URL(routes.revision('0.1'), home).href);
    writeFileSync(file, await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true }));
    const seconds = (performance.now() - start) / 1_000;
    await browser.close();
    return { seconds, peakMegabytes: memory() };
  } finally {
    memory();
    server.close();
  }
}

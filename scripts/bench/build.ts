/**
 * Measures the build as the Code grows: 100 clauses in 10 revisions and in 50, and a long Code of one. Uses processor time, because elapsed time
 * depends on what else the computer does.
 */
import { generateCode } from '../../tests/generated-code/generate-code.ts';
import { generateLongCode, longCode } from '../../tests/generated-code/generate-long-code.ts';
import { measureBuild, type BuildMeasure } from './measure-build.ts';

const clauses = 100;

/** Bytes of HTML of a changed clause in November 2026, when redlines were first as light as they should stay. */
const lightClauseBytes = 2_253;

const few = await measureRevisions(10);
const many = await measureRevisions(50);
const long = await measure(
  `${longCode.paragraphs} numbered paragraphs in ${longCode.parts} parts`,
  'long',
  generateLongCode(),
);
if (many.pages <= few.pages) throw new Error('More revisions made no more pages: the build did not read CONTENT_DIR.');
const ratio = many.cpuSeconds / few.cpuSeconds;

const goals = [
  {
    goal: '50 revisions cost less than twice the processor time of 10',
    met: ratio < 2,
    is: `${ratio.toFixed(2)} times`,
  },
  {
    goal: 'a long Code costs no more than 100 clauses in 10 revisions',
    met: long.cpuSeconds < few.cpuSeconds,
    is: `${long.cpuSeconds.toFixed(1)} s to ${few.cpuSeconds.toFixed(1)} s`,
  },
  { goal: 'under 700 MB of memory', met: many.peakMegabytes < 700, is: `${many.peakMegabytes.toFixed(0)} MB` },
  {
    goal: 'under 18 MB of HTML, without the pages about citing, about what changed since, and about days',
    met: many.htmlMegabytes < 18,
    is: `${many.htmlMegabytes.toFixed(1)} MB`,
  },
  { goal: 'under 3.5 MB of HTML on those', met: many.placeMegabytes < 3.5, is: `${many.placeMegabytes.toFixed(1)} MB` },
  {
    goal: 'a changed clause on the page of a comparison takes at most 1.25 times as much HTML as in November 2026',
    met: many.changedClauseBytes <= 1.25 * lightClauseBytes,
    is: `${(many.changedClauseBytes / lightClauseBytes).toFixed(2)} times`,
  },
];
for (const { goal, met, is } of goals) console.log(`${met ? 'met' : 'NOT MET'}: ${goal} (${is})`);
process.exitCode = goals.every(({ met }) => met) ? 0 : 1;

function measureRevisions(revisions: number): Promise<BuildMeasure> {
  const files = generateCode({ clauses, revisions });
  return measure(`${clauses} clauses in ${revisions} revisions`, `${clauses}x${revisions}`, files);
}

async function measure(what: string, name: string, files: ReadonlyMap<string, string>): Promise<BuildMeasure> {
  console.log(`Building ${what} …`);
  const measured = await measureBuild(name, files);
  const { cpuSeconds, peakMegabytes, pages, htmlMegabytes, placeMegabytes, allMegabytes } = measured;
  console.log(
    `  ${cpuSeconds.toFixed(1)} s of processor time, ${peakMegabytes.toFixed(0)} MB of memory, ` +
      `${pages} pages, ${(htmlMegabytes + placeMegabytes).toFixed(1)} MB of HTML, ${allMegabytes.toFixed(1)} MB in all`,
  );
  return measured;
}

/**
 * Measures what the site costs to build as the Code grows: 100 clauses, first in 10 revisions and then in 50.
 * Processor time is what counts: the time on the clock depends on what else the computer does.
 */
import { measureBuild, type BuildMeasure } from './measure-build.ts';

const clauses = 100;
const few = await measure(10);
const many = await measure(50);
if (many.pages <= few.pages) throw new Error('More revisions made no more pages: the build did not read CONTENT_DIR.');
const ratio = many.cpuSeconds / few.cpuSeconds;

const goals = [
  {
    goal: '50 revisions cost less than twice the processor time of 10',
    met: ratio < 2,
    is: `${ratio.toFixed(2)} times`,
  },
  { goal: 'under 700 MB of memory', met: many.peakMegabytes < 700, is: `${many.peakMegabytes.toFixed(0)} MB` },
  { goal: 'under 15 MB of HTML', met: many.htmlMegabytes < 15, is: `${many.htmlMegabytes.toFixed(1)} MB` },
];
for (const { goal, met, is } of goals) console.log(`${met ? 'met' : 'NOT MET'}: ${goal} (${is})`);
process.exitCode = goals.every(({ met }) => met) ? 0 : 1;

async function measure(revisions: number): Promise<BuildMeasure> {
  console.log(`Building ${clauses} clauses in ${revisions} revisions …`);
  const measured = await measureBuild({ clauses, revisions });
  const { cpuSeconds, peakMegabytes, pages, htmlMegabytes, allMegabytes } = measured;
  console.log(
    `  ${cpuSeconds.toFixed(1)} s of processor time, ${peakMegabytes.toFixed(0)} MB of memory, ` +
      `${pages} pages, ${htmlMegabytes.toFixed(1)} MB of HTML, ${allMegabytes.toFixed(1)} MB in all`,
  );
  return measured;
}

/**
 * Measures the build as the Code grows: 100 clauses in 10 revisions and in 50, and a long Code of one; with Starlight beside
 * it, and what a second build costs. Uses processor time, because elapsed time depends on what else the computer does.
 */
import { generateCode } from '../../tests/generated-code/generate-code.ts';
import { generateLongCode, longCode } from '../../tests/generated-code/generate-long-code.ts';
import { measureBuild, measureRepeatedBuilds, type BuildMeasure } from './measure-build.ts';
import { measureStarlight } from './starlight.ts';
import type { Usage } from './usage.ts';

const clauses = 100;

/** Bytes of HTML of a changed clause in November 2026, when redlines were first as light as they should stay. */
const lightClauseBytes = 2_253;

const few = await measureRevisions(10);
const { first: many, second, changed, starlight } = await measureRepeatedly(50);
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
    goal: '50 revisions cost at most half of the processor time of Starlight, which shows no changes',
    met: many.cpuSeconds <= starlight.cpuSeconds / 2,
    is: `${(many.cpuSeconds / starlight.cpuSeconds).toFixed(2)} times`,
  },
  {
    goal: 'and half of its memory',
    met: many.peakMegabytes <= starlight.peakMegabytes / 2,
    is: `${(many.peakMegabytes / starlight.peakMegabytes).toFixed(2)} times`,
  },
  {
    goal: 'a second build costs at most a third of the first',
    met: second.cpuSeconds <= many.cpuSeconds / 3,
    is: `${(second.cpuSeconds / many.cpuSeconds).toFixed(2)} times`,
  },
  {
    goal: 'and one after a clause was changed at most half',
    met: changed.cpuSeconds <= many.cpuSeconds / 2,
    is: `${(changed.cpuSeconds / many.cpuSeconds).toFixed(2)} times`,
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
  report(measured);
  return measured;
}

/** Builds the Code, builds it again, into the same folder and an empty one, has Starlight build it too, and builds it once more with another word in a clause. */
async function measureRepeatedly(revisions: number) {
  console.log(`Building ${clauses} clauses in ${revisions} revisions four times, and once with Starlight …`);
  const files = generateCode({ clauses, revisions });
  const change = changedClause(files, revisions);
  let starlight: Awaited<ReturnType<typeof measureStarlight>> | undefined;
  const builds = await measureRepeatedBuilds(`${clauses}x${revisions}`, files, change, async (content) => {
    starlight = await measureStarlight(content);
  });
  if (starlight === undefined) throw new Error('Starlight was not measured.');
  report(builds.first);
  console.log(`  a second time:             ${costOf(builds.second)}`);
  console.log(`  into an empty folder:      ${costOf(builds.elsewhere)}`);
  console.log(`  after a changed clause:    ${costOf(builds.changed)}`);
  console.log(`  by Starlight, ${starlight.pages} pages: ${costOf(starlight)}`);
  return { ...builds, starlight };
}

/** A sentence more in a clause that the last revision changed anyway, and so has a reason for. */
function changedClause(files: ReadonlyMap<string, string>, revisions: number): ReadonlyMap<string, string> {
  for (const [path, text] of files) {
    const [before, isLast] = [
      files.get(path.replace(`/0.${revisions}/`, `/0.${revisions - 1}/`)),
      path.includes(`/0.${revisions}/clauses/`),
    ];
    if (isLast && before !== undefined && before !== text) return new Map([[path, `${text}\nThis sentence is new.\n`]]);
  }
  throw new Error('The last revision changed no clause.');
}

function costOf({ cpuSeconds, peakMegabytes }: Usage): string {
  return `${cpuSeconds.toFixed(1)} s of processor time, ${peakMegabytes.toFixed(0)} MB of memory`;
}

function report(measured: BuildMeasure): void {
  const { pages, htmlMegabytes, placeMegabytes, allMegabytes } = measured;
  console.log(
    `  ${costOf(measured)}, ${pages} pages, ${(htmlMegabytes + placeMegabytes).toFixed(1)} MB of HTML, ${allMegabytes.toFixed(1)} MB in all`,
  );
}

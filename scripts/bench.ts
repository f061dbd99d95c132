/** Measures everything, one benchmark after the other: `npm run bench`. Each has a command of its own, `bench:…`. */
import { spawnSync } from 'node:child_process';
import { buildSite } from './build-site.ts';
import { projectRoot } from './run-node.ts';

/** The files of `scripts/bench/` that measure something, in the order in which they run. */
const benchmarks = ['build', 'redline', 'code', 'endpoint', 'responses', 'pdf', 'search'];

console.log('Building the site that some benchmarks measure …');
const { succeeded, output } = await buildSite();
if (!succeeded) throw new Error(`The site could not be built:\n${output}`);

const missed = benchmarks.filter((name) => {
  console.log(`\nnpm run bench:${name}`);
  const { status } = spawnSync(process.execPath, [`scripts/bench/${name}.ts`], { cwd: projectRoot, stdio: 'inherit' });
  return status !== 0;
});
console.log(missed.length === 0 ? '\nEvery goal is met.' : `\nGoals are missed in: ${missed.join(', ')}.`);
process.exitCode = missed.length === 0 ? 0 : 1;

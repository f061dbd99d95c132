/** Runs all benchmarks in sequence: `npm run bench`. Each also has its own command, `bench:…`. */
import { spawnSync } from 'node:child_process';
import { buildSite } from '../commands/build-site.ts';
import { projectRoot } from '../commands/run-node.ts';

/** The benchmark files in `scripts/bench/`, in the order in which they run. */
const benchmarks = ['build', 'redline', 'code', 'endpoint', 'responses', 'outcome', 'pdf', 'search'];

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

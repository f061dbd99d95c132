/**
 * Checks everything: `npm test`. Each check says what it does, how it went and how long it took,
 * and shows what it printed only where something is wrong. The last line counts tests and other checks together.
 */
import { steps, type Check } from './checks.ts';
import { changedFiles } from './changed-files.ts';

const before = await changedFiles();
const total = { passed: 0, failed: 0, skipped: 0 };

for (const step of steps) {
  for (const { doing } of step) console.log(`${doing} …`);
  await Promise.all(step.map(tell));
}

const left = (await changedFiles()).filter((file) => !before.includes(file));
if (left.length === 0) {
  total.passed += 1;
} else {
  total.failed += 1;
  console.log(`The checks changed files that git keeps, or left files that it does not ignore:\n${left.join('\n')}`);
}

if (total.skipped > 0) console.log(`${total.skipped} skipped: this computer lacks what they need`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

/** Runs a check, says how it went, and counts it. */
async function tell({ doing, run }: Check): Promise<void> {
  const start = performance.now();
  const { passed, failed, skipped, output } = await run();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${doing} … ${failed === 0 ? 'passed' : 'FAILED'} in ${seconds} s`);
  if (failed > 0) console.log(`\n${output.trim()}\n`);
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
}

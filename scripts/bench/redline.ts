/**
 * `npm run bench:redline`: compares our redline with other diff tools, or, with `-- --histories <folder>`, looks for text
 * that it fails to join in real histories. Fails if a goal is missed.
 */
import { parseArgs } from 'node:util';
import { compareDiffTools } from './compare-diff-tools.ts';
import { measureHistories } from './histories.ts';

try {
  const { values } = parseArgs({ options: { histories: { type: 'string' } } });
  const met = values.histories === undefined ? compareDiffTools() : measureHistories(values.histories);
  process.exitCode = met ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

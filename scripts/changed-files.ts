import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { projectRoot } from './run-node.ts';

/** Files that differ from the last commit and those that git neither keeps nor ignores; none where there is no git. */
export async function changedFiles(): Promise<readonly string[]> {
  try {
    const { stdout } = await promisify(execFile)('git', ['status', '--porcelain'], { cwd: projectRoot });
    return stdout.split('\n').filter((line) => line !== '');
  } catch {
    return [];
  }
}

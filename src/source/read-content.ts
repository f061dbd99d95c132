import type { Problem } from '../code/problem.ts';
import { assemble } from './assemble.ts';
import { checks } from './checks/checks.ts';
import type { ReadOptions, ReadResult } from './content.ts';
import { frozenFiles } from './frozen-files.ts';
import { openContentFolder } from './content-folder.ts';
import { inOrder, type Report } from './finding.ts';
import { readFiles } from './read-files.ts';

/**
 * Reads a folder of content, relative to the working folder or absolute: the one way in which anything learns what
 * editors wrote. Nothing in it is ever executed, and no input makes it throw.
 */
export function readContent(folder: string, options: ReadOptions): ReadResult {
  const problems: Problem[] = [];
  const report: Report = (file, found) => problems.push({ file, ...found });
  const files = readFiles(openContentFolder(folder, report), options);
  for (const check of checks) check(files, report);
  const frozen = frozenFiles(files);
  return problems.length === 0
    ? { content: assemble(files, frozen), problems, frozen }
    : { problems: inOrder(problems), frozen };
}

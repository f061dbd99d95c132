import type { Problem } from '../model/problem.ts';
import { assemble } from './assemble.ts';
import { checkChanges } from './checks-across-files/changes.ts';
import { checkConsultations } from './checks-across-files/consultations.ts';
import { checkExtents } from './checks-across-files/extents.ts';
import { checkEditions } from './checks-across-files/editions.ts';
import { checkLinks } from './checks-across-files/links.ts';
import { checkFileNames } from './checks-across-files/file-names.ts';
import { checkOutlines } from './checks-across-files/outline.ts';
import { checkPages } from './checks-across-files/pages.ts';
import { checkParagraphs } from './checks-across-files/paragraphs.ts';
import { checkAnswers } from './checks-across-files/answers.ts';
import { checkPoints } from './checks-across-files/points.ts';
import { checkPrivateData } from './checks-across-files/private-data.ts';
import { checkReasons } from './checks-across-files/reasons.ts';
import { checkRegisters } from './checks-across-files/registers.ts';
import { checkRevisions } from './checks-across-files/revisions.ts';
import { checkStanding } from './checks-across-files/standing.ts';
import { checkReferencesInText } from './checks-across-files/references-in-text.ts';
import { checkWorkshops } from './checks-across-files/workshops.ts';
import type { ReadResult } from './content.ts';
import type { ReadOptions } from './readers/read-options.ts';
import { frozenFiles } from './readers/frozen-files.ts';
import { frozenConflictTodo } from './files/conflict-markers.ts';
import { openContentFolder, pathOf } from './files/content-folder.ts';
import { sortProblems, type Report } from './diagnostics/diagnostic.ts';
import { isLaterRule } from './diagnostics/rules.ts';
import { readFiles, type ContentFiles } from './readers/read-files.ts';

/**
 * Reads a folder of content, relative to the working directory or absolute. This is the only way to read what editors
 * wrote. Nothing in it is ever executed, and no input makes it throw.
 */
export function readContent(folder: string, options: ReadOptions): ReadResult {
  const problems: Problem[] = [];
  const warnings: Problem[] = [];
  const report: Report = (file, diagnostic, isEarlier = false) => {
    if (options.uncleared === true && diagnostic.rule === 'point-cleared') return;
    const isPublished = file.startsWith(published);
    const problem = { file, ...diagnostic };
    if (isEarlier || (isPublished && isLaterRule(diagnostic.rule))) warnings.push(problem);
    else
      problems.push(
        isPublished && diagnostic.rule === 'file-conflict' ? { ...problem, todo: frozenConflictTodo } : problem,
      );
  };
  const opened = openContentFolder(folder, report);
  const published = pathOf(opened, 'code/published/');
  const files = readFiles(opened, options);
  for (const check of checks) check(files, report);
  const frozen = frozenFiles(files);
  const found = { problems: sortProblems(problems), warnings: sortProblems(warnings), frozen };
  return problems.length === 0 ? { content: assemble(files, frozen), ...found } : found;
}

/**
 * The checks across files. Each looks at the raw values, whatever else is wrong with their file, so that one run
 * reports every problem.
 */
const checks: readonly ((files: ContentFiles, report: Report) => void)[] = [
  checkFileNames,
  checkRevisions,
  checkOutlines,
  checkParagraphs,
  checkReferencesInText,
  checkLinks,
  checkChanges,
  checkReasons,
  checkPrivateData,
  checkStanding,
  checkEditions,
  checkExtents,
  checkWorkshops,
  checkRegisters,
  checkConsultations,
  checkPoints,
  checkAnswers,
  checkPages,
];

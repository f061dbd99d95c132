import { checkContent } from '../../../src/content/check-content.ts';
import { readContent } from '../../../src/content/read-content.ts';
import { problemLine, type Problem } from '../../../src/model/problem.ts';

/** What a version of the software asks of content. */
export interface ContentDemands {
  /** What the build refuses, apart from the working draft. */
  readonly refused: readonly Problem[];
  /** What a published text may keep though a draft may not have it. */
  readonly kept: readonly Problem[];
  /** What has to be mended before the working draft is published. */
  readonly inDraft: readonly Problem[];
}

/** What this version asks of the content in a folder. Only reads. */
export function contentDemands(folder: string): ContentDemands {
  const { warnings: kept } = readContent(folder, { draft: 'include' });
  const { problems, warnings } = checkContent(folder);
  const isOfDraft = ({ file }: Problem): boolean => file.includes('/code/draft/');
  return {
    refused: problems.filter((problem) => !isOfDraft(problem)),
    kept,
    inDraft: [...problems.filter(isOfDraft), ...warnings],
  };
}

/** The lines to print about content. */
export function contentLines(folder: string, { refused, kept, inDraft }: ContentDemands): readonly string[] {
  return [
    `Content in ${folder}:`,
    ...listed('  This version refuses to build the site until you correct', refused),
    ...listed('  Only warnings, because published texts stay as they are', kept),
    ...listed('  Before you publish the working draft, correct', inDraft),
    ...(refused.length + kept.length + inDraft.length === 0 ? ['  Nothing to correct.'] : []),
  ];
}

function listed(title: string, problems: readonly Problem[]): readonly string[] {
  if (problems.length === 0) return [];
  return [`${title} (${problems.length}):`, ...problems.map((problem) => `    ${problemLine(problem)}`)];
}

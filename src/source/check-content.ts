import { clausesOf } from '../code/code.ts';
import { problemLine, type Problem } from '../code/problem.ts';
import type { Content } from './content.ts';
import { readContent } from './read-content.ts';

/** What `npm run check:content` says, and whether the content is sound. */
export interface ContentCheck {
  readonly sound: boolean;
  /** Lines for a person, without a line end after the last. */
  readonly report: string;
}

/** Checks a whole folder of content, the working draft with it. */
export function checkContent(folder: string): ContentCheck {
  const { content, problems } = readContent(folder, { draft: 'include' });
  const sound = content !== undefined;
  return { sound, report: sound ? `${folder} is sound: ${countWords(content)}.` : problemReport(problems) };
}

function problemReport(problems: readonly Problem[]): string {
  const byRule = Object.entries(Object.groupBy(problems, ({ rule }) => rule))
    .map(([rule, ofRule = []]) => ({ rule, count: ofRule.length }))
    .toSorted((a, b) => b.count - a.count || (a.rule < b.rule ? -1 : 1));
  return [
    ...problems.map(problemLine),
    '',
    counted(problems.length, 'problem'),
    ...byRule.map(({ rule, count }) => `${String(count).padStart(6)}  ${rule}`),
    'content/RULES.md shows an example of each rule.',
  ].join('\n');
}

function countWords({ code, workshops, consultations, pages }: Content): string {
  const clauses = new Set(code.revisions.flatMap((revision) => clausesOf(revision).map(({ id }) => id)));
  return [
    counted(code.revisions.length, 'revision'),
    counted(clauses.size, 'clause'),
    counted(workshops.flatMap(({ recommendations }) => recommendations).length, 'recommendation'),
    counted(workshops.flatMap(({ actions }) => actions).length, 'action'),
    counted(consultations.length, 'consultation'),
    counted(pages.length, 'page'),
  ].join(', ');
}

function counted(count: number, thing: string): string {
  return `${count.toLocaleString('en-GB')} ${thing}${count === 1 ? '' : 's'}`;
}

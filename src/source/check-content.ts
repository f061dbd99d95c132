import { clausesOf } from '../code/code.ts';
import { problemLines, type Problem } from '../code/problem.ts';
import { gate } from '../provenance/gate/gate.ts';
import { compareRevisions, redlineCache } from '../redline/compare-revisions.ts';
import { checkLock } from '../publishing/lock/check-lock.ts';
import type { Content } from './content.ts';
import { readContent } from './read-content.ts';
import { unwrittenContent } from './unwritten-content.ts';
import { sha256 } from './sha256.ts';

/** What `npm run check:content` says, and whether the content is sound. */
export interface ContentCheck {
  readonly sound: boolean;
  /** Lines for a person, without a line end after the last. */
  readonly report: string;
}

/**
 * Checks a whole folder of content, the working draft with it: whether frozen revisions are as they were frozen, what is
 * written, and then whether every change has its reason. In the working draft a change without one is a warning, which does not make the content unsound.
 */
export function checkContent(folder: string): ContentCheck {
  const { content, problems, frozen } = readContent(folder, { draft: 'include' });
  const changed = checkLock(frozen, sha256);
  if (content === undefined) return { sound: false, report: problemReport([...changed, ...problems]) };
  const { redlineOf } = redlineCache();
  const verdict = gate(content.code, content.workshops, (from, to) => compareRevisions(from, to, redlineOf));
  const found = [...changed, ...verdict.problems, ...unwrittenContent(content)];
  const sound = found.length === 0;
  const report = sound ? `${folder} is sound: ${countWords(content)}.` : problemReport(found);
  return { sound, report: [...warningLines(verdict.warnings), report].join('\n') };
}

/** What has to be put right in the working draft before it is published. */
function warningLines(warnings: readonly Problem[]): readonly string[] {
  if (warnings.length === 0) return [];
  const count = counted(warnings.length, 'thing');
  return [`Before the working draft is published, put right ${count}:`, ...warnings.map(problemLines), ''];
}

function problemReport(problems: readonly Problem[]): string {
  const byRule = Object.entries(Object.groupBy(problems, ({ rule }) => rule))
    .map(([rule, ofRule = []]) => ({ rule, count: ofRule.length }))
    .toSorted((a, b) => b.count - a.count || (a.rule < b.rule ? -1 : 1));
  return [
    ...problems.map(problemLines),
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

import { clausesOf } from '../code/code.ts';
import { problemLines, type Problem } from '../code/problem.ts';
import type { Compare } from '../provenance/compare.ts';
import { gate } from '../provenance/gate/gate.ts';
import { compareRevisions, redlineCache } from '../redline/compare-revisions.ts';
import { checkLock } from '../publishing/lock/check-lock.ts';
import type { Content, ReadResult } from './content.ts';
import { readContent } from './read-content.ts';
import { unwrittenContent } from './unwritten-content.ts';
import { sha256 } from './sha256.ts';

/** What there is to say about a whole folder of content. */
export interface ContentCheck {
  readonly sound: boolean;
  /** What has to be put right before the site can be built. */
  readonly problems: readonly Problem[];
  /** What has to be put right in the working draft before it is published. */
  readonly warnings: readonly Problem[];
  /** What `npm run check:content` says: lines for a person, without a line end after the last. */
  readonly report: string;
}

/** Checks a whole folder of content, the working draft with it. */
export function checkContent(folder: string): ContentCheck {
  const { redlineOf } = redlineCache();
  const compare: Compare = (from, to) => compareRevisions(from, to, redlineOf);
  return checkRead(folder, readContent(folder, { draft: 'include' }), compare);
}

/**
 * Checks what was read of a folder: whether frozen revisions are as they were frozen, what is written, and then whether
 * every change has its reason. In the working draft a change without one is a warning, which does not make the content
 * unsound.
 */
export function checkRead(folder: string, { content, problems, frozen }: ReadResult, compare: Compare): ContentCheck {
  const changed = checkLock(frozen, sha256);
  if (content === undefined) return notSound([...changed, ...problems]);
  const verdict = gate(content.code, content.workshops, compare);
  const found = [...changed, ...verdict.problems, ...unwrittenContent(content)];
  const sound = found.length === 0;
  const report = sound ? `${folder} is sound: ${countWords(content)}.` : problemReport(found);
  const { warnings } = verdict;
  return { sound, problems: found, warnings, report: [...warningLines(warnings), report].join('\n') };
}

function notSound(problems: readonly Problem[]): ContentCheck {
  return { sound: false, problems, warnings: [], report: problemReport(problems) };
}

function warningLines(warnings: readonly Problem[]): readonly string[] {
  return warnings.length === 0 ? [] : [`${warningTitle(warnings)}:`, ...warnings.map(problemLines), ''];
}

/** The sentence over what the working draft lacks, without its end. */
export function warningTitle(warnings: readonly Problem[]): string {
  return `Before the working draft is published, put right ${counted(warnings.length, 'thing')}`;
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

/** A number with its thing: `1 problem`, `1,200 problems`. */
export function counted(count: number, thing: string): string {
  return `${count.toLocaleString('en-GB')} ${thing}${count === 1 ? '' : 's'}`;
}

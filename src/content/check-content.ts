import { clausesOf } from '../model/code.ts';
import { problemLine, problemLines, type Problem } from '../model/problem.ts';
import { londonDate } from '../consultation/consultation-state.ts';
import { createCompare, type Compare } from '../provenance/compare.ts';
import { registeredPoints } from '../provenance/raised.ts';
import { gate } from '../release/gate/gate.ts';
import { checkLock } from '../release/lock/check-lock.ts';
import type { Content, ReadResult } from './content.ts';
import { readContent } from './read-content.ts';
import { outcomesInFuture } from './outcomes-in-future.ts';
import { placeholdersInContent } from './placeholders-in-content.ts';
import { sha256 } from './files/sha256.ts';

/** The result of checking a whole folder of content. */
export interface ContentCheck {
  readonly isSound: boolean;
  /** What has to be fixed before the site can be built. */
  readonly problems: readonly Problem[];
  /** What has to be fixed in the working draft before it is published. */
  readonly warnings: readonly Problem[];
  /** The output of `npm run check:content`, without a line break at the end. */
  readonly report: string;
}

/** Checks a whole folder of content, including the working draft. */
export function checkContent(folder: string): ContentCheck {
  return checkReadResult(folder, readContent(folder, { draft: 'include' }), createCompare());
}

/**
 * Checks what was read from a folder: that frozen revisions are unchanged, that there are no problems, and that every
 * change has its reason. A change without a reason in the working draft is only a warning.
 */
export function checkReadResult(folder: string, read: ReadResult, compare: Compare): ContentCheck {
  const { content, problems, warnings: ofFrozen, frozen } = read;
  const changed = checkLock(frozen, sha256);
  if (content === undefined) return notSound([...changed, ...problems]);
  const verdict = gate(content.code, content, compare);
  const allProblems = [
    ...changed,
    ...verdict.problems,
    ...placeholdersInContent(content),
    ...outcomesInFuture(content, londonDate(new Date())),
  ];
  const isSound = allProblems.length === 0;
  const report = isSound ? `No problems in ${folder}: ${contentCounts(content)}.` : problemReport(allProblems);
  const { warnings } = verdict;
  return {
    isSound,
    problems: allProblems,
    warnings,
    report: [...frozenLines(ofFrozen), ...warningLines(warnings), report].join('\n'),
  };
}

function notSound(problems: readonly Problem[]): ContentCheck {
  return { isSound: false, problems, warnings: [], report: problemReport(problems) };
}

function warningLines(warnings: readonly Problem[]): readonly string[] {
  return warnings.length === 0 ? [] : [`${warningTitle(warnings)}:`, ...warnings.map(problemLines), ''];
}

/** Problems in frozen revisions and earlier outcomes, under rules added later. They are only reported. */
function frozenLines(warnings: readonly Problem[]): readonly string[] {
  if (warnings.length === 0) return [];
  const title = `Frozen revisions and earlier outcomes stay as they are, with ${pluralise(warnings.length, 'thing')} that a draft may not have`;
  return [`${title}:`, ...warnings.map(problemLine), ''];
}

/** The heading above the list of warnings. */
export function warningTitle(warnings: readonly Problem[]): string {
  return `Fix ${pluralise(warnings.length, 'problem')} before publishing the working draft`;
}

function problemReport(problems: readonly Problem[]): string {
  const byRule = Object.entries(Object.groupBy(problems, ({ rule }) => rule))
    .map(([rule, ofRule = []]) => ({ rule, count: ofRule.length }))
    .toSorted((a, b) => b.count - a.count || (a.rule < b.rule ? -1 : 1));
  return [
    ...problems.map(problemLines),
    '',
    pluralise(problems.length, 'problem'),
    ...byRule.map(({ rule, count }) => `${String(count).padStart(6)}  ${rule}`),
    'See content/RULES.md for an example of each rule.',
  ].join('\n');
}

function contentCounts({ code, workshops, consultations, points, pages }: Content): string {
  const clauses = new Set(code.revisions.flatMap((revision) => clausesOf(revision).map(({ id }) => id)));
  const counts = [
    [code.revisions.length, 'revision'],
    [clauses.size, 'clause'],
    [workshops.flatMap(({ recommendations }) => recommendations).length, 'recommendation'],
    [workshops.flatMap(({ actions }) => actions).length, 'action'],
    [consultations.length, 'consultation'],
    [registeredPoints(points).length, 'point'],
    [pages.length, 'page'],
  ] as const;
  return counts
    .filter(([count]) => count > 0)
    .map(([count, thing]) => pluralise(count, thing))
    .join(', ');
}

/** A number and its noun: `1 problem`, `1,200 problems`. */
export function pluralise(count: number, thing: string): string {
  return `${count.toLocaleString('en-GB')} ${thing}${count === 1 ? '' : 's'}`;
}

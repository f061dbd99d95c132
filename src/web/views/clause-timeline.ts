import { clauseHeading } from '../../model/clause-heading.ts';
import type { ClauseRecord } from '../../model/clause-record.ts';
import type { Code, Revision } from '../../model/code.ts';
import { formatDate } from '../../model/partial-date.ts';
import { routes } from '../routes.ts';
import { clauseHistory } from './clause-history.ts';
import { kindsOfChange } from '../../provenance/kinds-of-change.ts';
import { say } from '../../words/say.ts';
import { named } from '../../model/stored-words.ts';

/** One revision on the timeline of a clause. */
export interface ClauseTimelineStep {
  readonly revision: Revision;
  readonly name: string;
  /** The clause in the text of the revision; absent if the revision removed it. */
  readonly href?: string;
  /** Formatted. */
  readonly date: string;
  /** What the revision did to it: `Amended`, `Unchanged`, or its heading in the first one that had it. */
  readonly words: string;
  /** Where the clause's page describes the change, if there is one. */
  readonly changeHref?: string;
  readonly isShown: boolean;
}

/** The revisions that have a clause or changed it, the oldest first. */
export function clauseTimeline(code: Code, { id, revisions, shown }: ClauseRecord): readonly ClauseTimelineStep[] {
  const having = new Map(revisions.map(({ revision, clause }) => [revision, clause]));
  const changing = new Map(clauseHistory(code, id).map((step) => [step.to, step]));
  return code.revisions.flatMap((revision) => {
    const [clause, step] = [having.get(revision), changing.get(revision)];
    if (clause === undefined && step === undefined) return [];
    const isFirst = clause !== undefined && revision === revisions.at(-1)?.revision;
    const kinds = step && sentenceCase(kindsOfChange(step.compared, step.declared).map(named).join(', '));
    return [
      {
        revision,
        name: revision.draft
          ? say.views.clauseTimeline.workingDraft
          : say.views.clauseTimeline.revision({ label: revision.label }),
        date: formatDate(revision.record.date),
        words: kinds ?? (isFirst ? clauseHeading(clause) : unchanged),
        isShown: revision === shown,
        ...(clause === undefined ? {} : { href: routes.inRevision(revision.label, id) }),
        ...(kinds === undefined ? {} : { changeHref: `#in-${revision.label}` }),
      },
    ];
  });
}

/** Steps of a timeline that stand together: one, or several revisions in a row that left the clause as it was. */
export type ClauseTimelineRun = readonly [ClauseTimelineStep, ...ClauseTimelineStep[]];

/** From how many on they stand together: so many that what did change would be hard to find among them. */
const together = 4;

/** The steps of a timeline, those in a row that left the clause as it was together. The revision that is shown stands alone. */
export function runsOfUnchanged(steps: readonly ClauseTimelineStep[]): readonly ClauseTimelineRun[] {
  const runs: [ClauseTimelineStep, ...ClauseTimelineStep[]][] = [];
  for (const step of steps) {
    const run = runs.at(-1);
    if (run !== undefined && [...run, step].every(isUnchanged)) run.push(step);
    else runs.push([step]);
  }
  return runs.flatMap((run): ClauseTimelineRun[] => (run.length < together ? run.map((step) => [step]) : [run]));
}

const isUnchanged = ({ words, isShown }: ClauseTimelineStep): boolean => words === unchanged && !isShown;

const unchanged = say.views.clauseTimeline.unchanged;

const sentenceCase = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

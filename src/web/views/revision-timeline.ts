import { publishedRevisions } from '../../model/code.ts';
import { formatDate } from '../../model/partial-date.ts';
import type { AddedAndRemoved } from '../../plots/plots.ts';
import { countDuties } from '../../redline/duty-watch/summarise-duty-changes.ts';
import { summariseChanges } from '../../redline/summarise-changes.ts';
import type { Content } from '../../content/content.ts';
import { compare } from '../cached-compare.ts';
import { notedDutyWatch } from '../../provenance/noted-duty-watch.ts';
import { routes } from '../routes.ts';

/** One revision on the timeline. */
export interface TimelineStep {
  readonly label: string;
  /** Its text. */
  readonly href: string;
  /** Formatted. */
  readonly date: string;
  readonly isLatest: boolean;
  /** What set it off, one sentence for each. */
  readonly setOff: readonly string[];
  /** What it changed, in figures; undefined for the first revision. */
  readonly changed?: {
    /** The comparison with the revision before. */
    readonly href: string;
    /** How many clauses changed in each way. */
    readonly changes: string;
    readonly duties: AddedAndRemoved;
  };
}

/**
 * The published revisions from the oldest to the latest: what set each off, and the duties that it added and removed.
 */
export function revisionTimeline({ code }: Pick<Content, 'code'>): readonly TimelineStep[] {
  const published = publishedRevisions(code);
  return published.map((revision, index) => {
    const { label, record } = revision;
    const before = published[index - 1];
    const common = {
      label,
      date: formatDate(record.date),
      href: routes.revision(label),
      isLatest: index === published.length - 1,
      setOff: record.basis.map(({ sentence }) => sentence),
    };
    if (before === undefined) return common;
    const duties = countDuties(notedDutyWatch(code, { from: before, to: revision }).changes);
    const changes = summariseChanges(compare(code, before, revision));
    return { ...common, changed: { href: routes.comparison(before.label, label), changes, duties } };
  });
}

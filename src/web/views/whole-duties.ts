import type { DutyChange } from '../../redline/duty-watch/duty-watch.ts';
import { countDuties } from '../../redline/duty-watch/summarise-duty-changes.ts';
import { say } from '../../words/say.ts';

/** Entries of the duty watch below a text that marks the words. */
export interface WholeDuties {
  /** How many duties came and went as a whole: `1 duty removed, 2 added`. Empty if none did. */
  readonly counted: string;
  /** Those of which more is to be said: what changed in a sentence that stayed, and what has a note of the body. */
  readonly others: readonly DutyChange[];
}

/** Counts the duties that came or went as a whole, apart from the other entries. */
export function wholeDuties(entries: readonly DutyChange[]): WholeDuties {
  const others = entries.filter((entry) => !isWhole(entry));
  const { removed, added } = countDuties(entries.filter(isWhole));
  const parts = [
    [removed, 'removed'],
    [added, 'added'],
  ] as const;
  const told = parts.filter(([count]) => count > 0);
  return {
    counted: told
      .map(([count, how], index) =>
        [count, ...(index > 0 ? [] : [say.views.wholeDuties.duty({ count })]), how].join(' '),
      )
      .join(', '),
    others,
  };
}

const isWhole = ({ kind, note, changes }: DutyChange): boolean =>
  (kind === 'duty added' || kind === 'duty removed') && note === undefined && changes.length === 0;

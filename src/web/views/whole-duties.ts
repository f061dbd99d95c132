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
  const { dutiesRemoved, dutiesAdded, dutiesRemovedAndAdded } = say.views.wholeDuties;
  const counted =
    removed > 0 && added > 0
      ? dutiesRemovedAndAdded({ removed, added })
      : removed > 0
        ? dutiesRemoved({ removed })
        : added > 0
          ? dutiesAdded({ added })
          : '';
  return { counted, others };
}

const isWhole = ({ kind, note, changes }: DutyChange): boolean =>
  (kind === 'duty added' || kind === 'duty removed') && note === undefined && changes.length === 0;

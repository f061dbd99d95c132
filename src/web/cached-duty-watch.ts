import type { Code, Revision } from '../model/code.ts';
import { notedDutyWatch } from '../provenance/noted-duty-watch.ts';
import type { DutyWatch } from '../redline/duty-watch/duty-watch.ts';
import type { RevisionPair } from '../provenance/revision-pairs.ts';

const watched = new WeakMap<Revision, WeakMap<Revision, DutyWatch>>();

/** The duty watch between two revisions of one history, with the notes of the body. Each pair is read once. */
export function dutyWatchOf(code: Code, { from, to }: RevisionPair): DutyWatch {
  const fromThere = watched.get(from) ?? new WeakMap<Revision, DutyWatch>();
  const watch = fromThere.get(to) ?? notedDutyWatch(code, { from, to });
  watched.set(from, fromThere.set(to, watch));
  return watch;
}

import { brotliCompressSync } from 'node:zlib';
import type { ClauseText } from '../../src/code/code.ts';
import { redlineCache } from '../../src/redline/compare-revisions.ts';
import { randomFrom, someBelow } from './random.ts';
import { amendClause } from './revise-varied-clause.ts';
import { variedClause } from './varied-clause.ts';

/** How often redlines are shown on the pages of a long history, how many are made, and what they weigh. */
export interface RepeatedRedlines {
  readonly shown: number;
  readonly distinct: number;
  /** All distinct redlines together as JSON, brotli-compressed. */
  readonly kilobytes: number;
}

/** Compares every pair of 50 revisions of 100 clauses, five of which are amended from each to the next. */
export function repeatedRedlines(): RepeatedRedlines {
  const random = randomFrom(11);
  const first = Array.from({ length: 100 }, (_, place) => textOf(`${place}.0`, variedClause(random, place)));
  const revisions: (readonly ClauseText[])[] = [first];
  for (let label = 1; label < 50; label += 1) {
    const changed = someBelow(random, 100, 5);
    const texts = revisions.at(-1) ?? [];
    revisions.push(
      texts.map((text, place) =>
        changed.includes(place) ? textOf(`${place}.${label}`, amendClause(random, text.tree)) : text,
      ),
    );
  }
  const cache = redlineCache();
  const made = new Set<object>();
  let shown = 0;
  revisions.forEach((before, index) => {
    for (const after of revisions.slice(index + 1)) {
      after.forEach((text, place) => {
        const old = before[place];
        if (!old || old.hash === text.hash) return;
        shown += 1;
        made.add(cache.redlineOf(old, text));
      });
    }
  });
  const kilobytes = brotliCompressSync(JSON.stringify([...made])).length / 1000;
  return { shown, distinct: cache.distinct(), kilobytes };
}

function textOf(hash: string, tree: ClauseText['tree']): ClauseText {
  return { hash, front: { id: 'clause', title: 'Clause', plain: 'Clause.', extent: ['England'] }, tree };
}

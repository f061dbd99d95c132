import { brotliCompressSync } from 'node:zlib';
import type { ClauseText } from '../../src/model/code.ts';
import { redlineCache } from '../../src/redline/compare-revisions.ts';
import { createRandom, pickIndexes } from '../../tests/generated-code/random.ts';
import { amendClause } from './revise-varied-clause.ts';
import { variedClause } from './varied-clause.ts';

/** How many redlines the pages of a long history show, how many of them are distinct, and their size. */
export interface RepeatedRedlines {
  readonly shown: number;
  readonly distinct: number;
  /** Size of all distinct redlines as JSON, compressed with Brotli. */
  readonly kilobytes: number;
}

/** Compares every pair of 50 revisions of 100 clauses. Each revision amends five. */
export function repeatedRedlines(): RepeatedRedlines {
  const random = createRandom(11);
  const first = Array.from({ length: 100 }, (_, place) => textOf(`${place}.0`, variedClause(random, place)));
  const revisions: (readonly ClauseText[])[] = [first];
  for (let label = 1; label < 50; label += 1) {
    const changed = pickIndexes(random, 100, 5);
    const texts = revisions.at(-1) ?? [];
    revisions.push(
      texts.map((text, place) =>
        changed.includes(place) ? textOf(`${place}.${label}`, amendClause(random, text.tree)) : text,
      ),
    );
  }
  const cache = redlineCache();
  const distinct = new Set<object>();
  let shown = 0;
  revisions.forEach((before, index) => {
    for (const after of revisions.slice(index + 1)) {
      after.forEach((text, place) => {
        const old = before[place];
        if (!old || old.hash === text.hash) return;
        shown += 1;
        distinct.add(cache.redlineOf(old, text));
      });
    }
  });
  const kilobytes = brotliCompressSync(JSON.stringify([...distinct])).length / 1000;
  return { shown, distinct: cache.distinct(), kilobytes };
}

function textOf(hash: string, tree: ClauseText['tree']): ClauseText {
  return { hash, front: { id: 'clause', title: 'Clause', plain: 'Clause.', extent: ['England'] }, tree };
}

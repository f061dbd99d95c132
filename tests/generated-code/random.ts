/** Returns numbers from 0 to 1 (exclusive) that depend only on the seed (mulberry32). */
export type Random = () => number;

export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One of several values. */
export function pickOne<Value>(random: Random, values: readonly [Value, ...Value[]]): Value {
  return values[Math.floor(random() * values.length)] ?? values[0];
}

/** `count` different whole numbers from 0 to `end` (exclusive), in ascending order. */
export function pickIndexes(random: Random, end: number, count: number): readonly number[] {
  const chosen = new Set<number>();
  while (chosen.size < Math.min(count, end)) chosen.add(Math.floor(random() * end));
  return [...chosen].sort((a, b) => a - b);
}

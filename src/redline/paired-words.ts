/** Pairs old words with new words: for each word the index of its partner, or -1. Pairs are in order. */
export interface Partners {
  readonly after: Int32Array;
  readonly before: Int32Array;
}

/** Partners with no word paired. */
export function createPartners(before: number, after: number): Partners {
  return { after: new Int32Array(before).fill(-1), before: new Int32Array(after).fill(-1) };
}

/** The same pairs, to change apart. */
export function copyPartners({ after, before }: Partners): Partners {
  return { after: after.slice(), before: before.slice() };
}

export function pair(partners: Partners, before: number, after: number): void {
  partners.after[before] = after;
  partners.before[after] = before;
}

/** Separates a word before from its partner, if it has one. */
export function unpair(partners: Partners, before: number): void {
  const after = partners.after[before] ?? -1;
  if (after < 0) return;
  partners.after[before] = -1;
  partners.before[after] = -1;
}

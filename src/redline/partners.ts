/** Which word before is which word after: for each word the index of its partner, or -1. Order is kept. */
export interface Partners {
  readonly after: Int32Array;
  readonly before: Int32Array;
}

/** No word has a partner. */
export function createPartners(before: number, after: number): Partners {
  return { after: new Int32Array(before).fill(-1), before: new Int32Array(after).fill(-1) };
}

/** Makes two words partners. */
export function pair(partners: Partners, before: number, after: number): void {
  partners.after[before] = after;
  partners.before[after] = before;
}

/** Parts a word before from its partner, if it has one. */
export function unpair(partners: Partners, before: number): void {
  const after = partners.after[before] ?? -1;
  if (after < 0) return;
  partners.after[before] = -1;
  partners.before[after] = -1;
}

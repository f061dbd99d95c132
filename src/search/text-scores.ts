/** How much a word says about an entry that has it in its title, in another name or in its text. */
const fields = { title: 3, other: 2, text: 1 } as const;
export type Field = keyof typeof fields;
/** How soon a word that is said again says no more, and by how much a long field counts for less: long clauses are not less about their subject. */
const [repeats, lengthMatters] = [1.2, 0.4];

/** By stem: how much it says about each entry that has it, by the entry's place. */
export type TextScores = ReadonlyMap<string, ReadonlyMap<number, number>>;

/**
 * Scores the words of entries, as Okapi BM25 does: a word says more about an entry that has it often, less about one with
 * many words, and much if few entries have it.
 *
 * @param entries the stems in each field, with repeats
 */
export function textScores(entries: readonly Readonly<Record<Field, readonly string[]>>[]): TextScores {
  const scores = new Map<string, Map<number, number>>();
  const counted = (['title', 'other', 'text'] as const).map((field) => {
    const counts = entries.map((entry) => countOf(entry[field]));
    const length = entries.reduce((sum, entry) => sum + entry[field].length, 0) / entries.length;
    return { field, counts, length };
  });
  const held = countOf(counted.flatMap(({ counts }) => counts.flatMap((count) => [...count.keys()])));
  for (const { field, counts, length } of counted)
    for (const [place, count] of counts.entries()) {
      const long = 1 - lengthMatters + lengthMatters * ((entries[place]?.[field].length ?? 0) / length);
      for (const [stem, often] of count) {
        const score = fields[field] * rarity(held.get(stem) ?? 0, entries.length) * weightOf(often, long);
        const ofStem = scores.get(stem) ?? new Map<number, number>();
        scores.set(stem, ofStem.set(place, (ofStem.get(place) ?? 0) + score));
      }
    }
  return scores;
}

function countOf(stems: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return counts;
}

function rarity(held: number, all: number): number {
  return Math.log(1 + Math.abs((all - held + 0.5) / (held + 0.5)));
}

function weightOf(often: number, long: number): number {
  return ((repeats + 1) * often) / (repeats * long + often);
}

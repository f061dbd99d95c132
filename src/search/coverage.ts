import type { ReadQuery } from './read-query.ts';

/** How much another name counts that is said in several words. */
export const otherNameStrength = 0.8;
/** How much is left of a word of a name where the rest of the name is missing: "text" alone says nothing about text messages. */
const partStrength = 0.5;
/** What is the word itself, in another form or with a letter corrected. */
export const closeStrength = 0.8;
/** Words that say when, or say little, which matter less than what, unless they are all that is asked. */
const slightWords = new Set(
  (
    'january february march april june july august september october november december changes since until go goes going went ' +
    'come comes came coming ever still just really actually able allowed possible happen happened thing things way ways kind ' +
    'kinds list lists version versions format formats up down off out back around else another other own new same one ones ' +
    'first last again already never always too even while till use uses used using make makes made making take takes put look ' +
    'looks looked looking see seen try tried start give given know knows people person persons man guy guys lot turn turned day days time times every each become becomes became ask asks asked forgot forget cover covers covered include included'
  ).split(' '),
);

/** For each word of the query, how far these stems cover it: from 0 to 1. */
export function coverage({ words, otherNames }: ReadQuery, matched: ReadonlySet<string>): readonly number[] {
  const covered = words.map(({ stems }) => {
    let best = 0;
    for (const [stem, strength] of stems) if (strength > best && matched.has(stem)) best = strength;
    return best;
  });
  const apart = new Map(covered.entries());
  for (const { covers, names } of otherNames) {
    const isNamed = names.some((name) => name.every((stem) => matched.has(stem)));
    const isWhole = covers.every((place) => (apart.get(place) ?? 0) >= closeStrength);
    for (const place of covers) {
      const alone = apart.get(place) ?? 0;
      if (isNamed) covered[place] = Math.max(covered[place] ?? 0, otherNameStrength);
      else if (covers.length > 1 && !isWhole && (covered[place] ?? 0) <= alone) covered[place] = alone * partStrength;
    }
  }
  return covered;
}

/** A word that is nowhere is rarer than its other names. */
const otherNamesCount = 0.5;
/** How much rarity counts: common words are asked for too. */
const rarity = 1.4;

/** How much each word of a query counts. */
export interface WordWeights {
  readonly each: readonly number[];
  readonly total: number;
}

/**
 * Rare words count for more. Words that are nowhere count for nothing, so that the rest is found.
 *
 * @param found how far each entry that has any of the words covers them
 * @param all how many entries there are
 */
export function wordWeights(read: ReadQuery, found: readonly (readonly number[])[], all: number): WordWeights {
  // A march is a month only beside a day or a year.
  const hasNumber = read.words.some(({ word }) => /^\d+$/.test(word));
  const isSlight = (word: string) =>
    (slightWords.has(word) || /^(?:19|20)\d\d$/.test(word)) && (word !== 'march' || hasNumber);
  const hasOthers = read.words.some(({ word }) => !isSlight(word));
  const each = read.words.map(({ word, own }, place) => {
    const strengthsOf = found.map((covered) => covered[place] ?? 0);
    // How rare a word is says nothing about its other names, unless the word itself is nowhere.
    const close = strengthsOf.filter((strength) => strength >= closeStrength).length;
    const count =
      close > 0 && own.size > 0 ? close : strengthsOf.reduce((sum, strength) => sum + strength, 0) * otherNamesCount;
    if (count === 0) return 0;
    return Math.log(1 + all / (count + 1)) ** rarity * (hasOthers && isSlight(word) ? 0.2 : 1);
  });
  return { each, total: each.reduce((sum, one) => sum + one, 0) };
}

/** What share of the query is covered, by weight. */
export function share(covered: readonly number[], { each, total }: WordWeights): number {
  return total === 0 ? 0 : covered.reduce((sum, one, place) => sum + one * (each[place] ?? 0), 0) / total;
}

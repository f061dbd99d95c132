/** Gives each distinct string a number from 1, the same each time, so that words and blocks are compared as numbers. */
export type Vocabulary = (entry: string) => number;

/** A vocabulary without entries. */
export function createVocabulary(): Vocabulary {
  const numbers = new Map<string, number>();
  return (entry) => {
    const known = numbers.get(entry);
    if (known !== undefined) return known;
    const number = numbers.size + 1;
    numbers.set(entry, number);
    return number;
  };
}

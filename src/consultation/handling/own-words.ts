import { hashRuns, placeWords, wordsPerRun } from './word-runs.ts';

/** The words of an answer beside a passage that others share with it: each stretch as it was typed, in order. */
export function ownWords(text: string, passage: ReadonlySet<number>): readonly string[] {
  return stretches(text, passage, false);
}

/** The words of an answer that belong to a shared passage: each stretch as it was typed, in order. */
export function sharedWords(text: string, passage: ReadonlySet<number>): readonly string[] {
  return stretches(text, passage, true);
}

function stretches(text: string, passage: ReadonlySet<number>, shared: boolean): readonly string[] {
  const words = placeWords(text);
  const isShared = words.map(() => false);
  for (const [start, run] of hashRuns(words).entries())
    if (passage.has(run)) isShared.fill(true, start, start + wordsPerRun);
  const found: string[] = [];
  for (let start = 0, end = 0; start < words.length; start = end) {
    while (end < words.length && isShared[end] === isShared[start]) end += 1;
    // To the next word, so that closing punctuation stays with the words before it.
    if (isShared[start] === shared) found.push(text.slice(words[start]?.start, words[end]?.start).trim());
  }
  return found;
}

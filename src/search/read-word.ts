import { otherWordings, type Synonyms } from './synonyms.ts';

/** A word of a query, and what is looked for in its place. */
export interface ReadWord {
  readonly word: string;
  /** The word itself where it stands somewhere, words like it where there are any, and none where there are not. */
  readonly as: readonly string[];
  /** Whether it is right though no text has it: it is part of the name of something. */
  readonly isName: boolean;
}

/** Each way to read the words together, best first, and then with other names for what they say. */
export function wordingsOf(read: readonly ReadWord[], synonyms: Synonyms): readonly string[] {
  const found = combined(read.filter(({ as }) => as.length > 0).map(({ as }) => as));
  const all = combined(read.map(({ word, as }) => (as.length > 0 ? as : [word])));
  const others = all.flatMap((wording) => otherWordings(wording.split(' '), synonyms));
  return [...new Set([...found, ...others])].filter((wording) => wording !== '');
}

function combined(choices: readonly (readonly string[])[]): readonly string[] {
  return choices
    .reduce<readonly (readonly string[])[]>(
      (all, words) => all.flatMap((before) => words.map((word) => [...before, word])),
      [[]],
    )
    .map((words) => words.join(' '));
}

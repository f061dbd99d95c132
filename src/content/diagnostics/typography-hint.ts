/** Characters that word processors put in the place of those that YAML and tags need, and what to write instead. */
const typography: readonly (readonly [RegExp, (found: string) => string])[] = [
  [
    /[\u00A0\u2007\u202F]/u,
    (found) => `It has a no-break space (U+${codeOf(found)}), which looks like a space: type a space in its place.`,
  ],
  [/[“”„‟«»]/u, (found) => `It has a curly quotation mark (${found}): write straight ones (").`],
  [/[‘’‚‛]/u, (found) => `It has a curly quotation mark (${found}): write straight ones (').`],
  [/[‐‑‒–—―−]/u, (found) => `It has a dash (${found}): write a hyphen (-).`],
];

/**
 * What to do about such characters in a name, tag or line that is wrong: a sentence after a space; empty if there are none.
 * In text that is read by people they are right.
 */
export function typographyHint(words: string): string {
  return typography
    .flatMap(([pattern, sentence]) => {
      const found = pattern.exec(words)?.[0];
      return found === undefined ? [] : [` ${sentence(found)}`];
    })
    .slice(0, 2)
    .join('');
}

function codeOf(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}

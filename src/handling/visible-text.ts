/** Control characters other than tab and line feed, and marks that turn the direction of a text round. */
const hidden = /[\0-\x08\x0B-\x1F\x7F-\x9F\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu; // eslint-disable-line no-control-regex -- they are what is looked for

/** A text with what no reader sees written out, such as `‹U+202E›`: it cannot steer a terminal or pass for another text. */
export function visibleText(text: string): string {
  return text.replace(
    hidden,
    (character) => `‹U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}›`,
  );
}

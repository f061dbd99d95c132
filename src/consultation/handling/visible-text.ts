/** Control characters other than tab and line feed, and bidirectional controls. */
const hidden = /[\0-\x08\x0B-\x1F\x7F-\x9F\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu; // oxlint-disable-line no-control-regex -- it matches them on purpose

/** Shows invisible characters as code points, such as `‹U+202E›`, so that a text cannot control a terminal or pass for another. */
export function visibleText(text: string): string {
  return text.replace(
    hidden,
    (character) => `‹U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}›`,
  );
}

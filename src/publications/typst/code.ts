/**
 * Code of Typst, put together from calls and values. A string is always written as a string of Typst, with what could
 * end it escaped, so no words can become code; only names of functions stand bare, and those are written in this folder.
 */
export interface TypstCode {
  readonly typst: string;
}

/** What a function of Typst can be given. `undefined` is Typst's `none`. */
export type TypstValue =
  | TypstCode
  | string
  | number
  | boolean
  | undefined
  | readonly TypstValue[]
  | { readonly [name: string]: TypstValue; readonly typst?: never };

/** A call of a function with named and with ordered arguments. */
export function call(
  name: string,
  named: Readonly<Record<string, TypstValue>> = {},
  ...ordered: readonly TypstValue[]
): TypstCode {
  const given = [
    ...Object.entries(named).map(([key, value]) => `${key}: ${written(value)}`),
    ...ordered.map((value) => written(value)),
  ];
  return { typst: `${name}(${given.join(', ')})` };
}

/** Pieces of content, one after the other. */
export function content(pieces: readonly (TypstCode | string)[]): TypstCode {
  const [only, ...others] = pieces;
  if (only !== undefined && others.length === 0 && typeof only !== 'string') return only;
  // Without the first, empty piece a block of nothing would be `none`, and a block of words a string.
  return { typst: `{ [];\n${pieces.map((piece) => `${written(piece)};\n`).join('')}}` };
}

/** A value as Typst writes it. */
function written(value: TypstValue): string {
  if (value === undefined) return 'none';
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (isList(value)) return `(${value.map((item) => `${written(item)}, `).join('')})`;
  if (isCode(value)) return value.typst;
  const entries = Object.entries(value).map(([key, inner]) => `${quoted(key)}: ${written(inner)}, `);
  return entries.length === 0 ? '(:)' : `(${entries.join('')})`;
}

/**
 * A string of Typst in signs of ASCII: what could end it, or starts an escape, is escaped, and so is every other sign.
 * Handed over as they are, signs beyond the first 65,536 of Unicode made the compiler's binding lose the end of a document.
 */
function quoted(words: string): string {
  const escaped = words.replace(/["\\]|[^ -~]/gu, (sign) => `\\u{${sign.codePointAt(0)?.toString(16) ?? ''}}`);
  return `"${escaped}"`;
}

/**
 * Code with other words in the place of each sign that is escaped; where they are the sign itself, it stays. Nothing else in
 * code that was put together here looks like an escape.
 */
export function withSignsAs(code: string, wordsFor: (sign: string) => string): string {
  return code.replace(/\\u\{([0-9a-f]+)\}/g, (escape, digits: string) => {
    const sign = String.fromCodePoint(Number.parseInt(digits, 16));
    const words = wordsFor(sign);
    return words === sign ? escape : words;
  });
}

const isList = (value: TypstValue): value is readonly TypstValue[] => Array.isArray(value);
const isCode = (value: TypstValue): value is TypstCode =>
  typeof value === 'object' && 'typst' in value && typeof value.typst === 'string';

/**
 * Typst code, built from calls and values. Text is always an escaped Typst string, so that no text can become code; only
 * the names of functions, which come from this folder, are not strings.
 */
export interface TypstCode {
  readonly typst: string;
}

/** An argument of a Typst function. `undefined` is Typst's `none`. */
export type TypstValue =
  | TypstCode
  | string
  | number
  | boolean
  | undefined
  | readonly TypstValue[]
  | { readonly [name: string]: TypstValue; readonly typst?: never };

/** A function call with named and positional arguments. */
export function call(
  name: string,
  named: Readonly<Record<string, TypstValue>> = {},
  ...positional: readonly TypstValue[]
): TypstCode {
  const args = [
    ...Object.entries(named).map(([key, value]) => `${key}: ${toTypst(value)}`),
    ...positional.map((value) => toTypst(value)),
  ];
  return { typst: `${name}(${args.join(', ')})` };
}

/** Bytes, such as those of a picture. */
export function bytes(data: Uint8Array): TypstCode {
  return { typst: `bytes((${data.join(',')},))` };
}

/** A sequence of content. */
export function content(pieces: readonly (TypstCode | string)[]): TypstCode {
  const [only, ...others] = pieces;
  if (only !== undefined && others.length === 0 && typeof only !== 'string') return only;
  // The empty piece at the start makes it content: otherwise an empty block would be `none`, and a block of text a string.
  return { typst: `{ [];\n${pieces.map((piece) => `${toTypst(piece)};\n`).join('')}}` };
}

/** A value as Typst code. */
function toTypst(value: TypstValue): string {
  if (value === undefined) return 'none';
  if (typeof value === 'string') return toTypstString(value);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (isList(value)) return `(${value.map((item) => `${toTypst(item)}, `).join('')})`;
  if (isCode(value)) return value.typst;
  const entries = Object.entries(value).map(([key, inner]) => `${toTypstString(key)}: ${toTypst(inner)}, `);
  return entries.length === 0 ? '(:)' : `(${entries.join('')})`;
}

/**
 * A Typst string in ASCII: quotation marks, backslashes and everything outside ASCII are escaped. Characters beyond
 * U+FFFF made the compiler's binding lose the end of a document.
 */
function toTypstString(text: string): string {
  const escaped = text.replace(/["\\]|[^ -~]/gu, (character) => `\\u{${character.codePointAt(0)?.toString(16) ?? ''}}`);
  return `"${escaped}"`;
}

/**
 * Replaces each escaped character in Typst code by other text, or leaves it where the replacement is the same. Nothing
 * else in code from this file looks like an escape.
 */
export function replaceEscapedCharacters(code: string, replacementFor: (character: string) => string): string {
  return code.replace(/\\u\{([0-9a-f]+)\}/g, (escape, digits: string) => {
    const character = String.fromCodePoint(Number.parseInt(digits, 16));
    const replacement = replacementFor(character);
    return replacement === character ? escape : replacement;
  });
}

const isList = (value: TypstValue): value is readonly TypstValue[] => Array.isArray(value);
const isCode = (value: TypstValue): value is TypstCode =>
  typeof value === 'object' && 'typst' in value && typeof value.typst === 'string';

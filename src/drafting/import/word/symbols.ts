import { codePoint } from 'dingbat-to-unicode';
import type { ElementContent } from 'xast';
import { isElementNamed } from './word-xml.ts';

export const isSymbolFont = (font: string): boolean => /^(?:symbol|wingdings|webdings|zapfdingbats)/i.test(font);

/** The character of Unicode for one of a font of symbols, or one that has its usual place there. */
export function symbolOf(font: string, code: number): string | undefined {
  const found = codePoint(font, code) ?? codePoint(font, code - 0xf000);
  if (found !== undefined) return found.string;
  const isPrivate = code >= 0xe000 && code <= 0xf8ff;
  return isPrivate || code < 32 || code > 0x10_ffff ? undefined : String.fromCodePoint(code);
}

/** A text in a font of symbols, with the characters of Unicode for them. */
export function inUnicode(node: ElementContent, font: string): ElementContent {
  if (!isElementNamed(node, 'w:t')) return node;
  const children = node.children.map((child) =>
    child.type === 'text'
      ? {
          ...child,
          value: Array.from(child.value, (one) => {
            const code = one.codePointAt(0) ?? 0;
            return (codePoint(font, code) ?? codePoint(font, code - 0xf000))?.string ?? one;
          }).join(''),
        }
      : child,
  );
  return { ...node, children };
}

import type { TextStyleType } from './nodes.ts';

const plain = '0123456789+-−=()';
const characters: Partial<Record<TextStyleType, string>> = {
  superscript: '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾',
  subscript: '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎',
};

/**
 * Text in a style where only characters can be printed: superscript or subscript figures and signs, so that 10² is not
 * read as 102. Letters stay as they are (`1st`), and so does all text in another style.
 */
export function superscript(text: string, style: TextStyleType): string {
  const styled = characters[style];
  if (styled === undefined) return text;
  return text.replaceAll(/[-0-9+−=()]/gu, (character) => styled.charAt(plain.indexOf(character)));
}

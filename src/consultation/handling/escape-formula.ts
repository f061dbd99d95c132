/**
 * What a spreadsheet may treat as a formula: its first characters after any spaces, also in full width, and leading
 * control characters, which some skip (OWASP ASVS 5, 1.2.10). Leading apostrophes match too, so that escaping is reversible.
 */
const formula = /^'*(?:[\s\0]*[=+\-@＝＋－＠]|[\t\r\n\0])/u;

/** Puts an apostrophe before a text that a spreadsheet could treat as a formula. */
export function escapeFormula(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

/** Reverses the escaping of a cell. */
export function unescapeFormula(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;
}

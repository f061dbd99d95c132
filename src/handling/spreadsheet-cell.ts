/**
 * Beginnings that a spreadsheet takes for a formula, spaces before them or not, also in full width, and control
 * characters at the start, which some skip over (OWASP ASVS 5, 1.2.10). Apostrophes before them count too, so that
 * a guarded cell can be told from one that was typed like that.
 */
const formula = /^'*(?:[\s\0]*[=+\-@＝＋－＠]|[\t\r\n\0])/u;

/** A text as a cell that every spreadsheet keeps as text: an apostrophe stands before what could be a formula. */
export function guarded(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

/** The text in a guarded cell. */
export function unguarded(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;
}

/**
 * A text with line feeds for all its line ends. Browsers send CR LF; a line tabulation or a form feed is the line or page
 * break of a text pasted from PowerPoint, Word or a PDF; a next line (U+0085) that of a mainframe, and line and paragraph
 * separators those of design programs. These are all that end a line in Unicode; browsers show some of them as nothing, so
 * that words run together, and the check page must show what is stored.
 */
export function withLineBreaks(text: string): string {
  return text.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n');
}

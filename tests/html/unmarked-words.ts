/** The words that a mark can put before a text: those of the legend on each page. */
const opening = /\[(?:deleted|inserted): /y;

/**
 * What is left of a plain text without all that it says is deleted or inserted, the brackets included. Brackets inside
 * a mark come in pairs.
 *
 * @throws where a mark does not end
 */
export function unmarkedWords(text: string): string {
  let left = '';
  for (let at = 0; at < text.length; at += 1) {
    opening.lastIndex = at;
    if (opening.test(text)) at = endOfMark(text, at);
    else left += text[at] ?? '';
  }
  return left;
}

function endOfMark(text: string, start: number): number {
  let open = 0;
  for (let at = start; at < text.length; at += 1) {
    if (text[at] === '[') open += 1;
    if (text[at] === ']') open -= 1;
    if (open === 0) return at;
  }
  throw new Error(`A mark does not end: ${text.slice(start, start + 80)}`);
}

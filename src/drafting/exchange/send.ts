import { unpackWord } from '../import/word/word-xml.ts';
import { fileParagraphs, printedLines } from './returned-file.ts';
import { withSentPart, type Sent } from './sent-part.ts';

/** A Word file that can come back: the copy with what it was made from. */
export function sendFile(copy: Uint8Array, sent: Omit<Sent, 'lines'>): Uint8Array {
  const parts = unpackWord(copy);
  return withSentPart(parts, { ...sent, lines: printedLines(fileParagraphs(parts)) });
}

import { isUtf8 } from 'node:buffer';
import { finding, type Finding, type Place } from './finding.ts';
import { placeAt } from './place-at.ts';

/** The text that a file's bytes stand for. */
export interface DecodedText {
  /** In Unicode NFC, with lines ended by LF and without a byte order mark; absent where the bytes are not UTF-8. */
  readonly text?: string;
  readonly findings: readonly Finding[];
}

// Controls other than tab and line ends; soft hyphen; zero-width space and joiners of words; characters that turn text round.
const hidden = /(?![\t\n])[\p{Cc}\u00AD\u200B\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/gu;

/** Decodes a file of the content. One finding for each kind of hidden character, where it first stands. */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (!isUtf8(bytes)) return { findings: [notUtf8(bytes)] };
  const text = new TextDecoder().decode(bytes).replace(/\r\n?/g, '\n').normalize('NFC');
  const firsts = new Map<string, number>();
  for (const { 0: character, index } of text.matchAll(hidden)) if (!firsts.has(character)) firsts.set(character, index);
  return { text, findings: [...firsts].map(([character, index]) => hiddenCharacter(character, placeAt(text, index))) };
}

function hiddenCharacter(character: string, place: Place): Finding {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return finding('file-character', place, {
    unexpected: `Unexpected character U+${code}, which cannot be seen`,
    expected: 'expected text that shows all that it holds',
    todo: 'Delete it, and type the words around it again if it stays.',
  });
}

/** Where the bytes stop being UTF-8: the first line that is not, and the first character that it does not decode to. */
function notUtf8(bytes: Uint8Array): Finding {
  const lines = splitLines(bytes);
  const index = lines.findIndex((line) => !isUtf8(line));
  const column = new TextDecoder().decode(lines[index]).indexOf('\uFFFD') + 1;
  return finding(
    'file-utf8',
    { line: index + 1, column },
    {
      unexpected: 'Unexpected bytes that are not UTF-8',
      expected: 'expected text saved as UTF-8',
      todo: 'Save the file again and choose UTF-8 as its encoding.',
    },
  );
}

function splitLines(bytes: Uint8Array): readonly Uint8Array[] {
  const lines: Uint8Array[] = [];
  let start = 0;
  for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, start)) {
    lines.push(bytes.subarray(start, end));
    start = end + 1;
  }
  return [...lines, bytes.subarray(start)];
}

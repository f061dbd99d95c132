import { isUtf8 } from 'node:buffer';
import { diagnostic, type Diagnostic, type SourcePosition } from '../diagnostics/diagnostic.ts';
import { codePointName, refusedInFiles } from '../../model/hidden-characters.ts';
import { conflictDiagnostic } from './conflict-markers.ts';
import { positionAt } from './position-at.ts';

/** The text of a file. */
export interface DecodedText {
  /** In Unicode NFC, with LF line endings and without a byte order mark; absent where there is no text to check. */
  readonly text?: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Decodes a file of the content. Each kind of invisible character is reported once, at its first occurrence. */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (!isUtf8(bytes)) return { diagnostics: [notUtf8(bytes)] };
  const text = new TextDecoder().decode(bytes).replace(/\r\n?/g, '\n').normalize('NFC');
  const conflict = conflictDiagnostic(text);
  if (conflict !== undefined) return { diagnostics: [conflict] };
  const firsts = new Map<string, number>();
  for (const { 0: character, index } of text.matchAll(refusedInFiles))
    if (!firsts.has(character)) firsts.set(character, index);
  return {
    text,
    diagnostics: [...firsts].map(([character, index]) => invisibleCharacter(character, positionAt(text, index))),
  };
}

function invisibleCharacter(character: string, position: SourcePosition): Diagnostic {
  return diagnostic('file-character', position, {
    unexpected: `Unexpected invisible character ${codePointName(character)}`,
    todo: 'Delete it. If it does not go away, delete and retype the words around it.',
  });
}

/** Reports the first character that is not UTF-8. */
function notUtf8(bytes: Uint8Array): Diagnostic {
  const lines = splitLines(bytes);
  const index = lines.findIndex((line) => !isUtf8(line));
  const column = new TextDecoder().decode(lines[index]).indexOf('\uFFFD') + 1;
  return diagnostic(
    'file-utf8',
    { line: index + 1, column },
    {
      unexpected: 'Invalid UTF-8',
      todo: 'Save the file again with UTF-8 as its encoding.',
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

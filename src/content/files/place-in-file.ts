import { readFileSync } from 'node:fs';
import type { SourcePosition } from '../diagnostics/diagnostic.ts';
import { wholeFile } from '../diagnostics/diagnostic.ts';
import { positionAt } from './position-at.ts';

/** Where a file has some words, however lines are broken between them; the start of the file if it does not. */
export function placeInFile(path: string, words: string): SourcePosition {
  const text = readFileSync(path, 'utf8').replace(/\r\n?/g, '\n');
  const parts = words.trim().split(/\s+/).slice(0, 12);
  // There may be marks and tags between words. The first few words are enough to find them.
  for (const count of [parts.length, 3]) {
    const pattern = parts.slice(0, count).map((part) => RegExp.escape(part));
    const found = new RegExp(pattern.join('\\s+'), 'u').exec(text);
    if (found !== null) return positionAt(text, found.index);
  }
  return wholeFile;
}

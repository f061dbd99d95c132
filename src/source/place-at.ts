import type { Place } from './finding.ts';

/** Line and column, from 1, of a character of a text whose lines end in LF. */
export function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

import type { SourcePosition } from '../diagnostics/diagnostic.ts';

/** Line and column, from 1, of an offset in a text with LF line endings. */
export function positionAt(text: string, offset: number): SourcePosition {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

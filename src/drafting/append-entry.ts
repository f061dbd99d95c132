import { isSeq } from 'yaml';
import { nodeAt, setPair, splice } from './yaml-splice.ts';

/**
 * A YAML text with one entry more at the end of a list of its top level; everything else stays as it is.
 *
 * @param entry the entry as YAML, with its `- ` at the left edge
 */
export function appendEntry(text: string, key: string, entry: string): string {
  const list = nodeAt(text, [key]);
  if (!isSeq(list) || list.items.length === 0 || list.flow === true || !list.range)
    return setPair(text, key, `${key}:\n${indented(entry, '  ')}`);
  const [start, end] = list.range;
  const column = start - (text.lastIndexOf('\n', start - 1) + 1);
  const at = text.slice(0, end).trimEnd().length;
  return splice(text, { start: at, end: at }, `\n${indented(entry, ' '.repeat(column)).trimEnd()}`);
}

function indented(lines: string, indent: string): string {
  return lines
    .trimEnd()
    .split('\n')
    .map((line) => (line === '' ? '' : indent + line))
    .join('\n');
}

import { isSeq } from 'yaml';
import { nodeAt, setTopLevelKey, splice, type YamlPath } from './yaml-splice.ts';

/**
 * Adds an entry at the end of a list of a YAML text; everything else stays unchanged. A top-level list may be empty.
 *
 * @param keys the key of a top-level list, or the path to another
 * @param entry the entry as YAML, with its `- ` not indented
 * @throws if the entries of the list are not on their own lines
 */
export function appendEntry(text: string, keys: string | YamlPath, entry: string): string {
  const path = typeof keys === 'string' ? [keys] : keys;
  const list = nodeAt(text, path);
  if (!isSeq(list) || list.items.length === 0) return setEmptyList(text, path, isSeq(list), entry);
  if (list.flow === true || !list.range) throw notOnLines(path);
  const [start, end] = list.range;
  const column = start - (text.lastIndexOf('\n', start - 1) + 1);
  const at = text.slice(0, end).trimEnd().length;
  return splice(text, { start: at, end: at }, `\n${indent(entry, ' '.repeat(column)).trimEnd()}`);
}

function setEmptyList(text: string, path: YamlPath, isWritten: boolean, entry: string): string {
  const [key] = path;
  if (path.length > 1 || typeof key !== 'string') throw notOnLines(path);
  const lines = indent(entry, '  ');
  // A key without a value may have a comment, which stays.
  const bare = isWritten ? null : new RegExp(`^${RegExp.escape(key)}:[ \\t]*(?:#.*)?$`, 'm').exec(text);
  if (bare === null) return setTopLevelKey(text, key, `${key}:\n${lines}`);
  const end = bare.index + bare[0].length;
  return splice(text, { start: end, end }, `\n${lines}`);
}

function notOnLines(path: YamlPath): Error {
  return new Error(`Write the entries under \`${String(path.at(-1))}\` on lines of their own that begin with \`- \`.`);
}

function indent(lines: string, prefix: string): string {
  return lines
    .trimEnd()
    .split('\n')
    .map((line) => (line === '' ? '' : prefix + line))
    .join('\n');
}

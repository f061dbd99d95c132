import { findElements, notWord, readPart, type WordParts } from './word-xml.ts';

/** Where a part of a Word file leads: to another part, or out of the file. */
export interface Relation {
  /** The last word of its address, such as `styles` or `hyperlink`. */
  readonly type: string;
  /** The path of a part, or an address. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** Where a part of a Word file leads, by the ids that it uses. The file as a whole has the path ``. */
export function relationsOf(parts: WordParts, path: string): ReadonlyMap<string, Relation> {
  const end = path.lastIndexOf('/') + 1;
  const file = pathIn(parts, `${path.slice(0, end)}_rels/${path.slice(end)}.rels`);
  if (file === undefined) return new Map();
  return new Map(
    findElements(readPart(parts, file), 'Relationship').map(({ attributes }) => {
      const [target, isExternal] = [attributes['Target'] ?? '', attributes['TargetMode'] === 'External'];
      const type = (attributes['Type'] ?? '').replace(/^.*\//, '');
      return [
        attributes['Id'] ?? '',
        { type, target: isExternal ? target : fullPath(parts, path.slice(0, end), target), isExternal },
      ];
    }),
  );
}

/** The path of the text of a Word file, whatever its name. @throws a sentence for the editor if it has none */
export function mainPath(parts: WordParts): string {
  const main = [...relationsOf(parts, '').values()].find(({ type }) => type === 'officeDocument');
  const path = main?.target ?? 'word/document.xml';
  if (parts[path] === undefined || !/\.xml$/i.test(path)) throw new Error(notWord);
  return path;
}

/** The path of the part that a Word file has for something, such as its `styles`. */
export function pathOf(parts: WordParts, type: string): string | undefined {
  const main = mainPath(parts);
  const relations = relationsOf(parts, main);
  const found = [...relations.values()].find((one) => one.type === type && !one.isExternal);
  // Some programs write a part without saying what it is for.
  return found?.target ?? pathIn(parts, `${main.slice(0, main.lastIndexOf('/') + 1)}${type}.xml`);
}

/** The path of a target that a part in a folder names. */
function fullPath(parts: WordParts, folder: string, target: string): string {
  const written = URL.canParse(target, `file:///${folder}`) ? new URL(target, `file:///${folder}`).pathname : target;
  const path = decode(written).replace(/^\/+/, '');
  return pathIn(parts, path) ?? path;
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** A path as the file has it: capital letters make no difference. */
function pathIn(parts: WordParts, path: string): string | undefined {
  if (parts[path] !== undefined) return path;
  const lower = path.toLowerCase();
  return Object.keys(parts).find((one) => one.toLowerCase() === lower);
}

import { strToU8, unzipSync, zipSync } from 'fflate';
import type { Element, ElementContent } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { toXml } from 'xast-util-to-xml';
import { withUsualPrefixes } from './usual-prefixes.ts';

/** The parts of a Word file, by path. */
export type WordParts = Readonly<Record<string, Uint8Array>>;

/**
 * The most that a file may hold once it is unpacked, in bytes, which is enough for thousands of pages and their pictures, and
 * the most that it may grow by, unless it is small.
 */
const limits = { size: 200_000_000, times: 200, small: 10_000 } as const;

/** What is said of a file that is none of Word's. */
export const notWord =
  'This is not a complete Word file (.docx): it may be another kind of file, or a part of it may be missing. Open it in Word and save it as a Word document.';

/** Unpacks a Word file. Throws an error for the editor if it is not one. */
export function unpackWord(bytes: Uint8Array): WordParts {
  // The first bytes of the older kind of file, which also holds encrypted ones.
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
    throw new Error(
      'This file is encrypted, or a Word file of the old kind (.doc). Open it in Word, remove the password, and save it as .docx.',
    );
  const parts = unzip(bytes);
  if (parts['word/document.xml'] === undefined && parts['_rels/.rels'] === undefined) throw new Error(notWord);
  return parts;
}

function unzip(bytes: Uint8Array): WordParts {
  const most = Math.min(limits.size, Math.max(bytes.length, limits.small) * limits.times);
  let size = 0;
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        size += originalSize;
        return size <= most;
      },
    });
  } catch (error) {
    throw new Error(notWord, { cause: error });
  }
  if (size > most)
    throw new Error(
      `This file would become ${Math.round(size / 1_000_000)} MB when it is unpacked, which no text does.`,
    );
  // Some programs write paths as Windows has them.
  return Object.fromEntries(Object.entries(parts).map(([path, part]) => [path.replaceAll('\\', '/'), part]));
}

/**
 * The top-level nodes of a part of a Word file; empty if the file does not have it. Elements have their usual prefix,
 * such as `w:`, whatever the file has.
 *
 * @throws an error for the editor if the part is not well-formed XML
 */
export function readPart(parts: WordParts, path: string): readonly ElementContent[] {
  const bytes = parts[path];
  if (bytes === undefined) return [];
  try {
    const text = textOfPart(bytes);
    return withUsualPrefixes(
      fromXml(text).children.filter((node) => node.type !== 'doctype'),
      text,
    );
  } catch (error) {
    throw new Error(`This Word file is damaged (${path}). Open it in Word and save it again.`, { cause: error });
  }
}

/** The text of a part, which may be in UTF-16. */
export function textOfPart(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
}

/** The library writes `]]>` as it is, which XML allows in no text. */
function writeXml(nodes: readonly ElementContent[]): string {
  return toXml([...nodes], { closeEmptyElements: true }).replaceAll(']]>', ']]&gt;');
}

/** Whether a file has programs in it. */
export function hasMacros(parts: WordParts): boolean {
  return Object.keys(parts).some((path) => /vbaProject\.bin$|vbaData\.xml$/i.test(path));
}

/** Replaces some parts of a Word file, and returns it as bytes. */
export function replaceParts(parts: WordParts, texts: ReadonlyMap<string, readonly ElementContent[]>): Uint8Array {
  const written = [...texts].map(([path, nodes]) => [path, strToU8(writeXml(nodes))] as const);
  return zipSync({ ...parts, ...Object.fromEntries(written) });
}

/** All elements with these names in a tree, in order, without looking inside those found. */
export function findElements(nodes: readonly ElementContent[], ...names: readonly string[]): readonly Element[] {
  return nodes
    .filter(isElement)
    .flatMap((node) => (names.includes(node.name) ? [node] : findElements(node.children, ...names)));
}

/** Whether a node is an element. */
export function isElement(node: ElementContent): node is Element {
  return node.type === 'element';
}

/** Whether a node is an element with one of these names. */
export function isElementNamed<Name extends string>(
  node: ElementContent,
  ...names: readonly Name[]
): node is Element & { name: Name } {
  return isElement(node) && names.some((name) => name === node.name);
}

/** What has text that nobody reads: the code of a field, where a picture is, and what is shown where it cannot be. */
const unread = [
  'w:instrText',
  'w:delInstrText',
  'wp:positionH',
  'wp:positionV',
  'wp14:sizeRelH',
  'wp14:sizeRelV',
  'mc:Fallback',
];

/** The text of a tree, including deleted text. */
export function textIn(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text' || node.type === 'cdata') return node.value;
      if (!isElement(node)) return '';
      if (unread.includes(node.name)) return '';
      if (isElementNamed(node, 'w:tab', 'w:br')) return ' ';
      return textIn(node.children) + (node.name === 'w:p' ? ' ' : '');
    })
    .join('');
}

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Element, ElementContent } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { toXml } from 'xast-util-to-xml';

/** The parts of a Word file, by path. */
export type WordParts = Readonly<Record<string, Uint8Array>>;

/** Maximum size of an unpacked part in bytes: enough for thousands of pages. */
const partLimit = 100_000_000;

/** Unpacks a Word file. Throws an error for the editor if it is not one. */
export function unpackWord(bytes: Uint8Array): WordParts {
  try {
    const parts = unzipSync(bytes, { filter: ({ originalSize }) => originalSize < partLimit });
    if (parts['word/document.xml'] !== undefined) return parts;
  } catch {
    // Not a zip archive: the message is the same.
  }
  throw new Error('This is not a Word file (.docx). Open it in Word and save it as a Word document.');
}

/**
 * The top-level nodes of a part of a Word file; empty if the file does not have it. Elements have their usual prefix,
 * such as `w:`.
 *
 * @throws an error for the editor if the part is not well-formed XML
 */
export function readPart(parts: WordParts, path: string): readonly ElementContent[] {
  const bytes = parts[path];
  if (bytes === undefined) return [];
  try {
    return fromXml(strFromU8(bytes)).children.filter((node) => node.type !== 'doctype');
  } catch (error) {
    throw new Error(`This Word file is damaged (${path}). Open it in Word and save it again.`, { cause: error });
  }
}

/** The library writes `]]>` as it is, which XML allows in no text. */
function writeXml(nodes: readonly ElementContent[]): string {
  return toXml([...nodes], { closeEmptyElements: true }).replaceAll(']]>', ']]&gt;');
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

/** The text of a tree, including deleted text. */
export function textIn(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text' || node.type === 'cdata') return node.value;
      if (!isElement(node)) return '';
      if (isElementNamed(node, 'w:tab', 'w:br')) return ' ';
      return textIn(node.children) + (node.name === 'w:p' ? ' ' : '');
    })
    .join('');
}

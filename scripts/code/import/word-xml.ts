import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Element, ElementContent } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { toXml } from 'xast-util-to-xml';

/** The parts of a Word file, by path. */
export type WordParts = Readonly<Record<string, Uint8Array>>;

/** Most bytes of one part of a Word file once it is unpacked: enough for thousands of pages. */
const partLimit = 100_000_000;

/** Unpacks a Word file. Throws an error for the editor where it is none. */
export function unpack(bytes: Uint8Array): WordParts {
  try {
    const parts = unzipSync(bytes, { filter: ({ originalSize }) => originalSize < partLimit });
    if (parts['word/document.xml'] !== undefined) return parts;
  } catch {
    // Not a zip archive: what is told is the same.
  }
  throw new Error('This is no Word file (.docx). Open it in Word and save it as a Word document.');
}

/**
 * The top of one part of a Word file; nothing where the file does not have it. Names are looked at with their usual
 * prefix, such as `w:`.
 *
 * @throws an error for the editor where the part is not well-formed
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

/** The Word file with other texts in some of its parts, as bytes. */
export function withTexts(parts: WordParts, texts: ReadonlyMap<string, readonly ElementContent[]>): Uint8Array {
  const written = [...texts].map(
    ([path, nodes]) => [path, strToU8(toXml([...nodes], { closeEmptyElements: true }))] as const,
  );
  return zipSync({ ...parts, ...Object.fromEntries(written) });
}

/** Every element of a name in a tree, in order; elements inside of one found are not looked at. */
export function elements(nodes: readonly ElementContent[], ...names: readonly string[]): readonly Element[] {
  return nodes
    .filter(isElement)
    .flatMap((node) => (names.includes(node.name) ? [node] : elements(node.children, ...names)));
}

/** Whether a node is an element. */
export function isElement(node: ElementContent): node is Element {
  return node.type === 'element';
}

/** Whether a node is an element of one of these names. */
export function isNamed<Name extends string>(
  node: ElementContent,
  ...names: readonly Name[]
): node is Element & { name: Name } {
  return isElement(node) && names.some((name) => name === node.name);
}

/** The words in a tree, deleted ones included. */
export function wordsIn(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text' || node.type === 'cdata') return node.value;
      if (!isElement(node)) return '';
      if (isNamed(node, 'w:tab', 'w:br')) return ' ';
      return wordsIn(node.children) + (node.name === 'w:p' ? ' ' : '');
    })
    .join('');
}

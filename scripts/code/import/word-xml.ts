import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import XMLBuilder from 'fast-xml-builder';
import { XMLParser } from 'fast-xml-parser';
import { z } from 'zod';

/** An element of a Word file, or a text. Only names with the usual prefix `w:` are looked at. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  /** Of a text. */
  readonly text: string;
}

/** The parts of a Word file, by path. */
export type WordParts = Readonly<Record<string, Uint8Array>>;

/** Most bytes of one part of a Word file once it is unpacked: enough for thousands of pages. */
const partLimit = 100_000_000;

const options = {
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
} as const;

const parser = new XMLParser(options);
const builder = new XMLBuilder({ ...options, suppressEmptyNode: true });

const rawSchema = z.array(z.record(z.string(), z.unknown()));

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

/** The top of one part of a Word file; nothing where the file does not have it. */
export function readPart(parts: WordParts, path: string): readonly XmlNode[] {
  const bytes = parts[path];
  return bytes === undefined ? [] : nodesOf(parser.parse(strFromU8(bytes)));
}

/** The Word file with other texts in some of its parts, as bytes. */
export function withTexts(parts: WordParts, texts: ReadonlyMap<string, readonly XmlNode[]>): Uint8Array {
  const written = [...texts].map(([path, nodes]) => [path, strToU8(builder.build(nodes.map(rawOf)))] as const);
  return zipSync({ ...parts, ...Object.fromEntries(written) });
}

/** Every element of a name in a tree, in order; elements inside of one found are not looked at. */
export function elements(nodes: readonly XmlNode[], ...names: readonly string[]): readonly XmlNode[] {
  return nodes.flatMap((node) => (names.includes(node.name) ? [node] : elements(node.children, ...names)));
}

/** The words in a tree, deleted ones included. */
export function wordsIn(nodes: readonly XmlNode[]): string {
  return nodes
    .map((node) => {
      if (node.name === '#text') return node.text;
      if (node.name === 'w:tab' || node.name === 'w:br') return ' ';
      return wordsIn(node.children) + (node.name === 'w:p' ? ' ' : '');
    })
    .join('');
}

function nodesOf(raw: unknown): readonly XmlNode[] {
  return rawSchema.parse(raw).map((entry) => {
    const name = Object.keys(entry).find((key) => key !== ':@') ?? '';
    const attributes = z.record(z.string(), z.coerce.string()).safeParse(entry[':@']).data ?? {};
    if (name === '#text') return { name, attributes, children: [], text: String(entry[name]) };
    return { name, attributes, children: nodesOf(entry[name] ?? []), text: '' };
  });
}

function rawOf({ name, attributes, children, text }: XmlNode): Record<string, unknown> {
  if (name === '#text') return { '#text': text };
  return { [name]: children.map(rawOf), ':@': attributes };
}

import { strToU8, zipSync } from 'fflate';
import type { Element } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { findElements, isElementNamed, readPart, textIn, type WordParts } from '../import/word/word-xml.ts';
import type { SentClause } from './sent-lines.ts';

/** What a file that was sent says about itself, so that it can come back. */
export interface Sent {
  /** The Code that it is of, so that another's is told apart. */
  readonly code: string;
  /** Hash of the sources, by which a change is said to be of this file. */
  readonly hash: string;
  /** Who the changes so far are by, if the file has them as tracked changes. */
  readonly author?: string;
  readonly clauses: readonly SentClause[];
  /** How references are printed, by the clause that they are in and where they lead. */
  readonly labels: ReadonlyMap<string, string>;
  /** The words of each paragraph, in order, with the name of its mark if it is of a clause. */
  readonly lines: readonly PrintedLine[];
}

export interface PrintedLine {
  readonly name?: string;
  readonly words: string;
  /** The hashes of the pictures in it, in every form; absent where it has none. */
  readonly pictures?: readonly string[];
}

const namespace = 'urn:code-of-practice:sent';
const path = 'customXml/item1.xml';
const properties = 'customXml/itemProps1.xml';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const storeId = '{6C1D1F0A-6C0B-4F0E-9B6E-3A4E0C0DE001}';

/** The key of a label. */
export function labelKey(clause: string, to: string): string {
  return `${clause} ${to}`;
}

/** Adds to a Word file what it was made from, in a part that Word and LibreOffice keep as it is. */
export function withSentPart(parts: WordParts, sent: Sent): Uint8Array {
  const item = x('sent', { xmlns: namespace, code: sent.code, hash: sent.hash, author: sent.author }, [
    ...sent.clauses.map(({ id, source, extent }) => x('clause', { id, extent }, [source])),
    ...[...sent.labels].map(([key, words]) => x('label', { key }, [words])),
    ...sent.lines.map(({ name, words, pictures }) => x('line', { name, pictures: pictures?.join(' ') }, [words])),
  ]);
  const store = x(
    'ds:datastoreItem',
    { 'ds:itemID': storeId, 'xmlns:ds': 'http://schemas.openxmlformats.org/officeDocument/2006/customXml' },
    [x('ds:schemaRefs', [x('ds:schemaRef', { 'ds:uri': namespace })])],
  );
  return zipSync(
    {
      ...parts,
      [path]: xmlFile(item),
      [properties]: xmlFile(store),
      'customXml/_rels/item1.xml.rels': xmlFile(
        x('Relationships', { xmlns: `${packaged}/relationships` }, [
          x('Relationship', { Id: 'rId1', Type: `${relationships}/customXmlProps`, Target: 'itemProps1.xml' }),
        ]),
      ),
      'word/_rels/document.xml.rels': withChild(
        parts,
        'word/_rels/document.xml.rels',
        x('Relationship', { Id: 'rIdSent', Type: `${relationships}/customXml`, Target: '../customXml/item1.xml' }),
      ),
      '[Content_Types].xml': withChild(
        parts,
        '[Content_Types].xml',
        x('Override', {
          PartName: `/${properties}`,
          ContentType: 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
        }),
      ),
    },
    // Archives hold local times, so the local start of 1980 gives the same bytes anywhere.
    { mtime: new Date(1980, 0, 1), level: 9 },
  );
}

function xmlFile(root: Element): Uint8Array {
  // A carriage return would come back as a line end.
  const xml = toXml(root, { closeEmptyElements: true }).replaceAll('\r', '&#xD;').replaceAll(']]>', ']]&gt;');
  return strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`);
}

function withChild(parts: WordParts, file: string, child: Element): Uint8Array {
  const root = readPart(parts, file).find((node) => node.type === 'element');
  if (root?.type !== 'element') throw new Error(`${file} is missing.`);
  return xmlFile({ ...root, children: [...root.children, child] });
}

/** What a file says about what it was made from; undefined where it has nothing of it. */
export function readSentPart(parts: WordParts): Sent | undefined {
  const items = Object.keys(parts).filter((name) => /^customXml\/item\d+\.xml$/i.test(name));
  for (const name of items) {
    const root = readPart(parts, name).find((node) => isElementNamed(node, 'sent'));
    if (root?.type !== 'element' || root.attributes['xmlns'] !== namespace) continue;
    const { code = '', hash = '', author } = root.attributes;
    const all = (element: string) => findElements(root.children, element);
    const words = (element: Element): string => textIn(element.children);
    return {
      code: code ?? '',
      hash: hash ?? '',
      ...(typeof author === 'string' ? { author } : {}),
      clauses: all('clause').map((one) => ({
        id: one.attributes['id'] ?? '',
        source: words(one),
        ...(typeof one.attributes['extent'] === 'string' ? { extent: one.attributes['extent'] } : {}),
      })),
      labels: new Map(all('label').map((one) => [one.attributes['key'] ?? '', words(one)])),
      lines: all('line').map((one) => ({
        words: words(one),
        ...(typeof one.attributes['name'] === 'string' ? { name: one.attributes['name'] } : {}),
        ...(typeof one.attributes['pictures'] === 'string' ? { pictures: one.attributes['pictures'].split(' ') } : {}),
      })),
    };
  }
  return undefined;
}

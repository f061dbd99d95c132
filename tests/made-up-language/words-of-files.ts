import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { z } from 'zod';
import { filesIn } from '../built-pages.ts';

/** What a file says, each text on its own. */
export interface FileWords {
  /** The part of the software that wrote it. */
  readonly room: string;
  readonly file: string;
  readonly texts: readonly string[];
}

/** Attributes that are shown or read aloud. */
const spoken = [
  'ariaLabel',
  'alt',
  'title',
  'placeholder',
  'content',
  'ariaDescription',
  'ariaRoleDescription',
  'label',
];

/** Every text of every file for readers of a built site. */
export async function wordsOfSite(dist: string): Promise<readonly FileWords[]> {
  const client = join(dist, 'client');
  const read: FileWords[] = [];
  for (const file of filesIn(client)) {
    const bytes = readFileSync(join(client, file));
    const room = roomOf(file);
    if (room !== undefined) read.push({ room, file, texts: await textsOf(file, bytes) });
  }
  return read;
}

function roomOf(file: string): string | undefined {
  const [, kind = ''] = /\.(\w+)$/.exec(file) ?? [];
  if (kind === 'html') return 'pages';
  if (kind === 'pdf') return 'PDF';
  if (kind === 'docx') return 'Word';
  if (kind === 'atom') return 'feeds';
  if (file.startsWith('/data/clauses/') && kind === 'json') return 'clauses on other sites';
  if (['txt', 'md'].includes(kind) && !file.includes('.well-known') && !file.includes('robots')) return 'texts';
  return undefined;
}

async function textsOf(file: string, bytes: Uint8Array): Promise<readonly string[]> {
  if (file.endsWith('.html')) return textsOfHtml(strFromU8(bytes));
  if (file.endsWith('.json')) return textsOfEmbeddedClause(strFromU8(bytes));
  if (file.endsWith('.pdf')) return textsOfPdf(bytes);
  if (file.endsWith('.docx')) return textsOfWord(bytes);
  if (file.endsWith('.atom'))
    return Array.from(
      strFromU8(bytes).matchAll(/<(?:title|summary|content|name|rights|subtitle)[^>]*>([^<]*)</g),
      ([, text = '']) => text,
    );
  return strFromU8(bytes).split('\n');
}

/** The texts of a page, and what of it is read aloud or shown by search engines. */
export function textsOfHtml(html: string): readonly string[] {
  const texts: string[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'text') texts.push(node.value);
    if (node.type === 'element') {
      // Names in code and of files are the same in every language.
      if (['script', 'style', 'code', 'pre'].includes(node.tagName)) return;
      texts.push(...spokenBy(node));
    }
    if ('children' in node) for (const child of node.children) visit(child);
    if (node.type === 'element' && node.tagName === 'template' && node.content !== undefined) visit(node.content);
  };
  visit(fromHtml(html));
  return texts;
}

function spokenBy({ tagName, properties }: Element): readonly string[] {
  if (tagName === 'meta' && !/description|title/.test(String(properties.name ?? properties.property ?? ''))) return [];
  return spoken.flatMap((name) => (typeof properties[name] === 'string' ? [properties[name]] : []));
}

async function textsOfPdf(bytes: Uint8Array): Promise<readonly string[]> {
  const document = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const lines: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    lines.push(...items.map((item) => ('str' in item ? item.str : '')));
  }
  await document.destroy();
  return lines;
}

function textsOfWord(bytes: Uint8Array): readonly string[] {
  return Object.entries(unzipSync(bytes))
    .filter(([name]) => /^word\/(?:document|comments|footnotes|header\d*|footer\d*)\.xml$/.test(name))
    .flatMap(([, xml]) =>
      Array.from(strFromU8(xml).matchAll(/<w:(?:t|delText)(?: [^>]*)?>([^<]*)</g), ([, text = '']) => text),
    );
}

const embeddedSchema = z.looseObject({
  asShown: z.object({ labels: z.record(z.string(), z.string()), line: z.array(z.object({ text: z.string() })) }),
});

/** What another site prints with a clause, beside its text. */
function textsOfEmbeddedClause(json: string): readonly string[] {
  const { labels, line } = embeddedSchema.parse(JSON.parse(json)).asShown;
  return [...Object.values(labels), ...line.map(({ text }) => text)];
}

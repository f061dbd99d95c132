import type { FootnoteDefinition, Root, RootContent } from 'mdast';
import type { ElementContent } from 'xast';
import { withKnownItems } from '../../../model/markdown-labels.ts';
import type { FlatBlock } from '../blocks/flat-block.ts';
import type { ImportedDocument } from '../blocks/imported-document.ts';
import { withKnownNumbers } from '../blocks/leading-number.ts';
import { Losses } from '../blocks/losses.ts';
import { nestBlocks } from '../blocks/nest-blocks.ts';
import { withTypedLabels } from '../blocks/typed-labels.ts';
import { BlockReader } from './block-reader.ts';
import { withoutOpenFields } from './fields.ts';
import { leftOutOf } from './copy-styles.ts';
import { ParagraphReader } from './paragraph-reader.ts';
import { resolveChanges, type Resolution } from './resolve-changes.ts';
import type { Story } from './story.ts';
import { mainPath, pathOf, relationsOf } from './word-package.ts';
import { findElements, hasMacros, notWord, readPart, textIn, type WordParts } from './word-xml.ts';

/** Reads a Word file with its tracked changes accepted or rejected. */
export function readWord(parts: WordParts, tracked: Resolution): ImportedDocument {
  const losses = new Losses();
  const paragraphs = new ParagraphReader(parts);
  const pictures = new Map<string, readonly Uint8Array[]>();
  const notes = new Set<string>();
  const storyAt = (path: string): Story => ({ parts, path, styles: paragraphs.styles, losses, pictures, notes });
  const resolved = (path: string): readonly ElementContent[] =>
    withoutOpenFields(resolveChanges(readPart(parts, path), tracked));

  const path = mainPath(parts);
  const document = resolved(path);
  const texts = findElements(document, 'w:body');
  if (texts.length === 0) throw new Error(notWord);
  const leftOut = leftOutOf(document);
  const isOwnCopy = leftOut.length > 0;
  const structured = (flat: readonly FlatBlock[]): RootContent[] =>
    // Items of our own copies are items in Word too; other documents have labels that were only typed.
    nestBlocks(isOwnCopy ? flat : withTypedLabels(flat), losses);
  const body = new BlockReader(storyAt(path), paragraphs);
  const flat = body.read(texts.flatMap(({ children }) => children));
  losses.under('');
  const text = structured(flat);
  losses.under('');

  const definitions: FootnoteDefinition[] = [];
  for (const [type, name, prefix] of [
    ['footnotes', 'w:footnote', ''],
    ['endnotes', 'w:endnote', 'e'],
  ] as const) {
    const notesPath = pathOf(parts, type);
    if (notesPath === undefined || ![...notes].some((one) => one.startsWith('e') === (prefix === 'e'))) continue;
    const reader = new BlockReader(storyAt(notesPath), paragraphs);
    for (const { attributes, children } of findElements(resolved(notesPath), name)) {
      const label = `${prefix}${attributes['w:id'] ?? ''}`;
      if (!notes.has(label)) continue;
      const own = structured(reader.read(children).map(withoutHeading)).filter(isInFootnote);
      definitions.push({ type: 'footnoteDefinition', identifier: label, label, children: own });
    }
  }
  const root: Root = withKnownNumbers(withKnownItems({ type: 'root', children: [...text, ...definitions] }));
  const title = body.titles.join(' ').replace(/\s+/g, ' ').trim();
  const contents = body.contents.map((one) => one.replace(/\s+/g, ' ').trim()).filter((one) => one !== '');
  if (contents.length > 0 && !isOwnCopy) losses.add(`The list of contents was left out: “${contents.join(' ')}”.`);
  return {
    root,
    ...(title === '' ? {} : { title }),
    pictures,
    losses: [
      ...losses.sentences,
      ...definitionsIn(document),
      ...leftOut,
      ...headersOf(parts, path, tracked),
      ...(hasMacros(parts) ? ['Macros, which are programs, were left out.'] : []),
    ],
  };
}

/** A footnote has no headings. */
function withoutHeading({ block, ...one }: FlatBlock): FlatBlock {
  return { ...one, block: block.type === 'heading' ? { type: 'paragraph', children: block.children } : block };
}

function isInFootnote(block: RootContent): block is FootnoteDefinition['children'][number] {
  return ['paragraph', 'list', 'table', 'blockquote'].includes(block.type);
}

/** Reports definitions, whose terms are entries of the glossary that Word does not know. */
function definitionsIn(body: readonly ElementContent[]): readonly string[] {
  return findElements(body, 'w:pStyle').some(({ attributes }) => attributes['w:val'] === 'Definition')
    ? ['Definitions became a list: write `<Definitions>` around it, and `<Term id="…">` around each term.']
    : [];
}

/** Reports headers and footers, which are of pages and not of clauses. */
function headersOf(parts: WordParts, path: string, tracked: Resolution): readonly string[] {
  const pages = [...relationsOf(parts, path).values()].filter(
    ({ type, isExternal }) => (type === 'header' || type === 'footer') && !isExternal,
  );
  const unnamed = Object.keys(parts).filter((one) => /^word\/(?:header|footer)\d*\.xml$/.test(one));
  const words = [...new Set([...pages.map(({ target }) => target), ...unnamed])].map((one) =>
    textIn(resolveChanges(readPart(parts, one), tracked))
      .replace(/\s+/g, ' ')
      .trim(),
  );
  return [...new Set(words)].filter((text) => text !== '').map((text) => `A header or footer was left out: “${text}”.`);
}

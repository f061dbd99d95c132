import type { Element, ElementContent } from 'xast';
import { mainPath, pathOf } from './word-package.ts';
import { findElements, isElement, readPart, textIn, type WordParts } from './word-xml.ts';

/** A tracked change or comment, which someone has to decide about. */
export interface WordAnnotation {
  readonly kind: 'inserted' | 'deleted' | 'moved here' | 'moved away' | 'comment';
  readonly author: string;
  /** Date without time; empty if Word gives none. */
  readonly date: string;
  readonly words: string;
  /** The text that a comment refers to. */
  readonly about?: string;
}

const kinds: Readonly<Record<string, WordAnnotation['kind']>> = {
  'w:ins': 'inserted',
  'w:del': 'deleted',
  'w:moveTo': 'moved here',
  'w:moveFrom': 'moved away',
};

/** Paths of the parts of a Word file that contain text. */
function textPartPaths(parts: WordParts): readonly string[] {
  return [mainPath(parts), pathOf(parts, 'footnotes'), pathOf(parts, 'endnotes')].filter((path) => path !== undefined);
}

/** All tracked changes and comments of a Word file, in order. */
export function readAnnotations(parts: WordParts): readonly WordAnnotation[] {
  const [document, comments] = [readPart(parts, mainPath(parts)), pathOf(parts, 'comments')];
  const changes = textPartPaths(parts).flatMap((path) => findElements(readPart(parts, path), ...Object.keys(kinds)));
  return [
    ...changes.flatMap((node) => {
      const words = textIn(node.children).trim();
      // A change without words is to the end of a paragraph.
      return [
        {
          ...markOf(node),
          kind: kinds[node.name] ?? 'inserted',
          words: words === '' ? 'the end of a paragraph' : words,
        },
      ];
    }),
    ...findElements(comments === undefined ? [] : readPart(parts, comments), 'w:comment').map((node) => ({
      ...markOf(node),
      kind: 'comment' as const,
      words: textIn(node.children).trim(),
      about: wordsAbout(document, node.attributes['w:id'] ?? ''),
    })),
  ];
}

/** One line about an annotation, for the editor. */
export function formatAnnotation({ kind, author, date, words, about }: WordAnnotation): string {
  const who = [author, date].filter((part) => part !== '').join(', ');
  return `${kind}: “${words}”${about === undefined || about === '' ? '' : ` about “${about}”`} (${who})`;
}

function markOf({ attributes }: Element): Pick<WordAnnotation, 'author' | 'date'> {
  return { author: attributes['w:author'] ?? '', date: (attributes['w:date'] ?? '').slice(0, 10) };
}

/** The text between the start and end of a comment's range. */
function wordsAbout(nodes: readonly ElementContent[], id: string): string {
  let inside = false;
  const walk = (node: ElementContent): string => {
    if (node.type === 'text' || node.type === 'cdata') return inside ? node.value : '';
    if (!isElement(node)) return '';
    if (node.attributes['w:id'] === id && node.name === 'w:commentRangeStart') inside = true;
    if (node.attributes['w:id'] === id && node.name === 'w:commentRangeEnd') inside = false;
    return node.children.map(walk).join('');
  };
  return nodes.map(walk).join('').trim();
}

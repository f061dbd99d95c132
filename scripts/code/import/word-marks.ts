import type { Element, ElementContent } from 'xast';
import { elements, isElement, readPart, wordsIn, type WordParts } from './word-xml.ts';

/** A change that Word recorded, or a comment: what somebody has to decide about. */
export interface WordMark {
  readonly kind: 'inserted' | 'deleted' | 'moved here' | 'moved away' | 'comment';
  readonly author: string;
  /** As Word gives it, without the time of day; empty where it gives none. */
  readonly date: string;
  readonly words: string;
  /** The words that a comment is about. */
  readonly about?: string;
}

const kinds: Readonly<Record<string, WordMark['kind']>> = {
  'w:ins': 'inserted',
  'w:del': 'deleted',
  'w:moveTo': 'moved here',
  'w:moveFrom': 'moved away',
};

/** The parts of a Word file in which text stands. */
export function textParts(parts: WordParts): readonly string[] {
  return Object.keys(parts).filter((path) => /^word\/(?:document|footnotes|endnotes)\.xml$/.test(path));
}

/** Every tracked change and every comment of a Word file, in order. */
export function wordMarks(parts: WordParts): readonly WordMark[] {
  const changes = textParts(parts).flatMap((path) => elements(readPart(parts, path), ...Object.keys(kinds)));
  return [
    ...changes.flatMap((node) => {
      const words = wordsIn(node.children).trim();
      // A mark without words is of the end of a paragraph.
      return [
        {
          ...markOf(node),
          kind: kinds[node.name] ?? 'inserted',
          words: words === '' ? 'the end of a paragraph' : words,
        },
      ];
    }),
    ...elements(readPart(parts, 'word/comments.xml'), 'w:comment').map((node) => ({
      ...markOf(node),
      kind: 'comment' as const,
      words: wordsIn(node.children).trim(),
      about: wordsAbout(readPart(parts, 'word/document.xml'), node.attributes['w:id'] ?? ''),
    })),
  ];
}

/** One line about a mark, for the editor. */
export function markLine({ kind, author, date, words, about }: WordMark): string {
  const who = [author, date].filter((part) => part !== '').join(', ');
  return `${kind}: “${words}”${about === undefined || about === '' ? '' : ` about “${about}”`} (${who})`;
}

function markOf({ attributes }: Element): Pick<WordMark, 'author' | 'date'> {
  return { author: attributes['w:author'] ?? '', date: (attributes['w:date'] ?? '').slice(0, 10) };
}

/** The words between the marks that show where a comment begins and ends. */
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

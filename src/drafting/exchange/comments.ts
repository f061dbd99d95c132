import { findElements, readPart, textIn, type WordParts } from '../import/word/word-xml.ts';
import type { Change } from './changes.ts';
import type { ReturnedFile } from './returned-file.ts';
import type { Sent } from './sent-part.ts';

/** What one person wrote. */
export interface WrittenComment {
  readonly author: string;
  readonly date: string;
  readonly text: string;
}

/** A comment of a file that came back, with the replies to it. */
export interface ReturnedComment {
  /** The comment, and after it the replies in the order of their dates. */
  readonly written: readonly WrittenComment[];
  /** The words that it is on, and the clause that they are in. */
  readonly words: string;
  readonly clause?: string;
  /** The change that it is on; absent where it is on words that nobody changed. */
  readonly on?: Change;
  /** Whether somebody marked it as done with. */
  readonly isResolved: boolean;
}

/** The comments of a file, without those that it already had when it was sent and nobody replied to. */
export function commentsIn(parts: WordParts, file: ReturnedFile, sent: Sent): readonly ReturnedComment[] {
  const all = findElements(readPart(parts, 'word/comments.xml'), 'w:comment').map(
    ({ attributes, children }): FoundComment => {
      const paragraphs = findElements(children, 'w:p');
      const date = attributes['w:date'] ?? '';
      return {
        id: attributes['w:id'] ?? '',
        paragraph: paragraphs.at(-1)?.attributes['w14:paraId'] ?? '',
        author: attributes['w:author'] ?? '',
        // LibreOffice writes a date of zeros where there is none.
        date: /^[1-9]/.test(date) ? date : '',
        text: paragraphs
          .map((one) => textIn(one.children))
          .join(' ')
          .replace(/\s+/g, ' ')
          .trim(),
      };
    },
  );
  const isOurs = ({ author, date }: WrittenComment) => author === sent.author && /(?:^|T00:00:00Z?)$/.test(date);
  return threadsIn(all, file, parts).flatMap(({ comments, isResolved }): readonly ReturnedComment[] => {
    const [first] = comments;
    if (first === undefined || comments.every(isOurs)) return [];
    const place = file.commented.get(first.id);
    const on = file.changes.find((change) => comments.some(({ id }) => change.comments.has(id)));
    return [
      {
        written: comments.map(({ author, date, text }) => ({ author, date, text })),
        words: place?.words ?? '',
        isResolved,
        ...(place?.clause === undefined ? {} : { clause: place.clause }),
        ...(on === undefined ? {} : { on }),
      },
    ];
  });
}

interface FoundComment extends WrittenComment {
  readonly id: string;
  /** The id of its last paragraph, by which replies and what is resolved are listed. */
  readonly paragraph: string;
}

interface Thread {
  readonly comments: readonly FoundComment[];
  readonly isResolved: boolean;
}

/** Comments with their replies. Where the file does not say what replies to what, those on the same words belong together. */
function threadsIn(all: readonly FoundComment[], file: ReturnedFile, parts: WordParts): readonly Thread[] {
  const listed = new Map(
    findElements(readPart(parts, 'word/commentsExtended.xml'), 'w15:commentEx').map(({ attributes }) => [
      attributes['w15:paraId'] ?? '',
      { parent: attributes['w15:paraIdParent'] ?? undefined, isDone: attributes['w15:done'] === '1' },
    ]),
  );
  const parentOf = ({ paragraph }: FoundComment): FoundComment | undefined => {
    const parent = listed.get(paragraph)?.parent;
    return parent === undefined ? undefined : all.find((one) => one.paragraph === parent);
  };
  const placeOf = ({ id }: FoundComment): string => file.commented.get(id)?.place ?? `nowhere ${id}`;
  const threads = Map.groupBy(all, (comment) => placeOf(parentOf(comment) ?? comment));
  return [...threads.values()].map((comments) => ({
    comments: comments.toSorted(
      (one, other) =>
        Number(parentOf(one) !== undefined) - Number(parentOf(other) !== undefined) ||
        one.date.localeCompare(other.date) ||
        Number(one.id) - Number(other.id),
    ),
    isResolved: comments.some((one) => parentOf(one) === undefined && listed.get(one.paragraph)?.isDone === true),
  }));
}

import { findElements, readPart, textIn, type WordParts } from '../import/word/word-xml.ts';
import type { Change } from './changes.ts';
import type { ReturnedFile } from './returned-file.ts';
import type { Sent } from './sent-part.ts';

/** A comment of a file that came back. */
export interface ReturnedComment {
  readonly author: string;
  readonly date: string;
  readonly text: string;
  /** The words that it is on, and the clause that they are in. */
  readonly words: string;
  readonly clause?: string;
  /** The change that it is on; absent where it is on words that nobody changed. */
  readonly on?: Change;
}

/** The comments of a file, without those that it already had when it was sent. */
export function commentsIn(parts: WordParts, file: ReturnedFile, sent: Sent): readonly ReturnedComment[] {
  return findElements(readPart(parts, 'word/comments.xml'), 'w:comment').flatMap(({ attributes, children }) => {
    const [id, author, date] = ['w:id', 'w:author', 'w:date'].map((name) => attributes[name] ?? '');
    if (id === undefined || author === undefined || date === undefined) return [];
    if (author === sent.author && /(?:^|T00:00:00Z?)$/.test(date)) return [];
    const place = file.commented.get(id);
    const on = file.changes.find(({ comments }) => comments.has(id));
    return [
      {
        author,
        date,
        text: textIn(children).replace(/\s+/g, ' ').trim(),
        words: place?.words ?? '',
        ...(place?.clause === undefined ? {} : { clause: place.clause }),
        ...(on === undefined ? {} : { on }),
      },
    ];
  });
}

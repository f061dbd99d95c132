import { Bookmark, BookmarkEnd, BookmarkStart } from 'docx';

/** A link target with a given number, since `docx` counts bookmarks across all documents of a process. */
export class NumberedBookmark extends Bookmark {
  override readonly start: BookmarkStart;
  override readonly end: BookmarkEnd;

  constructor(name: string, number: number) {
    super({ id: name, children: [] });
    this.start = new BookmarkStart(name, number);
    this.end = new BookmarkEnd(number);
  }
}

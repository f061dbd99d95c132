import { Bookmark, BookmarkEnd, BookmarkStart } from 'docx';

/** A place to which links lead. Its number is given, since `docx` counts bookmarks through all documents of a process. */
export class Place extends Bookmark {
  override readonly start: BookmarkStart;
  override readonly end: BookmarkEnd;

  constructor(name: string, number: number) {
    super({ id: name, children: [] });
    this.start = new BookmarkStart(name, number);
    this.end = new BookmarkEnd(number);
  }
}

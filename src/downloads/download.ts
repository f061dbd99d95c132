/** A file to download: a copy of a revision, a form, a pack. Its content is fixed, but generated only when needed. */
export type Download = TypstDownload | DirectDownload;

interface DownloadBase {
  /** Its address on the site, which is also its path in the built site. */
  readonly address: string;
  /** For progress messages: `revision 0.2, clean copy, PDF`. */
  readonly name: string;
}

/** A PDF or, if its address ends in `.png`, a picture, typeset by Typst. */
export interface TypstDownload extends DownloadBase {
  /** The Typst document. The bytes depend only on it and on this software. */
  readonly document: () => string;
}

/** A file that is generated directly. */
export interface DirectDownload extends DownloadBase {
  /** Everything that its bytes depend on apart from this software, as text: two downloads with the same inputs are equal. */
  readonly inputs: () => string;
  /** Generates its bytes, the same each time. */
  readonly write: () => Promise<Uint8Array>;
}

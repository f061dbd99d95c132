/** One file that the site gives away: a copy of a revision, a form, a pack. What it says is fixed; it is put together when it is asked for. */
export type Publication = TypesetPublication | WrittenPublication;

interface AnyPublication {
  /** Its address on the site, which also says where its file lies in the built site. */
  readonly address: string;
  /** What it is, for whoever watches it being made: `revision 0.2, clean copy, PDF`. */
  readonly name: string;
}

/** One that is set in type: a PDF. */
export interface TypesetPublication extends AnyPublication {
  /** The document of Typst that is set. Its bytes depend on this and on this software alone. */
  readonly document: () => string;
}

/** One that is written as it is. */
export interface WrittenPublication extends AnyPublication {
  /**
   * All that its bytes depend on besides this software, as text: two publications with the same inputs have the same
   * bytes, and are made once.
   */
  readonly inputs: () => string;
  /** Makes its bytes, the same ones each time. */
  readonly write: () => Promise<Uint8Array>;
}

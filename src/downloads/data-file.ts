/** A file of data to download. */
export interface DataFile {
  /** Path below `/data/`, or below `/feeds/` for a feed. */
  readonly path: string;
  /** Full address. */
  readonly address: string;
  /** A short description. */
  readonly title: string;
  /** Generates the text of the file. */
  readonly text: () => string;
}

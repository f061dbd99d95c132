import type { SchemaName } from './json/json-schemas.ts';

/** A file that anyone can take as data. */
export interface DataFile {
  /** Path below `/data/`, or below `/feeds/` for a feed. */
  readonly path: string;
  /** Full address. */
  readonly address: string;
  /** What it holds, in a few words. */
  readonly title: string;
  /** The schema that it keeps to, where it is JSON. */
  readonly schema?: SchemaName;
  /** Makes the whole text of the file. */
  readonly text: () => string;
}

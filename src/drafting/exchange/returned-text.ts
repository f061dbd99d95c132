import type { DrawnPicture } from '../import/word/drawings.ts';

/** One tracked change of a file: who made it and when, and which move it is an end of, if any. */
export interface Tracked {
  readonly author: string;
  readonly date: string;
  readonly move?: string;
  /** Not marked in the file, and found by comparing. */
  readonly isUntracked?: true;
}

/** How letters are set, as far as a clause says it. */
export interface Setting {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly raised: 'superscript' | 'subscript' | undefined;
  /** The address of a link that leads out of the file. */
  readonly link: string | undefined;
}

/** One letter of a file that came back, or the end of a paragraph, with what is tracked about it. */
export interface ReturnedCell {
  readonly char: string;
  readonly isEnd?: true;
  readonly in?: Tracked;
  readonly out?: Tracked;
  readonly setting: Setting;
  /** The change of its setting, if that is tracked. */
  readonly reset?: Tracked;
  /** Its footnote, by the id in the file. */
  readonly note?: string;
  /** The text that stands for a picture. */
  readonly alt?: string;
  /** The picture, if that is in the file. */
  readonly picture?: DrawnPicture;
  readonly comments: readonly string[];
}

/** A paragraph of a file that came back. */
export interface ReturnedParagraph {
  readonly cells: readonly ReturnedCell[];
  /** The names of the marks in it. */
  readonly names: readonly string[];
  readonly style: string;
  readonly list?: { readonly id: string; readonly level: number };
  readonly left: number;
  /** The tracked change of its properties. */
  readonly reshaped?: Tracked & {
    readonly list?: { readonly id: string; readonly level: number };
    readonly style: string;
  };
  /** In a table: which, and its row and cell. */
  readonly place?: { readonly table: number; readonly row: number; readonly cell: number };
}

export const plainSetting: Setting = { bold: false, italic: false, raised: undefined, link: undefined };

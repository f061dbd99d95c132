/**
 * The colours and measures of all that this project makes: pages, PDFs, Word files, the icon, local pages. Style sheets
 * take them from `sass-tokens.ts`, the layout of PDFs from the inputs of its compiler, everything else from here.
 */

/** Colours by what they mean. What is printed on which is held to its contrast by `tokens.test.ts`. */
export const colours = {
  white: '#fff',
  black: '#000',
  /** Words, and the frames of what is filled in. */
  text: '#0b0c0c',
  /** Words about the text, such as dates and hints. */
  quiet: '#484949',
  /** The body's own colour: the header of pages, title bars and headings of parts, the icon. */
  accent: '#1b2a49',
  /** The line that goes with the accent, beside it or alone. */
  trim: '#3f8f7f',
  /** The same where it is drawn on the accent. */
  trimOnAccent: '#7fd0bd',
  /** Links of menus and of printed texts; those of pages have the Design System's own colour. */
  link: '#1a5a96',
  /** What is around the text of a page: menu and footer. */
  band: '#eef2f6',
  /** Frames and lines of such parts. */
  bandLine: '#c9d2dc',
  /** Lines between rows and parts, and to write on. */
  rule: '#b1b4b6',
  /** Texts beside the Code, and samples. */
  asideBackground: '#f3f5f7',
  asideLine: '#8d99a6',
  /** What a text means in plain English. */
  plainBackground: '#eaf4f1',
  /** What has to be known first: a demonstration, an invented record, what to think of before writing. */
  cautionText: '#594300',
  cautionBackground: '#fff7db',
  cautionLine: '#c9a227',
  cautionSoftLine: '#e4d08a',
  /** What is wrong or withdrawn. */
  alarm: '#b3261e',
  /** What the reader went to: words that were searched for, the target of a link. */
  foundBackground: '#fff2a8',
  /** A draft that goes round among colleagues. */
  draftBackground: '#fd0',
  /** Words that were inserted, and deleted: on a tint, and on paper, where there is none, in the colour of the line. */
  insertedText: '#0b3d1d',
  insertedBackground: '#e2f3e8',
  insertedLine: '#0b6b34',
  deletedText: '#6b1712',
  deletedBackground: '#fbe8e6',
  deletedLine: '#9c1f16',
} as const satisfies Readonly<Record<string, `#${string}`>>;

/** Sizes of type on paper, in points. */
export const typeSizes = {
  text: 11,
  /** Running heads and feet, footnotes. */
  small: 9,
  /** Everything in large print. */
  large: 18,
} as const;

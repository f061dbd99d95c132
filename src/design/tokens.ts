/**
 * The colours and type sizes of all output: pages, PDFs, Word files, the icon, local pages. Style sheets get them through
 * `sass-tokens.ts`, PDF layouts through the inputs of Typst, everything else from here.
 */

type Colours<Name extends string = string> = Readonly<Record<Name, `#${string}`>>;

/**
 * Colours by what they mean, on white: a light screen and paper. `tokens.test.ts` checks the contrast of text and
 * backgrounds, here and in the dark.
 */
export const colours = {
  white: '#fff',
  black: '#000',
  /** The page itself. */
  paper: '#fff',
  /** Text. */
  text: '#15191f',
  /** Secondary text, such as dates and hints. */
  quiet: '#4b5563',
  /** The body's own colour: page header, title bars, headings of parts, icon. */
  accent: '#14233f',
  /** Buttons, the current place, and the line beside a reason. */
  trim: '#0e6b5a',
  /** Words on a button. */
  onTrim: '#fff',
  /** The trim on an accent background. */
  trimOnAccent: '#7fd8c2',
  link: '#0a4f9e',
  visited: '#5b2c83',
  /** What the keyboard is on. */
  focusBackground: '#ffd84d',
  focusText: '#15191f',
  /** Lines between rows and parts, and lines to write on. Decoration only: they never carry meaning on their own. */
  rule: '#bec5cd',
  /** Borders of fields and controls. */
  edge: '#6f7985',
  /** Asides, samples and boxes. */
  asideBackground: '#f4f6f4',
  asideLine: '#77818d',
  /** Plain-English notes. */
  plainBackground: '#eaf4f1',
  /** What to know first: a demonstration, an invented record, advice before responding. */
  cautionText: '#6d4300',
  cautionBackground: '#fff4d8',
  cautionLine: '#b8860b',
  /** Errors and withdrawn texts. */
  alarm: '#b3261e',
  /** Search matches and the target of a link. */
  foundBackground: '#fff2a8',
  /** A draft for colleagues. */
  draftBackground: '#fd0',
  /** Inserted and deleted words: text on a tint. Paper has no tint, so there the text has the colour of the line. */
  insertedText: '#0b5638',
  insertedBackground: '#e2f4e8',
  insertedLine: '#0b6b34',
  deletedText: '#8c1c13',
  deletedBackground: '#fbe9e6',
  deletedLine: '#9c1f16',
  /** Areas of plots. What was added has the colour of what was accepted, what was removed that of what was declined. */
  plotAccepted: '#0e6b5a',
  plotInPart: '#3f8f80',
  plotNoted: '#64748b',
  plotOutOfScope: '#8a6420',
  plotDeclined: '#a33a2a',
  /** Hatched: not yet answered, not yet done. */
  plotOpen: '#7a8594',
} as const satisfies Colours;

/** The same colours on a dark screen. Paper is never dark. */
export const darkColours = {
  white: colours.white,
  black: colours.black,
  paper: '#11161c',
  text: '#e9ecef',
  quiet: '#b3bcc7',
  accent: '#0b1526',
  trim: '#5fcdb2',
  onTrim: '#08221c',
  trimOnAccent: colours.trimOnAccent,
  link: '#8fc4ff',
  visited: '#cfaef5',
  focusBackground: colours.focusBackground,
  focusText: colours.focusText,
  rule: '#3a4551',
  edge: '#7d8996',
  asideBackground: '#1a2129',
  asideLine: '#7d8996',
  plainBackground: '#14261f',
  cautionText: '#ffd58a',
  cautionBackground: '#3a2b0b',
  cautionLine: '#a8842c',
  alarm: '#ff9c8f',
  foundBackground: '#4a3f05',
  draftBackground: '#5a4b00',
  insertedText: '#9be3b6',
  insertedBackground: '#12362a',
  insertedLine: '#5fcd93',
  deletedText: '#ffb3a8',
  deletedBackground: '#431c18',
  deletedLine: '#ff8f80',
  plotAccepted: '#5fcdb2',
  plotInPart: '#3f9c8a',
  plotNoted: '#93a1b3',
  plotOutOfScope: '#d0a24c',
  plotDeclined: '#ef8474',
  plotOpen: '#8793a1',
} as const satisfies Colours<keyof typeof colours>;

/** Type sizes on paper, in points. */
export const typeSizes = {
  text: 11,
  /** Running heads, footers and footnotes. */
  small: 10,
  /** Everything in large print. */
  large: 18,
} as const;

import { BorderStyle, LineRuleType, type IParagraphStyleOptions, type IStylesOptions } from 'docx';
import { asides, asideTypes, type AsideType } from '../../model/nodes.ts';
import { colourDigits } from '../../design/colour-digits.ts';
import { colours, typeSizes } from '../../design/tokens.ts';
import { headingStyles, styles } from './styles.ts';

const font = 'Arial';
const ink = colourDigits(colours.text);
const quiet = colourDigits(colours.quiet);
const rule = { style: BorderStyle.SINGLE, size: 18, space: 8, color: colourDigits(colours.accent) } as const;

/** The colour of the line next to notes and examples. */
const asideColours: Readonly<Record<AsideType, string>> = { note: quiet, example: rule.color, description: quiet };

const paragraphStyles: readonly IParagraphStyleOptions[] = [
  { id: styles.text, name: 'Body Text', ...quick(), paragraph: { spacing: { after: 140, ...lines(15) } } },
  {
    id: styles.subtitle,
    name: 'Subtitle',
    ...quick(),
    paragraph: { spacing: { after: 240, ...lines(17) } },
    run: { size: 28, color: quiet },
  },
  { id: styles.numbered, name: 'Numbered Paragraph', ...based(styles.text) },
  ...asideTypes.map((type) => ({
    id: asides[type].tag,
    name: asides[type].label,
    ...based(styles.text),
    paragraph: { border: { left: { ...rule, color: asideColours[type] } } },
  })),
  { id: styles.quotation, name: 'Quotation', ...based(styles.text) },
  { id: styles.caption, name: 'caption', ...based(styles.text), next: styles.text },
  { id: styles.source, name: 'Source', ...based(styles.quotation), run: { size: halfPoints(typeSizes.small) } },
  { id: styles.definition, name: 'Definition', ...based(styles.text) },
  {
    id: styles.plain,
    name: 'Plain English',
    ...based(styles.text),
    paragraph: { shading: { fill: colourDigits(colours.plainBackground) }, keepNext: true },
  },
  {
    id: styles.notice,
    name: 'Notice',
    ...based(styles.text),
    paragraph: { border: { left: { ...rule, color: ink } } },
    run: { bold: true },
  },
  { id: styles.fact, name: 'Fact', ...based(styles.text), paragraph: { spacing: { after: 60 } } },
  {
    id: styles.tableText,
    name: 'Table Text',
    ...based(styles.text),
    paragraph: { spacing: { before: 40, after: 40 } },
  },
  { id: styles.tableHead, name: 'Table Heading', ...based(styles.tableText), run: { bold: true } },
  {
    id: styles.afterTable,
    name: 'After Table',
    basedOn: 'Normal',
    paragraph: { spacing: { after: 0, line: 160, lineRule: 'exact' } },
    run: { size: 8 },
  },
  {
    id: styles.contents,
    name: 'Contents Heading',
    ...quick(),
    paragraph: { spacing: { before: 480, after: 160, ...lines(20) }, keepNext: true },
    run: { bold: true, size: 32 },
  },
  {
    id: styles.sheet,
    name: 'Running Head',
    basedOn: 'Normal',
    run: { size: halfPoints(typeSizes.small), color: quiet },
  },
];

/**
 * Lines of at least so many points, which is more than the font needs: so Word and LibreOffice put the same lines on a page,
 * and larger type still has room.
 */
function lines(points: number): { readonly line: number; readonly lineRule: 'atLeast' } {
  return { line: points * 20, lineRule: LineRuleType.AT_LEAST };
}

function quick(): Pick<IParagraphStyleOptions, 'basedOn' | 'next' | 'quickFormat'> {
  return { basedOn: 'Normal', next: styles.text, quickFormat: true };
}

function based(style: string): Pick<IParagraphStyleOptions, 'basedOn' | 'next' | 'quickFormat'> {
  return { basedOn: style, next: style, quickFormat: true };
}

/** Font size in Word's unit. */
function halfPoints(points: number): number {
  return 2 * points;
}

/** How much room a paragraph of a style takes, in points. */
export interface ParagraphFormat {
  readonly size: number;
  /** Distance of lines. */
  readonly line: number;
  readonly before: number;
  readonly after: number;
  readonly keepNext: boolean;
  readonly isBold: boolean;
}

/** The format of a style, with what it takes from the one that it is based on. */
export function paragraphFormat(style: string): ParagraphFormat {
  const styles: readonly IParagraphStyleOptions[] = [...paragraphStyles, ...headingFormats];
  const own = styles.find(({ id }) => id === style);
  if (own === undefined) return plainFormat;
  const base = paragraphFormat(own.basedOn ?? 'Normal');
  const { spacing, keepNext } = own.paragraph ?? {};
  const { size, bold } = own.run ?? {};
  const points = (twips: number | undefined, otherwise: number): number =>
    twips === undefined ? otherwise : twips / 20;
  return {
    size: typeof size === 'number' ? size / 2 : base.size,
    line: points(number(spacing?.line), base.line),
    before: points(number(spacing?.before), base.before),
    after: points(number(spacing?.after), base.after),
    keepNext: keepNext ?? base.keepNext,
    isBold: bold ?? base.isBold,
  };
}

const number = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);

const plainFormat: ParagraphFormat = {
  size: typeSizes.text,
  line: 13,
  before: 0,
  after: 0,
  keepNext: false,
  isBold: false,
};

const heading = (points: number, before: number, after = 120) => ({
  run: { bold: true, size: halfPoints(points), color: ink, font },
  paragraph: { spacing: { before, after, ...lines(Math.ceil(points * 1.2)) }, keepNext: true },
  next: styles.text,
  quickFormat: true,
});

/** The styles that Word has already, as this document has them. */
const ownFormats = {
  title: heading(26, 0, 160),
  heading1: heading(18, 560),
  heading2: heading(13.5, 360),
  heading3: heading(11.5, 280),
  heading4: { ...heading(11, 240), run: { ...heading(11, 240).run, italics: true } },
  footnoteText: { run: { size: halfPoints(typeSizes.small) }, paragraph: { spacing: { after: 60, ...lines(12) } } },
} as const;

const headingFormats: readonly IParagraphStyleOptions[] = [
  { id: styles.title, ...ownFormats.title },
  { id: headingStyles[1], ...ownFormats.heading1 },
  { id: headingStyles[2], ...ownFormats.heading2 },
  { id: headingStyles[3], ...ownFormats.heading3 },
  { id: headingStyles[4], ...ownFormats.heading4 },
  { id: styles.footnote, ...ownFormats.footnoteText },
  { id: 'TOC1', paragraph: { spacing: { after: 100 } } },
  { id: 'TOC2', paragraph: { spacing: { after: 100 } } },
];

/** The styles of a document in the given language. */
export function documentStyles(language: string): IStylesOptions {
  return {
    default: {
      document: {
        run: { font, size: halfPoints(typeSizes.text), color: ink, language: { value: language } },
        paragraph: { spacing: lines(plainFormat.line) },
      },
      ...ownFormats,
      hyperlink: { run: { color: colourDigits(colours.link), underline: { type: 'single' } } },
    },
    paragraphStyles: [...paragraphStyles],
    characterStyles: [
      { id: styles.term, name: 'Defined Term', run: { underline: { type: 'dotted', color: quiet } } },
      {
        id: styles.inserted,
        name: 'Inserted Words',
        run: { color: colourDigits(colours.insertedLine), underline: { type: 'single' } },
      },
      { id: styles.deleted, name: 'Deleted Words', run: { color: colourDigits(colours.deletedLine), strike: true } },
    ],
  };
}

import { BorderStyle, type IParagraphStyleOptions, type IStylesOptions } from 'docx';
import { asides, asideTypes, type AsideType } from '../../code/nodes.ts';
import { colourDigits } from '../../design/colour-digits.ts';
import { colours, typeSizes } from '../../design/tokens.ts';
import { styles } from './styles.ts';

const font = 'Arial';
const ink = colourDigits(colours.text);
const quiet = colourDigits(colours.quiet);
const rule = { style: BorderStyle.SINGLE, size: 18, space: 8, color: colourDigits(colours.accent) } as const;

/** The colour of the line beside each text beside the Code. */
const asideColours: Readonly<Record<AsideType, string>> = { note: quiet, example: rule.color };

const paragraphStyles: readonly IParagraphStyleOptions[] = [
  { id: styles.text, name: 'Body Text', ...quick(), paragraph: { spacing: { after: 140, line: 288 } } },
  {
    id: styles.subtitle,
    name: 'Subtitle',
    ...quick(),
    paragraph: { spacing: { after: 240 } },
    run: { size: 28, color: quiet },
  },
  { id: styles.numbered, name: 'Numbered Paragraph', ...based(styles.text) },
  ...asideTypes.map((type) => ({
    id: asides[type].tag,
    name: asides[type].label,
    ...based(styles.text),
    paragraph: { border: { left: { ...rule, color: asideColours[type] } } },
  })),
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
    paragraph: { spacing: { before: 480, after: 160 }, keepNext: true },
    run: { bold: true, size: 32 },
  },
  {
    id: styles.sheet,
    name: 'Running Head',
    basedOn: 'Normal',
    run: { size: halfPoints(typeSizes.small), color: quiet },
  },
];

function quick(): Pick<IParagraphStyleOptions, 'basedOn' | 'next' | 'quickFormat'> {
  return { basedOn: 'Normal', next: styles.text, quickFormat: true };
}

function based(style: string): Pick<IParagraphStyleOptions, 'basedOn' | 'next' | 'quickFormat'> {
  return { basedOn: style, next: style, quickFormat: true };
}

/** A size of type as Word measures it. */
function halfPoints(points: number): number {
  return 2 * points;
}

/** The styles of a document in a language. */
export function documentStyles(language: string): IStylesOptions {
  const heading = (size: number, before: number) => ({
    run: { bold: true, size, color: ink, font },
    paragraph: { spacing: { before, after: 120 }, keepNext: true },
    next: styles.text,
    quickFormat: true,
  });
  return {
    default: {
      document: { run: { font, size: halfPoints(typeSizes.text), color: ink, language: { value: language } } },
      title: { ...heading(52, 0), paragraph: { spacing: { after: 160 } } },
      heading1: heading(36, 560),
      heading2: heading(27, 360),
      hyperlink: { run: { color: colourDigits(colours.link), underline: { type: 'single' } } },
      footnoteText: { run: { size: halfPoints(typeSizes.small) }, paragraph: { spacing: { after: 60 } } },
    },
    paragraphStyles: [...paragraphStyles],
    characterStyles: [{ id: styles.term, name: 'Defined Term', run: { underline: { type: 'dotted', color: quiet } } }],
  };
}

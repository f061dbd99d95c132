import { Document, Paragraph, Table, TableCell, TableRow, TextRun, WidthType, type FileChild } from 'docx';
import { authorName } from '../../model/demonstration.ts';
import { formatDate } from '../../model/partial-date.ts';
import type { DecisionPack, PackPoint } from '../decision-pack.ts';
import { say } from '../../words/say.ts';
import { reproducibleFile } from './copy-frame.ts';
import { documentStyles } from './document-styles.ts';
import { sheet } from './sheet.ts';
import { paragraph, strong } from './simple-paragraphs.ts';
import { headingStyles, styles } from './styles.ts';

/** Lines that the first page has for refusals, and characters in a line, so that it stays one page. */
const [linesForRefusals, charactersInLine] = [22, 85];

/** The pack for a decision as a Word file. */
export function decisionPackWord(pack: DecisionPack): Promise<Uint8Array> {
  const words = say.points.pack;
  const { settings, date, totals, refusals, leavesOut, points } = pack;
  const title = words.title({ title: pack.title });
  const shown = fitting(refusals);
  const left = refusals.length - shown.length;
  const children: readonly FileChild[] = [
    new Paragraph({ style: styles.title, children: [new TextRun({ text: title })] }),
    table(totals.map(({ label, count, isPart }) => [isPart ? `– ${label}` : label, count])),
    heading(words.refusals),
    ...(refusals.length === 0 ? [paragraph(words.noRefusals)] : []),
    ...shown.flatMap((point) => [
      new Paragraph({
        style: styles.text,
        children: [strong(`${point.title} `), new TextRun({ text: point.raised })],
      }),
      ...(point.words === undefined ? [] : [paragraph(words.strongest({ words: point.words }))]),
    ]),
    ...(left === 0 ? [] : [paragraph(words.moreRefusals({ count: left }))]),
    heading(words.leavesOut),
    ...leavesOut.map((line) => paragraph(`• ${line}`)),
    heading(words.points, true),
    ...points.flatMap(pointOf),
  ];
  const document = new Document({
    title,
    styles: documentStyles(settings.language),
    sections: [
      {
        ...sheet({
          left: settings.shortCode,
          right: words.header({ title: pack.title, date: formatDate(date) }),
          footer: words.footer,
        }),
        children,
      },
    ],
  });
  return reproducibleFile(document, {
    title,
    subject: title,
    creator: authorName(settings),
    language: settings.language,
    version: '1',
    status: words.points,
    date,
  });
}

/** The refusals for which the first page has room. */
function fitting(refusals: readonly PackPoint[]): readonly PackPoint[] {
  let lines = 0;
  return refusals.filter(({ title, raised, words = '' }) => {
    const texts = [`${title} ${raised}`, words];
    lines += texts.reduce((sum, text) => sum + Math.ceil(text.length / charactersInLine), 0);
    return lines <= linesForRefusals;
  });
}

function heading(text: string, pageBreakBefore = false): Paragraph {
  return new Paragraph({ style: headingStyles[2], pageBreakBefore, children: [new TextRun({ text })] });
}

function pointOf({ title, statement, answer, reason, raised, words, changes }: PackPoint): readonly Paragraph[] {
  return [
    new Paragraph({ style: headingStyles[3], children: [new TextRun({ text: title })] }),
    paragraph(statement),
    new Paragraph({
      style: styles.text,
      children: [strong(`${answer}. `), new TextRun({ text: say.points.pack.whole({ raised, reason }) })],
    }),
    ...(words === undefined ? [] : [paragraph(say.points.pack.strongest({ words }))]),
    ...changes.map((line) => paragraph(`• ${line}`)),
  ];
}

function table(rows: readonly (readonly string[])[]): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      (cells) => new TableRow({ children: cells.map((cell) => new TableCell({ children: [paragraph(cell)] })) }),
    ),
  });
}

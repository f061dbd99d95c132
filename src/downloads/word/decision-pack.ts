import { Document, Paragraph, Table, TableCell, TableRow, TextRun, WidthType, type FileChild } from 'docx';
import { authorName } from '../../model/demonstration.ts';
import { formatDate } from '../../model/partial-date.ts';
import type { DecisionPack, PackPoint } from '../decision-pack.ts';
import { say } from '../../words/say.ts';
import { codeInHeader, reproducibleFile } from './copy-frame.ts';
import { documentStyles } from './document-styles.ts';
import { sheet, textHeight, textWidth } from './sheet.ts';
import { paragraph, strong } from './simple-paragraphs.ts';
import { headingStyles, styles } from './styles.ts';

/** Heights in points and characters in a line, a little more and fewer than in Word, so that the first page stays one page. */
const height = { line: 15, after: 4, row: 7, titleLine: 36, heading: 42 } as const;
const charactersIn = { line: 78, title: 28, total: 50 } as const;

/** The pack for a decision as a Word file. */
export function decisionPackWord(pack: DecisionPack): Promise<Uint8Array> {
  const words = say.points.pack;
  const { settings, date, totals, refusals, leavesOut, points } = pack;
  const title = words.title({ title: pack.title });
  const counts = totalsInRows(totals);
  const taken =
    linesOf(title, charactersIn.title) * height.titleLine +
    counts.reduce((sum, [, count]) => sum + linesOf(count, charactersIn.total) * height.line + height.row, 0) +
    2 * height.heading +
    leavesOut.reduce((sum, line) => sum + heightOf(`• ${line}`), 0) +
    // That more follow.
    heightOf('');
  const shown = fitting(refusals, textHeight - taken);
  const left = refusals.length - shown.length;
  const children: readonly FileChild[] = [
    new Paragraph({ style: styles.title, children: [new TextRun({ text: title })] }),
    table(counts),
    heading(words.refusals),
    ...(refusals.length === 0 ? [paragraph(words.noRefusals)] : []),
    ...shown.flatMap((point) => [
      new Paragraph({
        style: styles.fact,
        children: [strong(`${point.title} `), new TextRun({ text: point.raised })],
      }),
      ...(point.words === undefined ? [] : [paragraph(words.strongest({ words: point.words }), styles.fact)]),
    ]),
    ...(left === 0 ? [] : [paragraph(words.moreRefusals({ count: left }), styles.fact)]),
    heading(words.leavesOut),
    ...leavesOut.map((line) => paragraph(`• ${line}`, styles.fact)),
    heading(words.points, true),
    ...points.flatMap(pointOf),
  ];
  const document = new Document({
    title,
    styles: documentStyles(settings.language),
    sections: [
      {
        ...sheet({
          left: codeInHeader(settings),
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
function fitting(refusals: readonly PackPoint[], room: number): readonly PackPoint[] {
  let taken = 0;
  return refusals.filter(({ title, raised, words }) => {
    const texts = [`${title} ${raised}`, ...(words === undefined ? [] : [`“${words}”`])];
    taken += texts.reduce((sum, text) => sum + heightOf(text), 0);
    return taken <= room;
  });
}

/** Each total with its parts in one row, which take less room than a row each. */
function totalsInRows(totals: DecisionPack['totals']): readonly (readonly [label: string, count: string])[] {
  const rows: { label: string; count: string; parts: string[] }[] = [];
  for (const { label, count, isPart } of totals) {
    if (isPart) rows.at(-1)?.parts.push(`${label} ${count}`);
    else rows.push({ label, count, parts: [] });
  }
  return rows.map(({ label, count, parts }) => [label, parts.length === 0 ? count : `${count}: ${parts.join('; ')}`]);
}

const linesOf = (text: string, characters: number): number => Math.max(1, Math.ceil(text.length / characters));

const heightOf = (text: string): number => linesOf(text, charactersIn.line) * height.line + height.after;

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
  const widths = [0.35, 0.65].map((share) => Math.round(textWidth * share));
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    rows: rows.map(
      (cells) =>
        new TableRow({
          children: cells.map(
            (cell, column) =>
              new TableCell({
                width: { size: widths[column] ?? 0, type: WidthType.DXA },
                children: [paragraph(cell, styles.fact)],
              }),
          ),
        }),
    ),
  });
}

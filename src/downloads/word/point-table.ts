import { Document, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import { authorName } from '../../model/demonstration.ts';
import { say } from '../../words/say.ts';
import type { OutcomeDocument } from '../outcome-document.ts';
import { tableColumns, tableRow } from '../point-table.ts';
import { codeInHeader, reproducibleFile } from './copy-frame.ts';
import { documentStyles } from './document-styles.ts';
import { sheet, textWidth } from './sheet.ts';
import { paragraph, strong } from './simple-paragraphs.ts';
import { styles } from './styles.ts';

/** The widths of the columns, in hundredths of the page. */
const widths = [7, 12, 19, 28, 34] as const;

/** The points of a consultation and the answers as a table, as a Word file. */
export function pointTableWord(outcome: OutcomeDocument): Promise<Uint8Array> {
  const words = say.points.outcome;
  const { settings, date, address, illustrative } = outcome;
  const title = words.tableTitle(outcome);
  const rows = outcome.groups.flatMap(({ points }) => points).toSorted((a, b) => a.number - b.number);
  const document = new Document({
    title,
    styles: documentStyles(settings.language),
    sections: [
      {
        ...sheet({ left: codeInHeader(settings), right: words.published({ date }), footer: address }),
        children: [
          new Paragraph({ style: styles.title, children: [new TextRun({ text: title })] }),
          ...(illustrative ? [paragraph(words.invented)] : []),
          paragraph(words.tableLead),
          new Table({
            width: { size: textWidth, type: WidthType.DXA },
            columnWidths: widths.map((width) => Math.round((textWidth * width) / 100)),
            rows: [
              rowOf(
                tableColumns().map((name) => new Paragraph({ style: styles.text, children: [strong(name)] })),
                true,
              ),
              ...rows.map((point) => rowOf(tableRow(point).map((cell) => paragraph(cell)))),
            ],
          }),
        ],
      },
    ],
  });
  return reproducibleFile(document, {
    title,
    subject: title,
    creator: authorName(settings),
    language: settings.language,
    version: '1',
    status: words.published({ date }),
    date: outcome.published,
  });
}

function rowOf(cells: readonly Paragraph[], tableHeader = false): TableRow {
  return new TableRow({
    tableHeader,
    children: cells.map(
      (cell, column) =>
        new TableCell({
          width: { size: Math.round((textWidth * (widths[column] ?? 0)) / 100), type: WidthType.DXA },
          children: [cell],
        }),
    ),
  });
}

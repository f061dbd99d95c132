import type { DataMap } from './data-map.ts';
import { audiences, legalBases, retentions } from '../data-use.ts';

/** One row of the data map, as printed. */
export interface DataMapRow {
  readonly field: string;
  readonly contains: string;
  readonly purpose: string;
  readonly basis: string;
  readonly retention: string;
  readonly seenBy: string;
}

/** The printed rows of a data map, by section. */
export function dataMapRows({
  sections,
}: DataMap): readonly { readonly title: string; readonly rows: readonly DataMapRow[] }[] {
  return sections.map(({ title, fields }) => ({
    title,
    rows: fields.map(({ name, use }) => ({
      field: name,
      contains: use.contains,
      purpose: use.purpose,
      basis: legalBases[use.basis],
      retention: retentions[use.retention],
      seenBy: audiences[use.seenBy],
    })),
  }));
}

/** A data map as Markdown tables, each under a heading of the given rank. */
export function dataMapMarkdown(map: DataMap, rank: number): string {
  return dataMapRows(map)
    .map(({ title, rows }) =>
      [
        `${'#'.repeat(rank)} ${title}`,
        '',
        '| Field | What it contains | What it is for | Legal basis | How long it is kept | Who sees it |',
        '| --- | --- | --- | --- | --- | --- |',
        ...rows.map((row) =>
          [`\`${row.field}\``, row.contains, row.purpose, row.basis, row.retention, row.seenBy]
            .join(' | ')
            .replace(/^(.*)$/, '| $1 |'),
        ),
      ].join('\n'),
    )
    .join('\n\n');
}

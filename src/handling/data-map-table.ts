import type { DataMap } from './data-map.ts';
import { audiences, legalBases, retentions } from '../consultation/data-use.ts';

/** One row of the data map, in words. */
export interface DataMapRow {
  readonly field: string;
  readonly holds: string;
  readonly purpose: string;
  readonly basis: string;
  readonly retention: string;
  readonly seenBy: string;
}

/** The rows of a data map, in words, by place. */
export function dataMapRows({
  places,
}: DataMap): readonly { readonly title: string; readonly rows: readonly DataMapRow[] }[] {
  return places.map(({ title, fields }) => ({
    title,
    rows: fields.map(({ name, use }) => ({
      field: name,
      holds: use.holds,
      purpose: use.purpose,
      basis: legalBases[use.basis],
      retention: retentions[use.retention],
      seenBy: audiences[use.seenBy],
    })),
  }));
}

/** A data map as tables in Markdown, each below a heading of the given rank. */
export function dataMapMarkdown(map: DataMap, rank: number): string {
  return dataMapRows(map)
    .map(({ title, rows }) =>
      [
        `${'#'.repeat(rank)} ${title}`,
        '',
        '| Field | What stands in it | What it is for | Legal ground | How long it is kept | Who sees it |',
        '| --- | --- | --- | --- | --- | --- |',
        ...rows.map((row) =>
          [`\`${row.field}\``, row.holds, row.purpose, row.basis, row.retention, row.seenBy]
            .join(' | ')
            .replace(/^(.*)$/, '| $1 |'),
        ),
      ].join('\n'),
    )
    .join('\n\n');
}

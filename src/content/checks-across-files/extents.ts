import { nations } from '../../model/clause-front-matter.ts';
import { diagnostic, type Report } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { quote, quoteList } from '../diagnostics/quote.ts';
import { placeInFile } from '../files/place-in-file.ts';
import type { ContentFiles } from '../readers/read-files.ts';
import { namesAt } from '../yaml/value-at.ts';

/** Checks that each clause of the working draft applies in places that the Code has. */
export function checkExtents({ revisions, site }: ContentFiles, report: Report): void {
  const own = namesAt(site.raw?.value, 'places.*').map(({ name }) => name);
  const places = own.length === 0 ? nations : own;
  for (const { clauses } of revisions.filter(({ draft }) => draft))
    for (const { path, text } of clauses.values())
      for (const place of text?.front.extent?.filter((name) => !places.some((one) => one === name)) ?? []) {
        const near = nearest(place, places);
        report(
          path,
          diagnostic('extent-unknown', placeInFile(path, 'extent:'), {
            unexpected: `Unknown place ${quote(place)}`,
            expected: `expected one of ${quoteList(places)}`,
            todo:
              near === undefined
                ? 'Use one of these, or add it to `places` in site.yaml.'
                : `Did you mean ${quote(near)}?`,
          }),
        );
      }
}

import type { Report } from '../diagnostics/diagnostic.ts';
import type { ContentFiles } from '../readers/read-files.ts';
import { reportUnknownNames } from './unknown-names.ts';

/** Checks that editions are of published revisions and that their files exist. */
export function checkEditions({ editions, editionFiles, revisions }: ContentFiles, report: Report): void {
  const published = new Set(revisions.filter(({ draft }) => !draft).map(({ name }) => name));
  reportUnknownNames(
    editions,
    '*.revision',
    { kind: 'revision', definedAs: 'a published revision', names: published },
    report,
  );
  const files = {
    kind: 'edition',
    definedAs: 'a file in content/code/editions',
    names: new Set(editionFiles),
  } as const;
  reportUnknownNames(editions, '*.file', files, report);
}

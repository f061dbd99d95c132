import type { Report } from '../finding.ts';
import type { ContentFiles } from '../read-files.ts';
import { checkNamed } from './known.ts';

/** Editions are of published revisions, and their files are there. */
export function checkEditions({ editions, editionFiles, revisions }: ContentFiles, report: Report): void {
  if (editions === undefined) return;
  const published = new Set(revisions.filter(({ draft }) => !draft).map(({ name }) => name));
  checkNamed(editions, '*.revision', { kind: 'revision', where: 'a published revision', names: published }, report);
  const files = { kind: 'edition', where: 'a file in content/code/editions', names: new Set(editionFiles) } as const;
  checkNamed(editions, '*.file', files, report);
}

import { publishedRevisions, type Revision } from '../../src/code/code.ts';
import type { CopyKind } from '../../src/publications/copy-kinds.ts';
import type { Publication } from '../../src/publications/publication.ts';
import { cleanCopy } from '../../src/publications/typst/clean-copy.ts';
import { copiedRevision } from '../../src/site/copied-revision.ts';
import { routes } from '../../src/site/routes.ts';
import type { Content } from '../../src/source/content.ts';
import { pdfPrinter } from './pdf-printer.ts';

/** Every PDF that the site gives away. */
export function pdfPublications(content: Content): readonly Publication[] {
  const print = pdfPrinter();
  const pdf = (address: string, name: string, document: () => string): Publication => ({
    address,
    name: `${name}, PDF`,
    inputs: document,
    write: () => Promise.resolve(print(document())),
  });
  const copy = (revision: Revision, kind: CopyKind, document: () => string): Publication =>
    pdf(routes.copyFile(revision.label, kind, 'pdf'), `revision ${revision.label}, ${kind} copy`, document);
  return publishedRevisions(content.code).flatMap((revision) => {
    const copied = copiedRevision(content, revision);
    return [
      copy(revision, 'clean', () => cleanCopy(copied, 11)),
      copy(revision, 'large print', () => cleanCopy(copied, 18)),
    ];
  });
}

import { publishedRevisions, type Revision } from '../../src/code/code.ts';
import type { CopyKind } from '../../src/publications/copy-kinds.ts';
import type { Publication } from '../../src/publications/publication.ts';
import { cleanCopy } from '../../src/publications/typst/clean-copy.ts';
import { markedCopy } from '../../src/publications/typst/marked-copy.ts';
import { copiedRevision } from '../../src/site/copied-revision.ts';
import { markedRevision } from '../../src/site/marked-revision.ts';
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
  const revisions = publishedRevisions(content.code);
  return revisions.flatMap((revision, index) => {
    const before = revisions[index - 1];
    return [
      copy(revision, 'clean', () => cleanCopy(copiedRevision(content, revision), 'usual')),
      ...(before === undefined
        ? []
        : [copy(revision, 'marked', () => markedCopy(markedRevision(content, revision, before)))]),
      copy(revision, 'large print', () => cleanCopy(copiedRevision(content, revision), 'large')),
    ];
  });
}

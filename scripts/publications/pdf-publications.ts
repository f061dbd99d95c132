import { publishedRevisions } from '../../src/code/code.ts';
import type { Publication } from '../../src/publications/publication.ts';
import { cleanCopy } from '../../src/publications/typst/clean-copy.ts';
import { markedCopy } from '../../src/publications/typst/marked-copy.ts';
import { responseForm } from '../../src/publications/typst/response-form.ts';
import { reviewPackDocument } from '../../src/publications/typst/review-pack.ts';
import { copiedRevision } from '../../src/site/publications/copied-revision.ts';
import { formOnPaper } from '../../src/site/publications/form-on-paper.ts';
import { markedRevision } from '../../src/site/publications/marked-revision.ts';
import { reviewOnPaper } from '../../src/site/publications/review-on-paper.ts';
import { routes } from '../../src/site/routes.ts';
import type { Content } from '../../src/source/content.ts';
import { pdfPrinter } from './pdf-printer.ts';

/** Makes a publication of a document of Typst; the document is put together when it is needed, and not kept. */
type AsPdf = (address: string, name: string, document: () => string) => Publication;

/** Every PDF that the site gives away. */
export function pdfPublications(content: Content): readonly Publication[] {
  const print = pdfPrinter();
  const asPdf: AsPdf = (address, name, document) => ({
    address,
    name: `${name}, PDF`,
    inputs: document,
    write: () => Promise.resolve(print(document())),
  });
  return [...copies(content, asPdf), ...forms(content, asPdf), ...reviews(content, asPdf)];
}

function copies(content: Content, asPdf: AsPdf): readonly Publication[] {
  const revisions = publishedRevisions(content.code);
  return revisions.flatMap((revision, index) => {
    const { label } = revision;
    const before = revisions[index - 1];
    const name = (kind: string) => `revision ${label}, ${kind}`;
    return [
      asPdf(routes.copyFile(label, 'clean', 'pdf'), name('clean copy'), () =>
        cleanCopy(copiedRevision(content, revision), 'usual'),
      ),
      // Nothing came before the first revision.
      ...(before === undefined
        ? []
        : [
            asPdf(routes.copyFile(label, 'marked', 'pdf'), name('marked copy'), () =>
              markedCopy(markedRevision(content, revision, before)),
            ),
          ]),
      asPdf(routes.copyFile(label, 'large print', 'pdf'), name('clean copy in large print'), () =>
        cleanCopy(copiedRevision(content, revision), 'large'),
      ),
    ];
  });
}

function forms(content: Content, asPdf: AsPdf): readonly Publication[] {
  const { code, consultations } = content;
  return consultations.flatMap((consultation) => {
    const { id, title } = consultation;
    const revision = publishedRevisions(code).find(({ label }) => label === consultation.revision);
    if (revision === undefined) return [];
    const form = () => formOnPaper(content, consultation, revision);
    return [
      asPdf(routes.paperForm(id), `response form, ${title}`, () => responseForm(form(), 'usual')),
      asPdf(routes.paperFormInLargePrint(id), `response form in large print, ${title}`, () =>
        responseForm(form(), 'large'),
      ),
    ];
  });
}

function reviews(content: Content, asPdf: AsPdf): readonly Publication[] {
  return content.workshops.map((register) =>
    asPdf(routes.reviewPack(register.workshop.id), `review pack, ${register.workshop.shortName}`, () =>
      reviewPackDocument(reviewOnPaper(content, register)),
    ),
  );
}

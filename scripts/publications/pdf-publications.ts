import { publishedRevisions, type Revision } from '../../src/code/code.ts';
import { copiesOf, type Copy, type KindIn } from '../../src/publications/copies.ts';
import type { TypesetPublication } from '../../src/publications/publication.ts';
import { cleanCopy } from '../../src/publications/typst/clean-copy.ts';
import { withSignsAs } from '../../src/publications/typst/code.ts';
import { markedCopy } from '../../src/publications/typst/marked-copy.ts';
import { responseForm } from '../../src/publications/typst/response-form.ts';
import { reviewPackDocument } from '../../src/publications/typst/review-pack.ts';
import { copiedRevision } from '../../src/site/publications/copied-revision.ts';
import { formOnPaper } from '../../src/site/publications/form-on-paper.ts';
import { markedRevision } from '../../src/site/publications/marked-revision.ts';
import { reviewOnPaper } from '../../src/site/publications/review-on-paper.ts';
import { routes } from '../../src/site/routes.ts';
import type { Content } from '../../src/source/content.ts';
import { printedFor } from './typeface.ts';

/** Every PDF that the site gives away. */
export function pdfPublications(content: Content): readonly TypesetPublication[] {
  return [...copies(content), ...forms(content), ...reviews(content)];
}

/** A PDF, whose document is put together when it is needed, and not kept. */
function asPdf(address: string, name: string, document: () => string): TypesetPublication {
  return { address, name: `${name}, PDF`, document: () => withSignsAs(document(), printedFor) };
}

function copies(content: Content): readonly TypesetPublication[] {
  return publishedRevisions(content.code).flatMap((revision) =>
    copiesOf(content.code, revision)
      .filter((copy) => copy.format === 'pdf')
      .map((copy) =>
        asPdf(
          routes.copyFile(revision.label, copy.kind, 'pdf'),
          `revision ${revision.label}, ${names[copy.kind]}`,
          () => documentOf(content, revision, copy),
        ),
      ),
  );
}

const names: Readonly<Record<KindIn<'pdf'>, string>> = {
  clean: 'clean copy',
  marked: 'marked copy',
  'large print': 'clean copy in large print',
};

function documentOf(content: Content, revision: Revision, copy: Extract<Copy, { readonly format: 'pdf' }>): string {
  switch (copy.kind) {
    case 'clean':
      return cleanCopy(copiedRevision(content, revision), 'usual');
    case 'marked':
      return markedCopy(markedRevision(content, revision, copy.before));
    case 'large print':
      return cleanCopy(copiedRevision(content, revision), 'large');
    default:
      return copy satisfies never;
  }
}

function forms(content: Content): readonly TypesetPublication[] {
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

function reviews(content: Content): readonly TypesetPublication[] {
  return content.workshops.map((register) =>
    asPdf(routes.reviewPack(register.workshop.id), `review pack, ${register.workshop.shortName}`, () =>
      reviewPackDocument(reviewOnPaper(content, register)),
    ),
  );
}

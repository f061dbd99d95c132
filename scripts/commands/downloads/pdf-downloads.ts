import { publishedRevisions, type Revision } from '../../../src/model/code.ts';
import { copiesOf, type Copy, type KindIn } from '../../../src/downloads/copy-formats.ts';
import type { TypstDownload } from '../../../src/downloads/download.ts';
import { cleanCopy } from '../../../src/downloads/typst/clean-copy.ts';
import { replaceEscapedCharacters } from '../../../src/downloads/typst/code.ts';
import { markedCopy } from '../../../src/downloads/typst/marked-copy.ts';
import { outcomePdf, pointTablePdf } from '../../../src/downloads/typst/outcome.ts';
import { longForm } from '../../../src/downloads/typst/long-form.ts';
import { reviewPackDocument } from '../../../src/downloads/typst/review-pack.ts';
import { shortForm } from '../../../src/downloads/typst/short-form.ts';
import { copyInputs } from '../../../src/web/downloads/fill-copy-inputs.ts';
import { paperFormInputs } from '../../../src/web/downloads/fill-paper-form-inputs.ts';
import { markedCopyInputs } from '../../../src/web/downloads/fill-marked-copy-inputs.ts';
import { reviewPackInputs } from '../../../src/web/downloads/fill-review-pack-inputs.ts';
import { outcomeDocument, publishedOutcomes } from '../../../src/web/downloads/fill-outcome-document.ts';
import { routes } from '../../../src/web/routes.ts';
import type { Content } from '../../../src/content/content.ts';
import { printableCharacter } from './printable-character.ts';

/** Every PDF download of the site. */
export function pdfDownloads(content: Content): readonly TypstDownload[] {
  return [...copies(content), ...forms(content), ...reviews(content), ...outcomes(content)];
}

/** A PDF whose document is written only when needed. */
function asPdf(address: string, name: string, document: () => string): TypstDownload {
  return { address, name: `${name}, PDF`, document: () => replaceEscapedCharacters(document(), printableCharacter) };
}

function copies(content: Content): readonly TypstDownload[] {
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
      return cleanCopy(copyInputs(content, revision), 'usual');
    case 'marked':
      return markedCopy(markedCopyInputs(content, revision, copy.before));
    case 'large print':
      return cleanCopy(copyInputs(content, revision), 'large');
    default:
      return copy satisfies never;
  }
}

function forms(content: Content): readonly TypstDownload[] {
  const { code, consultations } = content;
  return consultations.flatMap((consultation) => {
    const { id, title } = consultation;
    const revision = publishedRevisions(code).find(({ label }) => label === consultation.revision);
    if (revision === undefined) return [];
    const form = () => paperFormInputs(content, consultation, revision);
    return [
      asPdf(routes.paperForm(id), `short response form, ${title}`, () => shortForm(form(), 'usual')),
      asPdf(routes.paperFormInLargePrint(id), `short response form in large print, ${title}`, () =>
        shortForm(form(), 'large'),
      ),
      asPdf(routes.longForm(id), `long response form, ${title}`, () => longForm(form(), 'usual')),
      asPdf(routes.longFormInLargePrint(id), `long response form in large print, ${title}`, () =>
        longForm(form(), 'large'),
      ),
    ];
  });
}

function reviews(content: Content): readonly TypstDownload[] {
  return content.workshops.map((register) =>
    asPdf(routes.reviewPack(register.workshop.id), `review pack, ${register.workshop.shortName}`, () =>
      reviewPackDocument(reviewPackInputs(content, register)),
    ),
  );
}

function outcomes(content: Content): readonly TypstDownload[] {
  return publishedOutcomes(content).flatMap((published) => {
    const { id, title } = published.consultation;
    const document = () => outcomeDocument(content, published);
    return [
      asPdf(routes.outcomeFile(id), `outcome, ${title}`, () => outcomePdf(document(), 'usual')),
      asPdf(routes.outcomeFileInLargePrint(id), `outcome in large print, ${title}`, () =>
        outcomePdf(document(), 'large'),
      ),
      asPdf(routes.pointTable(id, 'pdf'), `points and answers, ${title}`, () => pointTablePdf(document())),
    ];
  });
}

import { bodyName } from '../../model/body-name.ts';
import { clearanceSentence } from '../../model/clearance.ts';
import { authorName, demonstrationStatement } from '../../model/demonstration.ts';
import { publishedAs } from '../../model/revision-statuses.ts';
import { formatDate } from '../../model/partial-date.ts';
import { otherWayNames, otherWayText } from '../../consultation/other-way.ts';
import type { SiteSettings } from '../../model/site-settings.ts';
import { groupDigits, howToCite, printedCitation } from '../citations/printed-citation.ts';
import type { CopyInputs } from '../copy-inputs.ts';
import { copiesToOrder } from '../order-copies.ts';
import { waysToRespond, type WaysToRespond } from '../ways-to-respond.ts';
import { call, content, type TypstCode } from './code.ts';
import { contactLines } from './contact-lines.ts';
import { documentOf, type Print } from './sheets.ts';
import { say } from '../../words/say.ts';

/** The description of a copy. */
interface CopyFrame {
  /** Such as `Clean copy`. */
  readonly kind: string;
  /** A sentence about this copy. */
  readonly about: string;
  readonly print: Print;
}

/** A whole copy of a revision: title page, contents, text, definitions, and how to respond. */
export function copyDocument(inputs: CopyInputs, frame: CopyFrame, body: readonly TypstCode[]): string {
  const { settings, revision, standing, address } = inputs;
  const name = nameOf(inputs);
  return documentOf(
    {
      settings,
      title: `${settings.code}: ${name.toLowerCase()}, ${frame.kind.toLowerCase()}`,
      header: `${name}, ${formatDate(revision.record.date)}: ${standing.word}`,
      footer: revision.draft
        ? say.pdf.copyFrame.notPublishedAndMayChange
        : say.pdf.copyFrame.isThisCopyCurrent({ address }),
      print: frame.print,
    },
    content([
      titlePage(inputs, frame),
      call('contents', contentsSize(inputs.revision)),
      ...body,
      ...terms(inputs),
      ...closing(inputs),
    ]),
  );
}

/** The approximate number of chapters and sections in the contents: those of the Code, and two chapters of every copy. */
function contentsSize({ parts }: CopyInputs['revision']): { readonly chapters: number; readonly sections: number } {
  return { chapters: parts.length + 2, sections: parts.reduce((sum, { clauses }) => sum + clauses.length, 0) };
}

function nameOf({ revision }: Pick<CopyInputs, 'revision'>): string {
  return revision.draft ? say.pdf.copyFrame.workingDraft : say.pdf.copyFrame.revision({ label: revision.label });
}

function titlePage(inputs: CopyInputs, { kind, about, print }: CopyFrame): TypstCode {
  const { settings, revision, standing, hash, address } = inputs;
  const { clearance } = revision.record;
  return call(
    'title-page',
    {
      large: print === 'large',
      publisher: authorName(settings),
      code: settings.code,
      revision: `${nameOf(inputs)}, ${formatDate(revision.record.date)}`,
      kind,
      notice: demonstrationStatement(settings),
    },
    content([
      call('paragraph', {}, about),
      call('paragraph', {}, revision.record.summary),
      call(
        'fact',
        {},
        say.pdf.copyFrame.status,
        [
          ...(revision.draft ? [] : [say.pdf.copyFrame.publishedAs({ called: publishedAs(revision.record) })]),
          standing.sentence,
        ].join(' '),
      ),
      call('fact', {}, say.pdf.copyFrame.date, formatDate(revision.record.date)),
      ...(clearance === undefined ? [] : [call('fact', {}, say.pdf.copyFrame.cleared, clearanceSentence(clearance))]),
      ...(hash === undefined ? [] : [call('fact', {}, say.pdf.copyFrame.hashOfThisRevisionSha, groupDigits(hash))]),
      ...(revision.draft ? [] : [call('fact', {}, say.pdf.copyFrame.isThisCopyCurrent2, call('address', {}, address))]),
    ]),
  );
}

function terms({ terms: used }: CopyInputs): readonly TypstCode[] {
  if (used.length === 0) return [];
  return [
    call('chapter', {}, say.pdf.copyFrame.wordsCodeUses),
    ...used.map(({ id, term, abbreviation, definition }) =>
      call(
        'definition',
        { anchor: `term ${id}` },
        abbreviation === undefined ? term : `${term} (${abbreviation})`,
        definition,
      ),
    ),
  ];
}

function closing(inputs: CopyInputs): readonly TypstCode[] {
  const { settings, revision, address, formatsAddress, consultations } = inputs;
  const citation = printedCitation(inputs);
  return [
    call('chapter', {}, say.pdf.copyFrame.howToRespondAndHow),
    call('minor-section', {}, say.pdf.copyFrame.sayWhatYouThinkOf),
    ...(consultations.length === 0
      ? [call('paragraph', {}, say.pdf.copyFrame.thereIsNoConsultationOn)]
      : waysToRespond(consultations).flatMap(consultationsWith)),
    ...(revision.draft
      ? []
      : [
          call('minor-section', {}, say.pdf.copyFrame.isThisCopyCurrent2),
          call(
            'paragraph',
            {},
            content([
              ...say.pdf.copyFrame.toSeeWhetherThereIs({ address: () => call('address', {}, address) }),
              ...(settings.demonstration ? [] : [` ${say.pdf.copyFrame.ifYouCannotUseThis}`]),
            ]),
          ),
        ]),
    ...(citation === undefined
      ? []
      : [
          call('minor-section', {}, howToCite.heading),
          call('paragraph', {}, howToCite.lead),
          call('paragraph', {}, citation),
        ]),
    ordering(settings, formatsAddress),
  ];
}

/** The last page: how to get the Code on paper and in other formats. */
function ordering(settings: SiteSettings, formatsAddress: string): TypstCode {
  const { request, formats, missing } = copiesToOrder(settings);
  return call(
    'together',
    {},
    content([
      call('minor-section', {}, say.pdf.copyFrame.orderCodeOnPaperOr),
      call(
        'paragraph',
        {},
        content([
          ...(request === undefined ? [] : [`${request} `]),
          ...say.pdf.copyFrame.seeWhatIsAlreadyAvailable({ address: () => call('address', {}, formatsAddress) }),
        ]),
      ),
      ...formats.map(({ name, text }) => call('fact', {}, name, text)),
      ...(missing === undefined ? [] : [call('paragraph', {}, missing)]),
      call('minor-section', {}, say.pdf.copyFrame.howToContact({ body: bodyName(settings) })),
      ...contactLines(settings),
    ]),
  );
}

function consultationsWith({ consultations, otherWays }: WaysToRespond): readonly TypstCode[] {
  return [
    ...consultations.map(({ title, dates, address }) =>
      call('paragraph', {}, content([call('strong', {}, title), '. ', dates, ' ', call('address', {}, address)])),
    ),
    ...otherWays.map((one) => call('fact', {}, otherWayNames[one.way], otherWayText(one))),
  ];
}

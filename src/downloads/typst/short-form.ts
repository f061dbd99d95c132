import { bodyName } from '../../model/body-name.ts';
import { otherWayNames, otherWayText } from '../../consultation/other-way.ts';
import { printedContact } from '../../consultation/printed-contact.ts';
import { missingContacts } from '../missing-contacts.ts';
import { call, content, type TypstCode } from './code.ts';
import { demonstration, formSheets, notForReporting, question, returnBox, type PaperFormInputs } from './paper-form.ts';
import type { Print } from './sheets.ts';
import { locale, say } from '../../words/say.ts';

/** Maximum number of pages of the short form. Long answers get as many lines as fit. */
export const maxPages: Readonly<Record<Print, number>> = { usual: 4, large: 10 };

/** The fields about the respondent that ask for consent, which have a heading of their own. */
const consentFields: ReadonlySet<string> = new Set(['publish', 'confidential']);

/** The rows of the privacy notice that nobody should sign without; the whole notice can be asked for. */
const privacyKeys: ReadonlySet<string> = new Set([
  say.form.privacyRows.whatIsPublished,
  say.form.privacyRows.whoDecidesWhatItIs,
  say.form.privacyRows.legalBasis,
  say.form.privacyRows.howLongItIsKept,
  say.form.privacyRows.howToComplain,
]);

/**
 * The short response form: where to send it and by when, about the respondent, consent, the questions, and a table for
 * comments on any clause or paragraph.
 */
export function shortForm(paper: PaperFormInputs, print: Print): string {
  const { form } = paper;
  const columns = commentColumns(paper);
  return formSheets(paper, 'short', print, (title) => [
    call('short-form', {
      pages: maxPages[print],
      lead: [
        title,
        ...demonstration(paper.settings),
        returnBox(paper),
        ...help(paper),
        notForReporting(paper, false),
        ...aboutYou(paper),
        ...consent(paper),
        ...howUsed(paper),
      ],
      heading: say.pdf.shortForm.questions,
      questions: form.questions.map((field, index) => question(field, index + 1)),
      comments: columns.length === 0 ? undefined : comments(paper),
      columns,
    }),
  ]);
}

function help({ settings, consultation, address }: PaperFormInputs): readonly TypstCode[] {
  const { otherWays } = consultation;
  const telephone = printedContact('telephone', settings, consultation);
  const ways = otherWays.filter(({ way }) => way !== 'post');
  const called = ways.some(({ way }) => way === 'telephone');
  const missing = missingContacts({
    ...settings,
    contacts: [...settings.contacts, ...otherWays.filter(({ value }) => value !== undefined)],
  });
  const spoken = (name: string, text: string): TypstCode =>
    call('paragraph', {}, content([call('strong', {}, `${name}: `), text]));
  return [
    call('paragraph', {}, say.pdf.shortForm.youDoNotHaveTo),
    content([
      call('form-section', {}, say.pdf.shortForm.codeAndHelpWithThis),
      call('paragraph', {}, say.pdf.shortForm.textOfCodeIsNot),
    ]),
    ...(telephone === undefined || called ? [] : [spoken(otherWayNames.telephone, telephone)]),
    ...ways.map(({ way, value, text }) =>
      spoken(otherWayNames[way], otherWayText({ value: value ?? (way === 'telephone' ? telephone : undefined), text })),
    ),
    call(
      'paragraph',
      {},
      content(
        say.pdf.shortForm.onWeb<TypstCode>({
          strong: (words) => call('strong', {}, words.filter((one) => typeof one === 'string').join('')),
          address: () => call('address', {}, address),
        }),
      ),
    ),
    ...(missing === undefined ? [] : [call('paragraph', {}, missing)]),
  ];
}

function aboutYou({ form }: PaperFormInputs): readonly TypstCode[] {
  const fields = form.aboutYou.filter(({ name }) => !consentFields.has(name));
  const short = fields.filter(({ type }) => type === 'short text').map((field) => question(field));
  const long = fields.filter(({ type }) => type === 'long text').map((field) => question(field));
  return [
    ...fields
      .filter(({ type }) => type === 'radios' || type === 'checkboxes')
      .map((field, index) =>
        content([
          ...(index === 0 ? [call('form-section', {}, say.pdf.shortForm.aboutYou)] : []),
          call('answer', {}, 2, question(field)),
        ]),
      ),
    ...pairsOf(short).map((pair) => call('side-by-side', {}, ...pair)),
    ...long.map((field) => call('answer', {}, 2, field)),
  ];
}

function pairsOf<T>(all: readonly T[]): readonly (readonly T[])[] {
  return all.flatMap((_, index) => (index % 2 === 0 ? [all.slice(index, index + 2)] : []));
}

function consent({ form }: PaperFormInputs): readonly TypstCode[] {
  return form.aboutYou
    .filter(({ name }) => consentFields.has(name))
    .map((field, index) =>
      content([
        ...(index === 0 ? [call('form-section', {}, say.pdf.shortForm.whatWeMayPublish)] : []),
        call('answer', {}, 2, question(field)),
      ]),
    );
}

function howUsed({ address, privacy, settings }: PaperFormInputs): readonly TypstCode[] {
  const rows = privacy.filter(({ key }) => privacyKeys.has(key));
  return [
    content([
      call('form-section', {}, say.pdf.shortForm.howWeUseYourAnswers),
      call(
        'paragraph',
        {},
        content(
          say.pdf.shortForm.wholePrivacyNoticeIsAt({
            address: () => call('address', {}, address),
            isDemonstration: settings.demonstration,
            body: bodyName(settings),
          }),
        ),
      ),
    ]),
    ...rows.map(({ key, values }) =>
      call('paragraph', {}, content([call('strong', {}, `${key}: `), values.join(' ')])),
    ),
  ];
}

function comments({ form }: PaperFormInputs): TypstCode {
  const named = form.clauses.find(({ number }) => number !== undefined);
  const example = [
    named?.phrase.split(':')[0],
    form.clauses.flatMap(({ paragraphs }) => paragraphs)[0]?.phrase,
    named === undefined ? form.clauses[0]?.phrase : undefined,
  ].filter((one) => one !== undefined);
  return content([
    call('form-section', {}, say.pdf.shortForm.yourCommentsOnCode),
    call(
      'paragraph',
      {},
      say.pdf.shortForm.onLeftWriteWhichClause({
        hasExample: example.length > 0,
        places: new Intl.ListFormat(locale, { type: 'disjunction' }).format(example),
        revision: form.revision,
      }),
    ),
  ]);
}

/** The columns of the table: the clause or paragraph, and what the consultation asks about it. */
function commentColumns({ form, consultation }: PaperFormInputs): readonly string[] {
  if (form.clauses.length === 0) return [];
  const { comments: thoughts, wording } = consultation.clauses;
  return [
    say.pdf.shortForm.clauseOrParagraph,
    ...(thoughts ? [say.pdf.shortForm.whatYouThink] : []),
    ...(wording ? [say.pdf.shortForm.wordsThatYouSuggest] : []),
    ...(thoughts || wording ? [] : [say.pdf.shortForm.supportItOpposeItOr]),
  ];
}

import type { ClauseFields } from '../../consultation/clause-fields.ts';
import type { Form } from '../../consultation/form.ts';
import { otherWayNames, otherWayText } from '../../consultation/other-way.ts';
import { call, content, type TypstCode } from './code.ts';
import { contactLines } from './contact-lines.ts';
import { demonstration, formSheets, notForReporting, question, returnBox, type PaperFormInputs } from './paper-form.ts';
import type { Print } from './sheets.ts';
import { say } from '../../words/say.ts';

/** The long response form, which has a box for every clause and numbered paragraph: sent to those who ask for it. */
export function longForm(paper: PaperFormInputs, print: Print): string {
  const { form } = paper;
  return formSheets(paper, 'long', print, (title) => [
    title,
    ...opening(paper),
    ...questions(form),
    ...comments(form),
    call('chapter', {}, say.pdf.longForm.aboutYouAndYourResponse),
    ...form.aboutYou.map((field) => call('asked', { lines: 4 }, question(field))),
    call('chapter', {}, say.pdf.longForm.ifYouNeedMoreRoom),
    call('paragraph', {}, say.pdf.longForm.beforeEachAnswerWriteNumber),
    call('ruled', { lines: 15 }),
    call('chapter', {}, say.pdf.longForm.privacyNotice),
    ...paper.privacy.map(({ key, values }) => call('fact', {}, key, values.join(' '))),
    ...reporting(paper),
  ]);
}

/** The last page: what to do about wrongdoing, step by step. */
function reporting({ whoToGoTo }: PaperFormInputs): readonly TypstCode[] {
  if (whoToGoTo === undefined || whoToGoTo.steps.length === 0) return [];
  return [
    call('chapter', {}, say.pdf.longForm.whoToGoToAbout),
    call('numbered-list', {}, ...whoToGoTo.steps.map((step) => content([step]))),
  ];
}

function opening(paper: PaperFormInputs): readonly TypstCode[] {
  const { settings, consultation, form, dates, address } = paper;
  const { otherWays, contacts, summary } = consultation;
  return [
    ...demonstration(settings),
    notForReporting(paper, reporting(paper).length > 0),
    returnBox(paper),
    call('opening', {}, say.pdf.longForm.aboutThisForm),
    call('paragraph', {}, summary),
    call('fact', {}, say.pdf.longForm.when, dates),
    call(
      'fact',
      {},
      say.pdf.longForm.asksAbout,
      say.pdf.longForm.revisionOf({ revision: form.revision, code: settings.code }),
    ),
    call('fact', {}, say.pdf.longForm.onSite, call('address', {}, address)),
    call('section', {}, say.pdf.longForm.beforeYouWrite),
    call('paragraph', {}, say.pdf.longForm.thisIsLongFormWith),
    call('section', {}, say.pdf.longForm.otherWaysToRespondAnd),
    ...otherWays
      .filter(({ way }) => way !== 'post')
      .map((one) => call('fact', {}, otherWayNames[one.way], otherWayText(one))),
    // What the consultation says about a way to respond takes precedence over the site's contacts.
    ...contactLines(settings, new Set(otherWays.map(({ way }) => way))),
    ...contacts.map((contact) => call('paragraph', {}, contact)),
  ];
}

function questions({ questions: fields }: Form): readonly TypstCode[] {
  if (fields.length === 0) return [];
  return [
    call('chapter', {}, say.pdf.longForm.questions),
    ...fields.map((field, index) => call('asked', { lines: 8 }, question(field, index + 1))),
  ];
}

function comments({ clauses, revision }: Form): readonly TypstCode[] {
  if (clauses.length === 0) return [];
  return [
    call('chapter', {}, say.pdf.longForm.commentsOnClauses),
    call('paragraph', {}, say.pdf.longForm.sayWhatYouThinkOf({ revision })),
    ...clauses.flatMap((clause) => [
      call('section', {}, headingOf(clause)),
      ...clause.fields.map((field) => call('asked', { lines: 4 }, question(field))),
      ...clause.paragraphs.flatMap(({ fields }) => fields.map((field) => call('asked', { lines: 2 }, question(field)))),
    ]),
  ];
}

function headingOf({ number, title, phrase }: ClauseFields): string {
  return number === undefined ? title : phrase.charAt(0).toUpperCase() + phrase.slice(1);
}

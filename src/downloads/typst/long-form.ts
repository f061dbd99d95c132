import type { ClauseFields } from '../../consultation/clause-fields.ts';
import type { Form } from '../../consultation/form.ts';
import { otherWayNames, otherWayText } from '../../consultation/other-way.ts';
import { call, content, type TypstCode } from './code.ts';
import { contactLines } from './contact-lines.ts';
import { demonstration, formSheets, notForReporting, question, returnBox, type PaperFormInputs } from './paper-form.ts';
import type { Print } from './sheets.ts';

/** The long response form, which has a box for every clause and numbered paragraph: sent to those who ask for it. */
export function longForm(paper: PaperFormInputs, print: Print): string {
  const { form } = paper;
  return formSheets(paper, 'long', print, (title) => [
    title,
    ...opening(paper),
    ...questions(form),
    ...comments(form),
    call('chapter', {}, 'About you and your response'),
    ...form.aboutYou.map((field) => call('asked', { lines: 4 }, question(field))),
    call('chapter', {}, 'If you need more room'),
    call(
      'paragraph',
      {},
      'Before each answer, write the number of the question, or the letter or number of the clause or paragraph. You can add more sheets of paper.',
    ),
    call('ruled', { lines: 15 }),
    call('section', {}, 'If you want a letter'),
    call(
      'lead-in',
      {},
      'Write your name and address here if you want a letter with the reference of your response. This is not part of your response.',
    ),
    call('ruled', { lines: 4 }),
    call('chapter', {}, 'Privacy notice'),
    ...paper.privacy.map(({ key, values }) => call('fact', {}, key, values.join(' '))),
    ...reporting(paper),
  ]);
}

/** The last page: what to do about wrongdoing, step by step. */
function reporting({ whoToGoTo }: PaperFormInputs): readonly TypstCode[] {
  if (whoToGoTo === undefined || whoToGoTo.steps.length === 0) return [];
  return [
    call('chapter', {}, 'Who to go to about misuse or wrongdoing'),
    call('numbered-list', {}, ...whoToGoTo.steps.map((step) => content([step]))),
  ];
}

function opening(paper: PaperFormInputs): readonly TypstCode[] {
  const { settings, consultation, form, dates, address } = paper;
  const { otherWays, contacts, summary } = consultation;
  return [
    ...demonstration(settings),
    notForReporting(paper, reporting(paper).length > 0 ? 'the last page, or ' : ''),
    returnBox(paper),
    call('opening', {}, 'About this form'),
    call('paragraph', {}, summary),
    call('fact', {}, 'When', dates),
    call('fact', {}, 'Asks about', `Revision ${form.revision} of the ${settings.code}`),
    call('fact', {}, 'On the site', call('address', {}, address)),
    call('section', {}, 'Before you write'),
    call(
      'paragraph',
      {},
      'This is the long form, with a box for every clause. There is also a short form of a few pages. You do not have to answer everything: one answer or one comment is enough. Write in capital letters or as clearly as you can.',
    ),
    call('section', {}, 'Other ways to respond, and help'),
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
    call('chapter', {}, 'Questions'),
    ...fields.map((field, index) => call('asked', { lines: 8 }, question(field, index + 1))),
  ];
}

function comments({ clauses, revision }: Form): readonly TypstCode[] {
  if (clauses.length === 0) return [];
  return [
    call('chapter', {}, 'Comments on clauses'),
    call(
      'paragraph',
      {},
      `Say what you think of each clause in revision ${revision}, and of any single numbered paragraph if you want to. If you have no view, leave the box empty.`,
    ),
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

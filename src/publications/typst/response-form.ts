import type { SiteSettings } from '../../code/site-settings.ts';
import type { ClauseFields } from '../../consultation/clause-fields.ts';
import type { Consultation } from '../../consultation/definition.ts';
import { demonstrationNotice } from '../../consultation/demonstration-notice.ts';
import type { Field } from '../../consultation/field.ts';
import type { Form } from '../../consultation/form.ts';
import type { PrivacyRow } from '../../consultation/privacy-rows.ts';
import { call, content, type TypstCode } from './code.ts';
import { contactLines } from './contact-lines.ts';
import { wayNames } from './copy-frame.ts';
import { listOf } from './list-of.ts';
import { documentOf, type Print } from './sheets.ts';

/** What a response form says besides what is asked. */
export interface FormOnPaper {
  readonly settings: SiteSettings;
  readonly consultation: Consultation;
  /** The same form as on the site. */
  readonly form: Form;
  /** When people can respond, in a sentence. */
  readonly dates: string;
  /** The consultation's page on the site, in full. */
  readonly address: string;
  /** What respondents are told about their personal data. */
  readonly privacy: readonly PrivacyRow[];
  /** Where people go instead who want to report wrongdoing. */
  readonly whoToGoTo: {
    /** The page on the site, in full. */
    readonly address: string;
    /** What to do, step by step. */
    readonly steps: readonly string[];
  };
}

/** The response form of a consultation, to fill in by hand, as a document of Typst. */
export function responseForm(paper: FormOnPaper, print: Print): string {
  const { settings, consultation, form, address } = paper;
  return documentOf(
    {
      settings,
      title: `Response form: ${consultation.title}`,
      running: `Response form, revision ${form.revision}`,
      foot: address,
      print,
    },
    content([
      call('form-title', { code: settings.code, publisher: settings.publisher.name }, consultation.title),
      ...opening(paper),
      ...questions(form),
      ...comments(form),
      ...aboutYou(form),
      call('chapter', {}, 'If you need more room'),
      call(
        'paragraph',
        {},
        'Write before each answer the id that stands beside its question, such as “purpose”. You can add sheets of your own.',
      ),
      call('ruled', { lines: 15 }),
      call('section', {}, 'If you want a letter'),
      call(
        'lead-in',
        {},
        'Write your name and address here if you want a letter with the reference of your response. This is no part of your response.',
      ),
      call('ruled', { lines: 4 }),
      ...privacyNotice(paper),
      call('chapter', {}, 'Who to go to about misuse or wrongdoing'),
      listOf(
        { ordered: true, start: 1 },
        paper.whoToGoTo.steps.map((step) => content([step])),
      ),
    ]),
  );
}

function opening({ settings, consultation, form, dates, address, whoToGoTo }: FormOnPaper): readonly TypstCode[] {
  const { whistleblowing, otherWays, outcome, contacts, summary } = consultation;
  return [
    ...(settings.demonstration ? [call('notice', {}, demonstrationNotice(settings.publisher.name))] : []),
    call(
      'notice',
      {},
      [...whistleblowing, `Who to go to instead is on the last page, and at ${whoToGoTo.address}.`].join(' '),
    ),
    ...(outcome === undefined
      ? []
      : [call('notice', {}, 'This consultation is over. Its outcome is published, and it takes no more responses.')]),
    call('opening', {}, 'About this form'),
    call('paragraph', {}, summary),
    call('fact', {}, 'When', dates),
    call('fact', {}, 'Asks about', `Revision ${form.revision} of the ${settings.code}`),
    call('fact', {}, 'On the site', call('address', {}, address)),
    call('section', {}, 'Before you write'),
    call(
      'paragraph',
      {},
      'You do not have to answer everything: one answer or one comment is enough. Write in capital letters or as clearly as you can.',
    ),
    ...(outcome === undefined
      ? [
          call('section', {}, 'Where to send this form, and other ways to respond'),
          ...otherWays.map(({ way, text }) => call('fact', {}, wayNames[way], text)),
          // What the consultation says of a way goes before what the site says of it.
          ...contactLines(settings, new Set(otherWays.map(({ way }) => way))),
          ...contacts.map((contact) => call('paragraph', {}, contact)),
        ]
      : []),
  ];
}

function questions({ questions: asked }: Form): readonly TypstCode[] {
  return asked.length === 0 ? [] : [call('chapter', {}, 'Questions'), ...asked.map((field) => fieldOf(field, 8))];
}

function comments({ clauses, revision }: Form): readonly TypstCode[] {
  if (clauses.length === 0) return [];
  return [
    call('chapter', {}, 'Comments on clauses'),
    call(
      'paragraph',
      {},
      `Say what you think of each clause as it stands in revision ${revision}, and of each numbered paragraph alone if you want to. Leave empty what you have no view on.`,
    ),
    ...clauses.flatMap((clause) => [
      call('section', {}, headingOf(clause)),
      ...clause.fields.map((field) => fieldOf(field, 4)),
      ...clause.paragraphs.flatMap(({ fields }) => fields.map((field) => fieldOf(field, 2))),
    ]),
  ];
}

function headingOf({ number, title, called }: ClauseFields): string {
  return number === undefined ? title : called.charAt(0).toUpperCase() + called.slice(1);
}

function aboutYou(form: Form): readonly TypstCode[] {
  return [call('chapter', {}, 'About you and your response'), ...form.aboutYou.map((field) => fieldOf(field, 4))];
}

/** One field with its id, which is that of the online form. A long answer has a box of so many lines. */
function fieldOf(field: Field, lines: number): TypstCode {
  const named = { id: field.name, hint: field.hint, required: field.required };
  if ('options' in field) {
    const how = field.type === 'radios' ? 'Tick one.' : field.hint === undefined ? 'Tick all that apply.' : undefined;
    const options = field.options.map(({ label, hint }) => [label, hint] as const);
    return call('choice', { ...named, how }, field.label, ...options);
  }
  return call('written-answer', { ...named, lines: field.type === 'long text' ? lines : 1 }, field.label);
}

function privacyNotice({ privacy }: FormOnPaper): readonly TypstCode[] {
  return [
    call('chapter', {}, 'Privacy notice'),
    ...privacy.map(({ key, values }) => call('fact', {}, key, values.join(' '))),
  ];
}

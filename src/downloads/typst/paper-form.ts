import { authorName } from '../../model/demonstration.ts';
import type { SiteSettings } from '../../model/site-settings.ts';
import type { Consultation } from '../../consultation/consultation.ts';
import { demonstrationNotice } from '../../consultation/demonstration-notice.ts';
import type { Field } from '../../consultation/field.ts';
import type { Form } from '../../consultation/form.ts';
import { choiceBefore } from '../../consultation/left-out.ts';
import type { PrivacyRow } from '../../consultation/privacy-rows.ts';
import { addressLines, printedContact } from '../../consultation/printed-contact.ts';
import { formatDate } from '../../model/partial-date.ts';
import { call, content, type TypstCode, type TypstValue } from './code.ts';
import { documentOf, type Print } from './sheets.ts';
import { locale, say } from '../../words/say.ts';

/** Everything that a response form on paper depends on. */
export interface PaperFormInputs {
  readonly settings: SiteSettings;
  readonly consultation: Consultation;
  /** The same form as on the site. */
  readonly form: Form;
  /** The code for keying it in: see `paper-code.ts`. */
  readonly code: string;
  /** When people can respond, in a sentence. */
  readonly dates: string;
  /** Full address of the consultation's page. */
  readonly address: string;
  /** The privacy notice for respondents. */
  readonly privacy: readonly PrivacyRow[];
  /** Where to report wrongdoing instead; absent where the body keeps no register of who to go to. */
  readonly whoToGoTo?: {
    /** Full address of the page. */
    readonly address: string;
    /** What to do, step by step. */
    readonly steps: readonly string[];
  };
}

/** The two forms, and their names for readers. */
export const paperFormNames = {
  short: say.pdf.paperForm.shortResponseForm,
  long: say.pdf.paperForm.longResponseFormClauseBy,
} as const;

/** The name of a form in one of its sizes, which no other file has. */
export function paperFormName(kind: keyof typeof paperFormNames, print: Print): string {
  return print === 'large'
    ? say.pdf.paperForm.inLargePrint({ paperFormNames: paperFormNames[kind] })
    : paperFormNames[kind];
}

/** The sheets of a form. If the consultation is over, a sheet that says so replaces it. */
export function formSheets(
  paper: PaperFormInputs,
  kind: keyof typeof paperFormNames,
  print: Print,
  body: (title: TypstCode) => readonly TypstCode[],
): string {
  const { settings, consultation, form, code } = paper;
  const isOver = consultation.outcome !== undefined;
  const name = paperFormName(kind, print);
  const heading = { code: settings.code, publisher: authorName(settings), kind: name };
  const title = call('form-title', heading, consultation.title);
  return documentOf(
    {
      settings,
      title: `${name}: ${consultation.title}`,
      header: say.pdf.paperForm.revision({ paperFormNames: paperFormNames[kind], revision: form.revision }),
      footer: isOver ? '' : say.pdf.paperForm.forOfficeUseFormCode({ code }),
      print,
      form: true,
    },
    content(isOver ? [title, ...overSheet(paper)] : body(title)),
  );
}

/** Replaces the form of a consultation that is over. */
function overSheet({ consultation: { closes }, address }: PaperFormInputs): readonly TypstCode[] {
  const when =
    closes === undefined ? say.pdf.paperForm.itIs : say.pdf.paperForm.itClosedOnAndIs({ closes: formatDate(closes) });
  return [
    call('notice', {}, call('strong', {}, say.pdf.paperForm.thisConsultationHasClosedPlease)),
    call('paragraph', {}, say.pdf.paperForm.noLongerOpenToResponses({ when })),
    call('paragraph', {}, call('address', {}, address)),
  ];
}

/** The box that says where to send a form and by when. */
export function returnBox({ settings, consultation }: PaperFormInputs): TypstCode {
  const { closes, otherWays } = consultation;
  const post = printedContact('post', settings, consultation);
  return call('return-box', {
    where: say.pdf.paperForm.whereToSendIt,
    lines: post === undefined ? [say.pdf.paperForm.thisDemonstrationHasNoAddress] : addressLines(post),
    when: closes === undefined ? say.pdf.paperForm.byWhen : say.pdf.paperForm.postItByEndOf,
    by: closes === undefined ? say.pdf.paperForm.atAnyTimeThereIs : formatDay(closes),
    notes: otherWays.flatMap(({ way, text }) => (way === 'post' ? [text] : [])),
  });
}

/** What a demonstration says first; nothing on the form of a body. */
export function demonstration({ demonstration: isInvented, publisher }: SiteSettings): readonly TypstCode[] {
  return isInvented ? [call('notice', {}, demonstrationNotice({ publisher }))] : [];
}

/** That the form is not for reporting wrongdoing, and where to find who to go to. */
export function notForReporting({ consultation, whoToGoTo }: PaperFormInputs, isOnLastPage: boolean): TypstCode {
  const instead =
    whoToGoTo === undefined ? [] : [say.pdf.paperForm.toFindOutWhoTo({ isOnLastPage, address: whoToGoTo.address })];
  return call('notice', {}, [...consultation.whistleblowing, ...instead].join(' '));
}

/** A question for the layout, with its number if it has one. */
export function question(
  field: Field,
  number?: number,
): { readonly [name: string]: TypstValue; readonly typst?: never } {
  const isChoice = 'options' in field;
  return {
    label: number === undefined ? field.label : `${String(number)}. ${field.label}`,
    hint: choiceBefore(field.name)?.onPaper ?? field.hint,
    required: field.required,
    how: isChoice ? howToTick(field) : undefined,
    options: isChoice ? field.options.map(({ label, hint }) => [label, hint]) : [],
    long: field.type === 'long text',
  };
}

/** Where options have no help of their own, it is said how many can be ticked. */
function howToTick({ type, hint }: Field): string | undefined {
  if (type === 'radios') return say.pdf.paperForm.tickOne;
  return hint === undefined ? say.pdf.paperForm.tickAllThatApply : undefined;
}

const weekday = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });

/** `Friday 29 January 2027`. */
function formatDay(day: string): string {
  return `${weekday.format(new Date(`${day}T12:00:00Z`))} ${formatDate(day)}`;
}

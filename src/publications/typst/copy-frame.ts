import { dateInWords } from '../../code/partial-date.ts';
import type { Asked, Copied } from '../copied.ts';
import { waysToRespond, type WaysToRespond } from '../ways-to-respond.ts';
import { call, content, type TypstCode } from './code.ts';
import { contactLines } from './contact-lines.ts';
import { documentOf, type Print } from './sheets.ts';

/** What a copy of a revision is, beside its text. */
interface CopyFrame {
  /** `Clean copy`. */
  readonly kind: string;
  /** What this copy is for, in a sentence. */
  readonly about: string;
  readonly print: Print;
}

/** A copy of a revision as a document: title page, contents, its text, the words it uses, and how to respond. */
export function framedCopy(copied: Copied, frame: CopyFrame, body: readonly TypstCode[]): string {
  const { settings, revision, standing, address } = copied;
  const named = nameOf(copied);
  return documentOf(
    {
      settings,
      title: `${settings.code}: ${named.toLowerCase()}, ${frame.kind.toLowerCase()}`,
      running: `${named}, ${dateInWords(revision.record.date)}: ${standing.word}`,
      foot: revision.draft ? 'Not published, and may change at any time' : `Is this copy current? ${address}`,
      print: frame.print,
    },
    content([
      titlePage(copied, frame),
      call('contents', expected(copied.revision)),
      ...body,
      ...terms(copied),
      ...closing(copied),
    ]),
  );
}

/** About how many chapters and sections the contents list: the text of the Code, and what every copy has around it. */
function expected({ parts }: Copied['revision']): { readonly chapters: number; readonly sections: number } {
  return { chapters: parts.length + 2, sections: parts.reduce((sum, { clauses }) => sum + clauses.length, 0) };
}

function nameOf({ revision }: Pick<Copied, 'revision'>): string {
  return revision.draft ? 'Working draft' : `Revision ${revision.label}`;
}

function titlePage(copied: Copied, { kind, about, print }: CopyFrame): TypstCode {
  const { settings, revision, standing, hash, address } = copied;
  const { clearance } = revision.record;
  return call(
    'title-page',
    {
      large: print === 'large',
      publisher: settings.publisher.name,
      code: settings.code,
      revision: `${nameOf(copied)}, ${dateInWords(revision.record.date)}`,
      kind,
      notice: settings.demonstration
        ? `The text of this Code and what became of it are invented. This is not ${settings.publisher.name} policy.`
        : undefined,
    },
    content([
      call('paragraph', {}, about),
      call('paragraph', {}, revision.record.summary),
      call(
        'fact',
        {},
        'Status',
        `${revision.draft ? '' : `Published as ${revision.record.status}. `}${standing.sentence}`,
      ),
      call('fact', {}, 'Date', dateInWords(revision.record.date)),
      ...(clearance === undefined
        ? []
        : [
            call(
              'fact',
              {},
              'Cleared',
              `Written by the ${clearance.preparedBy}, cleared by the ${clearance.clearedBy}.`,
            ),
          ]),
      ...(hash === undefined ? [] : [call('fact', {}, 'Hash of this revision (SHA-256)', inGroups(hash))]),
      ...(revision.draft ? [] : [call('fact', {}, 'Is this copy current?', call('address', {}, address))]),
    ]),
  );
}

/** In groups of eight, so that it can be compared by eye and read out on the telephone. */
function inGroups(hash: string): string {
  return hash.match(/.{1,8}/g)?.join(' ') ?? hash;
}

function terms({ terms: used }: Copied): readonly TypstCode[] {
  if (used.length === 0) return [];
  return [
    call('chapter', {}, 'Words the Code uses'),
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

function closing({ settings, revision, address, formatsAddress, asked }: Copied): readonly TypstCode[] {
  return [
    call('chapter', {}, 'How to respond, and how to get the Code'),
    call('minor-section', {}, 'Say what you think of it'),
    ...(asked.length === 0
      ? [call('paragraph', {}, 'Nobody is asked about this revision at present.')]
      : waysToRespond(asked).flatMap(consultationsWith)),
    call('minor-section', {}, 'On paper and in other formats'),
    call(
      'paragraph',
      {},
      content([
        'Copies on paper and in large print, and Easy Read, British Sign Language, Welsh and other formats: ',
        call('address', {}, formatsAddress),
        ', or ask in one of the ways below.',
      ]),
    ),
    ...(revision.draft
      ? []
      : [
          call('minor-section', {}, 'Is this copy current?'),
          call(
            'paragraph',
            {},
            content([
              'This page says whether a later revision was published or is in force, and what has changed since: ',
              call('address', {}, address),
              '. If you cannot use it, ask in one of the ways below and say which revision you have.',
            ]),
          ),
        ]),
    call('minor-section', {}, `Ways to reach the ${settings.publisher.name}`),
    ...contactLines(settings),
  ];
}

function consultationsWith({ consultations, otherWays }: WaysToRespond): readonly TypstCode[] {
  return [
    ...consultations.map(({ title, dates, address }) =>
      call('paragraph', {}, content([call('strong', {}, title), '. ', dates, ' ', call('address', {}, address)])),
    ),
    ...otherWays.map(({ way, text }) => call('fact', {}, wayNames[way], text)),
  ];
}

/** Ways to respond without the online form. */
export const wayNames: Readonly<Record<Asked['otherWays'][number]['way'], string>> = {
  post: 'By post',
  'e-mail': 'By email',
  telephone: 'By telephone',
  'other formats': 'In another format',
};

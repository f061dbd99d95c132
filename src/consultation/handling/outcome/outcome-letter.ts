import { say } from '../../../words/say.ts';
import type { MentionsByField } from '../coding/mention.ts';
import { codePoints, spanText } from '../coding/spans.ts';
import type { FormSnapshot } from '../form-snapshot.ts';
import { answerValues, type OpenedResponse } from '../opened-response.ts';
import { freeTextAnswers } from '../response-tables.ts';

/** A point as a letter tells of it. */
export interface LetterPoint {
  readonly title: string;
  /** What the body calls its answer; absent if there is none yet. */
  readonly answer?: string | undefined;
  readonly reason?: string | undefined;
  readonly notAccepted?: string | undefined;
  readonly elsewhere?: string | undefined;
  /** Where the Code changed because of it, and which words. */
  readonly changes: readonly {
    readonly where: string;
    readonly added: readonly string[];
    readonly removed: readonly string[];
  }[];
  readonly address: string;
}

/** What a letter is made from. */
export interface LetterInput {
  readonly title: string;
  /** The page of the outcome. */
  readonly address: string;
  readonly points: ReadonlyMap<string, LetterPoint>;
  readonly mentions: MentionsByField;
  /** What the software calls a reason to set something aside. */
  readonly asideName: (aside: string) => string;
  /** How to tell the body that it misread something: by which way, and where. */
  readonly contacts: readonly { readonly how: string; readonly contact: string }[];
}

/** A letter: lines, and under headings what became of each passage. */
export interface OutcomeLetter {
  readonly reference: string;
  readonly title: string;
  readonly lead: readonly string[];
  readonly answers: readonly { readonly about: string; readonly passages: readonly (readonly string[])[] }[];
  readonly objecting: readonly string[];
}

/**
 * What became of everything that one response says: each of its passages with the point that it makes, the answer and the
 * changed words, or why it was set aside; and how to object to a misreading.
 */
export function outcomeLetter(opened: OpenedResponse, form: FormSnapshot, input: LetterInput): OutcomeLetter {
  const words = say.points.letter;
  const { reference } = opened.row;
  const answers = freeTextAnswers(form, opened).map(({ name, label }) => {
    const text = codePoints(answerValues(opened.response, name).join('\n'));
    const mentions = input.mentions.get(name) ?? [];
    return {
      about: words.about({ about: label }),
      passages: mentions.map((mention) => [
        words.passage({ words: spanText(text, mention).replaceAll(/\s+/g, ' ') }),
        ...(mention.point === null
          ? [words.setAside({ why: input.asideName(mention.aside ?? '') })]
          : pointLines(input.points.get(mention.point))),
      ]),
    };
  });
  return {
    reference,
    title: words.title({ title: input.title }),
    lead: [
      words.lead({ title: input.title, address: input.address }),
      answers.length === 0 ? words.nothing : words.below,
    ],
    answers,
    objecting: [words.object, ...input.contacts.map((one) => words.objectTo(one)), words.why],
  };
}

function pointLines(point: LetterPoint | undefined): readonly string[] {
  const words = say.points.letter;
  if (point === undefined) return [words.unanswered];
  const { title, answer, reason = '', notAccepted, elsewhere, changes, address } = point;
  return [
    words.point({ title }),
    answer === undefined ? words.unanswered : words.answer({ answer, reason }),
    ...(notAccepted === undefined ? [] : [words.notAccepted({ words: notAccepted })]),
    ...(elsewhere === undefined ? [] : [words.elsewhere({ words: elsewhere })]),
    ...changes.map(({ where, added, removed }) =>
      words.changed({
        where,
        words: [
          ...(added.length === 0 ? [] : [words.added({ words: added.join(' … ') })]),
          ...(removed.length === 0 ? [] : [words.removed({ words: removed.join(' … ') })]),
        ].join(' '),
      }),
    ),
    words.more({ address }),
  ];
}

/** A letter as plain text, for an email. */
export function letterText({ reference, title, lead, answers, objecting }: OutcomeLetter): string {
  const words = say.points.letter;
  const parts = [
    title,
    words.reference({ reference }),
    ...lead,
    ...answers.flatMap(({ about, passages }) => [about, ...passages.map((lines) => lines.join('\n'))]),
    words.objectHeading,
    ...objecting,
  ];
  return `${parts.join('\n\n')}\n`;
}

import type { Consultation } from '../consultation/definition.ts';
import type { ResponseCopy } from '../consultation/response-copy.ts';

/** What a letter confirms. */
export interface Received {
  readonly consultation: Consultation;
  readonly reference: string;
  readonly privateCode: string;
  /** The day on which it came in, as it is printed. */
  readonly day: string;
  readonly late: boolean;
  readonly copy: ResponseCopy;
  /** Address of the page on which it can be withdrawn or replaced. */
  readonly withdrawAt: string;
}

/** A letter to somebody who responded on paper, by e-mail or by telephone: the same receipt that the web gives. */
export function receiptLetter(received: Received): string {
  const { consultation, reference, privateCode, day, late, copy, withdrawAt } = received;
  const paragraphs = [
    `Your response: ${consultation.title}`,
    `Your response came in on ${day}. It counts like every other response, however it came in.`,
    ...(late
      ? [
          'That was after the closing day. Your response is marked as late, and the body decides what to do with late ones.',
        ]
      : []),
    `Reference:    ${reference}\nPrivate code: ${privateCode}`,
    `With both you can withdraw or replace your response until the consultation closes, at ${withdrawAt}, or by writing to us. Quote the reference when you ask us anything. Show the private code to nobody.`,
    ...consultation.next.text,
    'This is what was keyed in for you. Tell us if anything was read wrongly.',
    ...answersOf(copy),
  ];
  return `${paragraphs.join('\n\n')}\n`;
}

function answersOf({ questions, clauses, aboutYou }: ResponseCopy): readonly string[] {
  return [...questions, ...clauses.flatMap(({ answers }) => answers), ...aboutYou]
    .filter(({ values }) => values.length > 0)
    .map(({ label, values }) => `${label}\n${values.join('\n').replace(/^/gm, '    ')}`);
}

import { answerId } from '../../src/consultation/answer-id.ts';
import { codePoints, spanText } from '../../src/consultation/handling/coding/spans.ts';
import { escapeFormula } from '../../src/consultation/handling/escape-formula.ts';
import type { InventedResponse } from './invent-responses.ts';

/** The columns of the coding table that a person fills in, and the comment id. */
export type CodingTableRow = Readonly<Record<string, string>>;

/** Two people share the reading; their names are invented too. */
const coders = ['Coder A (invented)', 'Coder B (invented)'];

/** The coding table of invented responses, filled in: whoever invents a sentence knows which point it makes. */
export function codingTable(
  responses: readonly InventedResponse[],
  references: ReadonlyMap<number, string>,
): readonly CodingTableRow[] {
  return responses.flatMap(({ number, answers }) =>
    answers.flatMap(({ field, text, parts }) =>
      parts.map(({ start, end, point, aside, stance }) => ({
        'Comment id': answerId(references.get(number) ?? '', field),
        Words: escapeFormula(spanText(codePoints(text), { start, end })),
        From: String(start + 1),
        To: String(end),
        Point: point ?? '',
        'Set aside': aside ?? '',
        Stance: stance ?? '',
        Coder: coders[number % coders.length] ?? '',
      })),
    ),
  );
}

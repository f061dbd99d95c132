import { say } from '../words/say.ts';
import type { OutcomePoint } from './outcome-document.ts';

/**
 * The columns of a table of comments as NICE and ISO publish them, without those that name or quote whoever commented:
 * number, document, clause or paragraph, comment, and observations (the answer, its reason and what changed).
 */
export const tableColumns = (): readonly string[] => {
  const { number, revision, clause, comment, response } = say.points.table;
  return [number, revision, clause, comment, response];
};

/** The cells of one point. */
export function tableRow({
  number,
  revision,
  where,
  title,
  statement,
  raised,
  answer,
  reason,
  lines,
}: OutcomePoint): readonly string[] {
  return [
    String(number),
    revision,
    where.join('; '),
    [`${title}. ${statement}`, raised].filter((text) => text !== '').join(' '),
    [`${answer}. ${reason}`, ...lines].join(' '),
  ];
}

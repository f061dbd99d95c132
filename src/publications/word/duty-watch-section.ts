import { Paragraph, TextRun } from 'docx';
import type { Marked, MarkedDuty } from '../marked.ts';
import { linkToClause } from './link-to-clause.ts';
import { heading, paragraph, strong } from './simple-paragraphs.ts';
import { styles } from './styles.ts';
import type { Surroundings } from './surroundings.ts';

/** The changes in the force of words, before the text in which they stand. */
export function dutyWatchSection(
  { dutyWatch }: Pick<Marked, 'dutyWatch'>,
  surroundings: Surroundings,
): readonly Paragraph[] {
  return [
    heading('Duty watch', 1, surroundings),
    paragraph(
      'Changes in the force of words, such as “must” and “should”, with their direction. This is a check of words, not legal advice.',
    ),
    ...(dutyWatch.length === 0
      ? [paragraph('No duty came, went or changed in force.')]
      : dutyWatch.flatMap((change) => entry(change, surroundings))),
  ];
}

function entry({ kind, words, clause, heading: title, before, after }: MarkedDuty, surroundings: Surroundings) {
  const place = linkToClause(clause, title, after === undefined ? 'before' : 'after', surroundings);
  return [
    new Paragraph({
      style: styles.text,
      keepNext: true,
      children: [strong(words === '' ? kind : `${kind}: ${words}`), new TextRun({ text: ', in ' }), place],
    }),
    ...(before === undefined ? [] : [paragraph(`Before: ${before}`, styles.fact)]),
    ...(after === undefined ? [] : [paragraph(`After: ${after}`, styles.fact)]),
  ];
}

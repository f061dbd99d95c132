import { Paragraph, TextRun } from 'docx';
import type { Marked } from '../marked.ts';
import { linkToClause } from './link-to-clause.ts';
import { heading, paragraph, strong } from './simple-paragraphs.ts';
import { styles } from './styles.ts';
import type { Surroundings } from './surroundings.ts';

/** Every clause that differs, as a link to its place, with what was done to it and what that means for people. */
export function listOfChanges({ entries }: Pick<Marked, 'entries'>, surroundings: Surroundings): readonly Paragraph[] {
  const changed = entries.flatMap((entry) => ('changed' in entry ? [entry.changed] : []));
  return [
    heading('List of changes', 1, surroundings),
    ...(changed.length === 0 ? [paragraph('No clause differs.')] : []),
    ...changed.map(({ id, heading: title, after, kinds, declared }) => {
      const notes = declared.map(({ note }) => ` ${note}`).join('');
      return new Paragraph({
        style: styles.text,
        children: [
          linkToClause(id, title, after === undefined ? 'before' : 'after', surroundings),
          new TextRun({ text: ': ' }),
          strong(`${kinds.join(', ')}.`),
          new TextRun({ text: notes }),
        ],
      });
    }),
  ];
}

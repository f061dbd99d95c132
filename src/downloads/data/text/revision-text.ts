import type { Clause, Revision } from '../../../model/code.ts';
import { clauseHeading } from '../../../model/clause-heading.ts';
import { labelIn } from '../../../model/labels.ts';
import type { PublishedContent } from '../../published-content.ts';
import { clauseText } from './clause-text.ts';
import { titlePage } from './title-page.ts';
import { underlined } from './underlined.ts';

/** One whole revision as plain text, with underlined headings and a line for each paragraph. */
export function revisionText(published: PublishedContent, revision: Revision): string {
  const { title, lines, page } = titlePage(published, revision);
  const parts = revision.parts.map((part) =>
    [underlined(part.title, '='), ...part.clauses.map((clause) => clauseSection(published, revision, clause))].join(
      '\n\n',
    ),
  );
  return `${[underlined(title, '#'), [...lines, page].join('\n'), ...parts].join('\n\n')}\n`;
}

function clauseSection({ addresses }: PublishedContent, revision: Revision, clause: Clause): string {
  const labelOf = (id: string) => labelIn(revision, id, clause.id);
  // Without marks, no term is named.
  const text = clauseText(clause.text.tree.children, { labelOf, termName: (id) => id, linkOf: addresses.link });
  return `${underlined(clauseHeading(clause), '-')}\n\n${text}`;
}

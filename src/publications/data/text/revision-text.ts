import type { Clause, Revision } from '../../../code/code.ts';
import { clauseHeading } from '../../../code/clause-heading.ts';
import { footnoteNumbers } from '../../../code/footnote-numbers.ts';
import { labelIn } from '../../../code/labels.ts';
import type { Published } from '../published.ts';
import { textBlocks } from './clause-text.ts';
import { titlePage } from './title-page.ts';

/** One revision, whole, as plain text: headings underlined, a line for each paragraph. */
export function revisionText(published: Published, revision: Revision): string {
  const { title, lines, page } = titlePage(published, revision);
  const parts = revision.parts.map((part) =>
    [underlined(part.title, '='), ...part.clauses.map((clause) => clauseText(revision, clause))].join('\n\n'),
  );
  return `${[underlined(title, '#'), [...lines, page].join('\n'), ...parts].join('\n\n')}\n`;
}

function clauseText(revision: Revision, clause: Clause): string {
  const labelOf = (id: string) => labelIn(revision, id);
  const text = textBlocks(clause.text.tree.children, { labelOf, footnotes: footnoteNumbers(clause.text.tree) });
  return `${underlined(clauseHeading(clause), '-')}\n\n${text}`;
}

function underlined(words: string, sign: string): string {
  return `${words}\n${sign.repeat(words.length)}`;
}

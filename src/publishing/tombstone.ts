import type { ClauseTree } from '../code/clause-tree.ts';
import { numberedParagraphs } from '../code/numbered-paragraphs.ts';
import type { ClauseFrontMatter } from '../code/clause-front-matter.ts';

/**
 * The file that stands in the place of a clause whose text was removed from a frozen revision. It keeps where the clause
 * applies and the ids and numbers of its paragraphs, to which other clauses refer, and says nothing else: the event in
 * `standing.yaml` says when and why.
 */
export function tombstone({ id, extent }: Pick<ClauseFrontMatter, 'id' | 'extent'>, tree: ClauseTree): string {
  const paragraphs = numberedParagraphs(tree).map(
    (paragraph) => `<Para id="${paragraph.id}" number="${paragraph.number}">\n\nRemoved.\n\n</Para>\n`,
  );
  const front = [`id: ${id}`, `title: ${removedTitle}`, `plain: ${plain}`, `extent: [${extent.join(', ')}]`];
  return [`---\n${front.join('\n')}\n---\n`, `${plain}\n`, ...paragraphs].join('\n');
}

/** The title of every tombstone. */
export const removedTitle = 'Text removed';

const plain = 'The text of this clause was removed from this revision after it was published.';

import type { ClauseTree } from '../model/clause-tree.ts';
import { numberedParagraphs } from '../model/numbered-paragraphs.ts';
import type { ClauseFrontMatter } from '../model/clause-front-matter.ts';

/**
 * The file that replaces a clause whose text was removed from a frozen revision. It keeps the extent and the ids and
 * numbers of its paragraphs, which other clauses refer to, and nothing else: the event in `standing.yaml` says when and
 * why.
 */
export function tombstone({ id, extent }: Pick<ClauseFrontMatter, 'id' | 'extent'>, tree: ClauseTree): string {
  const paragraphs = numberedParagraphs(tree).map(
    (paragraph) => `<Para id="${paragraph.id}" number="${paragraph.number}">\n\nRemoved.\n\n</Para>\n`,
  );
  const front = [
    `id: ${id}`,
    `title: ${removedTitle}`,
    `plain: ${plain}`,
    ...(extent === undefined ? [] : [`extent: [${extent.join(', ')}]`]),
  ];
  return [`---\n${front.join('\n')}\n---\n`, `${plain}\n`, ...paragraphs].join('\n');
}

export const removedTitle = 'Text removed';

const plain = 'The text of this clause was removed from this revision after it was published.';

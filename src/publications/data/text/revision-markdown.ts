import type { PhrasingContent, Root, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import type { Clause, Part, Revision } from '../../../code/code.ts';
import { clauseHeading } from '../../../code/clause-heading.ts';
import { labelIn } from '../../../code/labels.ts';
import type { Published } from '../published.ts';
import { markdownBlocks } from './clause-markdown.ts';
import { titlePage } from './title-page.ts';

const markdown = unified().use(remarkGfm).use(remarkStringify, { bullet: '-' }).freeze();

/** One revision, whole, as Markdown (CommonMark with the tables and footnotes of GitHub). */
export function revisionMarkdown(published: Published, revision: Revision): string {
  const { title, lines, page } = titlePage(published, revision);
  const root: Root = {
    type: 'root',
    children: [
      heading(1, title),
      ...lines.map((line) => paragraph({ type: 'text', value: line })),
      paragraph({ type: 'link', url: page, children: [{ type: 'text', value: page }] }),
      ...revision.parts.flatMap((part) => partBlocks(revision, part)),
    ],
  };
  return markdown.stringify(root);
}

function partBlocks(revision: Revision, { title, clauses }: Part): RootContent[] {
  return [heading(2, title), ...clauses.flatMap((clause) => clauseBlocks(revision, clause))];
}

function clauseBlocks(revision: Revision, clause: Clause): RootContent[] {
  const labelOf = (id: string) => labelIn(revision, id);
  return [
    heading(3, clauseHeading(clause)),
    ...markdownBlocks(clause.text.tree.children, { clause: clause.id, labelOf }),
  ];
}

function heading(depth: 1 | 2 | 3, value: string): RootContent {
  return { type: 'heading', depth, children: [{ type: 'text', value }] };
}

function paragraph(words: PhrasingContent): RootContent {
  return { type: 'paragraph', children: [words] };
}

import type { PhrasingContent, Root, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import type { Clause, Part, Revision } from '../../../model/code.ts';
import { clauseHeading } from '../../../model/clause-heading.ts';
import type { Picture } from '../../../model/picture.ts';
import { labelIn } from '../../../model/labels.ts';
import { writeLabelsEscaped } from '../../../model/markdown-labels.ts';
import type { PublishedContent } from '../../published-content.ts';
import { markdownBlocks } from './clause-markdown.ts';
import { titlePage } from './title-page.ts';

const markdown = unified().use(remarkGfm).use(remarkStringify, writeLabelsEscaped).freeze();

/** One whole revision as Markdown (CommonMark with GitHub's tables and footnotes). */
export function revisionMarkdown(published: PublishedContent, revision: Revision): string {
  const { title, lines, page } = titlePage(published, revision);
  const root: Root = {
    type: 'root',
    children: [
      heading(1, title),
      ...lines.map((line) => paragraph({ type: 'text', value: line })),
      paragraph({ type: 'link', url: page, children: [{ type: 'text', value: page }] }),
      ...revision.parts.flatMap((part) => partBlocks(published, revision, part)),
    ],
  };
  return markdown.stringify(root);
}

function partBlocks(published: PublishedContent, revision: Revision, { title, clauses }: Part): RootContent[] {
  return [heading(2, title), ...clauses.flatMap((clause) => clauseBlocks(published, revision, clause))];
}

function clauseBlocks({ addresses }: PublishedContent, revision: Revision, clause: Clause): RootContent[] {
  const labelOf = (id: string) => labelIn(revision, id, clause.id);
  const pictureOf = ({ sha256, file }: Picture) => addresses.picture(sha256, file);
  return [
    heading(3, clauseHeading(clause)),
    ...markdownBlocks(clause.text.tree.children, { clause: clause.id, labelOf, linkOf: addresses.link, pictureOf }),
  ];
}

function heading(depth: 1 | 2 | 3, value: string): RootContent {
  return { type: 'heading', depth, children: [{ type: 'text', value }] };
}

function paragraph(child: PhrasingContent): RootContent {
  return { type: 'paragraph', children: [child] };
}

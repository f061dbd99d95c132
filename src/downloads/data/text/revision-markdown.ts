import type { PhrasingContent, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import type { Clause, ClauseText, Part, Revision } from '../../../model/code.ts';
import { clauseHeading } from '../../../model/clause-heading.ts';
import type { Picture } from '../../../model/picture.ts';
import { refsIn } from '../../../model/ids-in-text.ts';
import { labelIn } from '../../../model/labels.ts';
import { memoize } from '../../../model/memoize.ts';
import { writeLabelsEscaped } from '../../../model/markdown-labels.ts';
import type { PublishedContent } from '../../published-content.ts';
import { markdownBlocks } from './clause-markdown.ts';
import { titlePage } from './title-page.ts';

const markdown = unified().use(remarkGfm).use(remarkStringify, writeLabelsEscaped).freeze();

/** One whole revision as Markdown (CommonMark with GitHub's tables and footnotes). */
export function revisionMarkdown(published: PublishedContent, revision: Revision): string {
  const { title, lines, page } = titlePage(published, revision);
  const head = [
    heading(1, title),
    ...lines.map((line) => paragraph({ type: 'text', value: line })),
    paragraph({ type: 'link', url: page, children: [{ type: 'text', value: page }] }),
  ];
  return [written(head), ...revision.parts.flatMap((part) => partTexts(published, revision, part))].join('\n');
}

function partTexts(published: PublishedContent, revision: Revision, { title, clauses }: Part): readonly string[] {
  return [written([heading(2, title)]), ...clauses.map((clause) => clauseText(published, revision, clause))];
}

/** The Markdown of each clause, by the labels of what it refers to: most clauses are the same in many revisions. */
const clauseTexts = memoize((published: PublishedContent) =>
  memoize((text: ClauseText) => {
    const byLabels = new Map<string, string>();
    return (clause: Clause, labelOf: (id: string) => string): string => {
      const key = JSON.stringify([clauseHeading(clause), ...refsIn(text).map(labelOf)]);
      const known = byLabels.get(key);
      if (known !== undefined) return known;
      const pictureOf = ({ sha256, file }: Picture) => published.addresses.picture(sha256, file);
      const fresh = written([
        heading(3, clauseHeading(clause)),
        ...markdownBlocks(text.tree.children, {
          clause: clause.id,
          labelOf,
          linkOf: published.addresses.link,
          pictureOf,
        }),
      ]);
      byLabels.set(key, fresh);
      return fresh;
    };
  }),
);

function clauseText(published: PublishedContent, revision: Revision, clause: Clause): string {
  return clauseTexts(published)(clause.text)(clause, (id) => labelIn(revision, id, clause.id));
}

const written = (children: RootContent[]): string => markdown.stringify({ type: 'root', children });

function heading(depth: 1 | 2 | 3, value: string): RootContent {
  return { type: 'heading', depth, children: [{ type: 'text', value }] };
}

function paragraph(child: PhrasingContent): RootContent {
  return { type: 'paragraph', children: [child] };
}

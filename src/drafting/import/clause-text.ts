import type { Paragraph, Root, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';

const markdown = unified().use(remarkGfm).use(remarkMdx).use(remarkStringify, { bullet: '-' }).freeze();

/** Text of a clause, and the numbered paragraphs in it. */
export interface ClauseMdx {
  readonly text: string;
  /** The last number of a numbered paragraph, up to and with this clause. */
  readonly last: string | undefined;
}

const order = new Intl.Collator('en', { numeric: true });

/**
 * The MDX of a clause. A paragraph that begins with a number becomes a numbered paragraph, as long as the numbers go
 * upwards through the whole text; otherwise the number stays among its words.
 *
 * @param before the last number of the clauses before
 */
export function clauseMdx(clause: string, blocks: readonly RootContent[], before: string | undefined): ClauseMdx {
  let last = before;
  const texts = blocks.map((block) => {
    const found = block.type === 'paragraph' ? leadingNumber(block) : undefined;
    if (found === undefined || (last !== undefined && order.compare(last, found.number) >= 0)) return mdxOf([block]);
    last = found.number;
    const id = `${clause}-${found.number.toLowerCase().replaceAll('.', '-')}`;
    return `<Para id="${id}" number="${found.number}">\n\n${mdxOf([found.rest])}\n\n</Para>`;
  });
  return { text: texts.filter((text) => text !== '').join('\n\n'), last };
}

function leadingNumber(paragraph: Paragraph): { readonly number: string; readonly rest: Paragraph } | undefined {
  const [first, ...others] = paragraph.children;
  if (first?.type !== 'text') return undefined;
  const match = /^\s*(\d+[A-Z]?(?:\.\d+)*)[.)]?\s+(?=\S)/.exec(first.value);
  // A year or an amount begins many a sentence, and no Code has a thousand paragraphs.
  if (match?.[1] === undefined || /^\d{4}/.test(match[1]) || !/^\s*\S+[.)]|\.\d/.test(match[0])) return undefined;
  const text = { ...first, value: first.value.slice(match[0].length) };
  return { number: match[1], rest: { ...paragraph, children: [text, ...others] } };
}

function mdxOf(children: readonly RootContent[]): string {
  const root: Root = { type: 'root', children: [...children] };
  return markdown.stringify(root).trim();
}

import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { writeLabels } from '../../model/markdown-labels.ts';
import { leadingNumber, withoutLabel } from './leading-number.ts';
import { isParagraphTag, numberOfTag } from './paragraph-tags.ts';

const markdown = unified().use(remarkGfm).use(remarkMdx).use(remarkStringify, writeLabels).freeze();

/** The text of a clause, and the last paragraph number so far. */
export interface ClauseMdx {
  readonly text: string;
  /** The last number of a numbered paragraph, up to and including this clause. */
  readonly last: string | undefined;
}

const order = new Intl.Collator('en', { numeric: true });

/**
 * Writes a clause as MDX. A paragraph that starts with a number becomes a numbered paragraph, as long as the numbers
 * increase through the whole text; otherwise the number stays in the text.
 *
 * @param before the last number of the previous clauses
 */
export function clauseMdx(clause: string, blocks: readonly RootContent[], before: string | undefined): ClauseMdx {
  let last = before;
  const texts = blocks.map((block) => {
    const numbered = isParagraphTag(block)
      ? { number: numberOfTag(block), content: block.children }
      : block.type === 'paragraph'
        ? numberAtStart(block)
        : undefined;
    if (numbered === undefined) return toMdx([block]);
    const { number, content } = numbered;
    if (last !== undefined && order.compare(last, number) >= 0)
      return toMdx(isParagraphTag(block) ? withLeadingNumber(number, content) : [block]);
    last = number;
    const id = `${clause}-${number.toLowerCase().replaceAll('.', '-')}`;
    return `<Para id="${id}" number="${number}">\n\n${toMdx(content)}\n\n</Para>`;
  });
  return { text: texts.filter((text) => text !== '').join('\n\n'), last };
}

/** The blocks of a numbered paragraph whose number stays in the text. */
function withLeadingNumber(number: string, [first, ...others]: readonly RootContent[]): readonly RootContent[] {
  const text: PhrasingContent = { type: 'text', value: `${number} ` };
  if (first?.type === 'paragraph') return [{ ...first, children: [text, ...first.children] }, ...others];
  return [{ type: 'paragraph', children: [text] }, ...(first === undefined ? [] : [first]), ...others];
}

/** A paragraph that begins with a number. */
function numberAtStart(
  paragraph: Paragraph,
): { readonly number: string; readonly content: readonly RootContent[] } | undefined {
  const [first, ...others] = withPlainNumber(paragraph.children);
  const found =
    first?.type === 'text' && paragraph.data?.isNumberWords !== true ? leadingNumber(first.value) : undefined;
  if (first?.type !== 'text' || found === undefined) return undefined;
  return {
    number: found.number,
    content: [withoutLabel({ ...paragraph, children: [first, ...others] }, found.written)],
  };
}

/** Our own Markdown has the number in bold: `**7.** Keep a record.` */
function withPlainNumber(children: Paragraph['children']): Paragraph['children'] {
  const [first, second, ...others] = children;
  const isNumber = first?.type === 'strong' && /^\d+[A-Z]?(?:\.\d+)*\.$/.test(toString(first));
  if (!isNumber || second?.type !== 'text') return children;
  return [{ ...second, value: `${toString(first)}${second.value}` }, ...others];
}

function toMdx(children: readonly RootContent[]): string {
  const root: Root = { type: 'root', children: [...children] };
  return markdown.stringify(root).trim();
}

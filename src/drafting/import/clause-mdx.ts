import type { Paragraph, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { writeLabels } from '../../model/markdown-labels.ts';
import { leadingNumber, withoutLabel } from './blocks/leading-number.ts';
import { readableLists, withLabelAsWords } from './blocks/readable-lists.ts';
import { isParagraphTag, numberOfTag, paragraphTag } from './blocks/paragraph-tags.ts';

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
  const numbered = blocks.flatMap((block): readonly RootContent[] => {
    const found = isParagraphTag(block)
      ? { number: numberOfTag(block), content: block.children }
      : block.type === 'paragraph'
        ? numberAtStart(block)
        : undefined;
    if (found === undefined) return [block];
    const { number, content } = found;
    if (last !== undefined && order.compare(last, number) >= 0)
      return isParagraphTag(block) ? withLabelAsWords(number, content) : [block];
    last = number;
    return [paragraphTag(number, [...content])];
  });
  // What was in a numbered paragraph may be beside other lists now.
  const texts = readableLists(numbered).map((block) => {
    if (!isParagraphTag(block)) return toMdx([block]);
    const number = numberOfTag(block);
    const id = `${clause}-${number.toLowerCase().replaceAll('.', '-')}`;
    return `<Para id="${id}" number="${number}">\n\n${toMdx(block.children)}\n\n</Para>`;
  });
  return { text: texts.filter((text) => text !== '').join('\n\n'), last };
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

import type { Blockquote, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { asides } from '../../model/nodes.ts';

/** Asides that are allowed on their own in a clause. A description is one of a figure. */
const standalone = [asides.note, asides.example] as const;

type Kind = (typeof asides)[keyof typeof asides];

/** A block of a clause that has a tag. */
type TagBlock = Extract<RootContent, { type: 'mdxJsxFlowElement' }>;

/**
 * The notes and examples in an indented text, as our own copies print them: each starts with its label in bold. Undefined
 * where the text is none.
 *
 * @param kinds those to read: by default the ones that a clause has on their own
 */
export function readAsides(
  { children }: Blockquote,
  kinds: readonly Kind[] = standalone,
): readonly TagBlock[] | undefined {
  const read: TagBlock[] = [];
  for (const child of children) {
    const start = startOf(child, kinds);
    if (start !== undefined) read.push({ ...start, children: [...start.children] });
    else if (read.length === 0) return undefined;
    else read.at(-1)?.children.push(child);
  }
  return read;
}

export function isAsideTag(node: RootContent): node is TagBlock {
  return node.type === 'mdxJsxFlowElement' && standalone.some(({ tag }) => tag === node.name);
}

/** The aside that a block starts, with what the block has after the label. */
function startOf(block: Blockquote['children'][number], kinds: readonly Kind[]): TagBlock | undefined {
  if (block.type !== 'paragraph') return undefined;
  const [first, ...others] = block.children;
  if (first?.type !== 'strong') return undefined;
  const label = toString(first).replace(/:$/, '');
  const aside = kinds.find((one) => one.label === label);
  if (aside === undefined) return undefined;
  const [next, ...rest] = others;
  const words = next?.type === 'text' ? [{ ...next, value: next.value.trimStart() }, ...rest] : others;
  const children =
    toString({ type: 'paragraph', children: words }).trim() === '' ? [] : [{ ...block, children: words }];
  return { type: 'mdxJsxFlowElement', name: aside.tag, attributes: [], children };
}

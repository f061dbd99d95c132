import type { RootContent } from 'mdast';

/** A numbered paragraph in an imported text, as the tag that a clause has for it. */
export type ParagraphTag = Extract<RootContent, { type: 'mdxJsxFlowElement' }>;

/** A numbered paragraph. Its children are those of the array, which may still grow. */
export function paragraphTag(number: string, children: RootContent[]): ParagraphTag {
  const attributes = [{ type: 'mdxJsxAttribute', name: 'number', value: number } as const];
  const tag: ParagraphTag = { type: 'mdxJsxFlowElement', name: 'Para', attributes, children: [] };
  return Object.assign(tag, { children });
}

export function isParagraphTag(node: RootContent): node is ParagraphTag {
  return node.type === 'mdxJsxFlowElement' && node.name === 'Para';
}

/** The number of such a paragraph. */
export function numberOfTag({ attributes }: ParagraphTag): string {
  return attributes.flatMap(({ value }) => (typeof value === 'string' ? value : []))[0] ?? '';
}

import type { RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { asides } from '../../../model/nodes.ts';
import type { ParagraphPlace } from './flat-block.ts';

/** What several paragraphs of our own copies are in together. */
export type FrameKind = 'quotation' | 'aside' | 'definitions';

const frameStyles: ReadonlyMap<string, FrameKind> = new Map([
  ['Quotation', 'quotation'],
  ['Source', 'quotation'],
  ['Definition', 'definitions'],
  ...Object.values(asides).map(({ tag }) => [tag, 'aside'] as const),
]);

/** What a paragraph of our own copies is in, by its style. */
export function frameOf(paragraph: ParagraphPlace | undefined): FrameKind | undefined {
  return paragraph === undefined ? undefined : frameStyles.get(paragraph.style);
}

/** Whether a paragraph begins the next quotation or aside: after the source of one, or with the label of an aside. */
export function startsFrame(
  kind: FrameKind,
  block: RootContent | undefined,
  paragraph: ParagraphPlace | undefined,
  before: ParagraphPlace | undefined,
): boolean {
  if (kind === 'quotation') return before?.style === 'Source' && paragraph?.style !== 'Source';
  if (kind !== 'aside' || block?.type !== 'paragraph') return false;
  const [first, ...others] = block.children;
  const labels: readonly string[] = Object.values(asides).map(({ label }) => label);
  return first?.type === 'strong' && others.length === 0 && labels.includes(toString(first));
}

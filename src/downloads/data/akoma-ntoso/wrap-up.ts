import type { Element, ElementContent } from 'xast';
import { x } from 'xastscript';
import { continuesSentence } from '../../../model/continues-sentence.ts';
import type { RedlinePlainBlock } from '../../../redline/redline-tree.ts';
import type { Mark } from './document-context.ts';
import type { UnwrappedNode } from './unwrap-marks.ts';

/** The last list, which the sentence of a paragraph after it may go on with. */
interface ListAbove {
  readonly element: Element;
  readonly mark: Mark | undefined;
}

/**
 * The elements of blocks, one after the other. A paragraph that goes on with the sentence that a list interrupted becomes
 * the `listWrapUp` of that list, unless the list is only in the old text.
 */
export function withWrapUps(
  blocks: readonly UnwrappedNode<RedlinePlainBlock>[],
  elementsOf: (block: UnwrappedNode<RedlinePlainBlock>) => readonly ElementContent[],
): ElementContent[] {
  const all: ElementContent[] = [];
  let above: ListAbove | undefined;
  for (const block of blocks) {
    const { node, mark } = block;
    const elements = elementsOf(block);
    const last = elements.at(-1);
    if (above !== undefined && node?.type === 'paragraph' && continuesAbove(above, last, mark)) {
      const notes = elements.slice(0, -1).flatMap((note) => (note.type === 'element' ? note.children : []));
      const words = last?.type === 'element' ? last.children : [];
      above.element.children.push(
        x('listWrapUp', last?.type === 'element' ? last.attributes : {}, [...notes, ...words]),
      );
    } else all.push(...elements);
    above = node?.type === 'list' && last?.type === 'element' ? { element: last, mark } : undefined;
  }
  return all;
}

function continuesAbove(above: ListAbove, paragraph: ElementContent | undefined, mark: Mark | undefined): boolean {
  if (paragraph === undefined || (above.mark === 'del' && mark !== 'del')) return false;
  return continuesSentence(wordsOf(paragraph, mark === 'del' ? 'ins' : 'del'));
}

/** The words of one side, without what is said of them; a reference may print a label in lower case. */
function wordsOf(node: ElementContent, leftOut: Mark): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element' || [leftOut, 'remark', 'authorialNote'].includes(node.name)) return '';
  return node.data?.to === undefined ? node.children.map((child) => wordsOf(child, leftOut)).join('') : '§';
}

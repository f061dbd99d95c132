import type { ElementContent } from 'hast';
import type { FootnoteNumbers } from './footnote-numbers.ts';
import type { Surroundings } from './surroundings.ts';

/** What the HTML of a node depends on besides the node. */
export interface Writing extends Surroundings {
  /** Numbers of the footnotes, which both sides of a redline share. */
  readonly footnotes: FootnoteNumbers;
  /**
   * Where the node stands: in a text without marks or in an insertion, which is written like one; on both sides of a
   * redline, where marks may lie in it; or in a deletion, which leads nowhere.
   */
  readonly standing: 'unmarked' | 'kept' | 'deleted';
}

/** For what stands in an insertion. */
export function inInsertion(writing: Writing): Writing {
  return { ...writing, standing: 'unmarked' };
}

/** For what stands in a deletion: the id of a numbered paragraph may stand after too. */
export function inDeletion(writing: Writing): Writing {
  return { ...writing, standing: 'deleted', anchored: false };
}

/** What nodes are written as, joined; each is none, one or several elements. */
export function joined<Node>(
  nodes: readonly Node[],
  write: (node: Node) => ElementContent | ElementContent[],
): ElementContent[] {
  const elements: ElementContent[] = [];
  // Not `flatMap`, which takes longer: every word of every clause passes here.
  for (const node of nodes) {
    const written = write(node);
    if (Array.isArray(written)) elements.push(...written);
    else elements.push(written);
  }
  return elements;
}

import type { RedlineInline } from './redline-tree.ts';

/** The character at an end of a node, and the mark that it is in. */
interface Edge {
  readonly character: string;
  readonly mark?: 'insertion' | 'deletion';
}

type End = 'start' | 'end';

/**
 * What has to be printed between two nodes that follow one another, so that an old word and its replacement do not run
 * together: a space; or inside a word, where none belongs, a gap that is only seen. Nothing at a space or before
 * punctuation.
 */
export function separatorBetween(nodes: readonly RedlineInline[], index: number): 'space' | 'gap' | undefined {
  const [left, right] = [edgeOf(nodes[index - 1], 'end'), edgeOf(nodes[index], 'start')];
  if (left?.mark === undefined || right?.mark === undefined || left.mark === right.mark) return undefined;
  if (!endsWord.test(left.character) || !startsWord.test(right.character)) return undefined;
  const [before, after] = [edgeOf(nodes[index - 2], 'end'), edgeOf(nodes[index + 1], 'start')];
  const [first, last] = [edgeOf(nodes[index - 1], 'start'), edgeOf(nodes[index], 'end')];
  return isInWord(before, first) || isInWord(last, after) ? 'gap' : 'space';
}

/** Whether words that come before a note, or after it, need a space between. */
export const endsInSpace = (node: RedlineInline | undefined): boolean =>
  node === undefined || /\s/u.test(edgeOf(node, 'end')?.character ?? ' ');

export const startsWithWord = (node: RedlineInline | undefined): boolean =>
  /[\p{L}\p{N}“‘(["']/u.test(edgeOf(node, 'start')?.character ?? '');

const endsWord = /[^\s([“‘–—/-]/u;
const startsWord = /[^\s,.;:!?)\]’”…–—/-]/u;
const inWord = /[\p{L}\p{N}]/u;
const joinsWord = /[\p{L}\p{N}/-]/u;

function isInWord(left: Edge | undefined, right: Edge | undefined): boolean {
  const [a, b] = [left?.character ?? ' ', right?.character ?? ' '];
  return (inWord.test(a) && joinsWord.test(b)) || (joinsWord.test(a) && inWord.test(b));
}

/** `undefined` if nothing is printed. A reference to a clause or footnote counts as a word. */
function edgeOf(node: RedlineInline | undefined, end: End): Edge | undefined {
  if (node === undefined) return undefined;
  switch (node.type) {
    case 'movedAway':
    case 'movedToClause':
      return undefined;
    case 'text':
      return node.value === '' ? undefined : { character: (end === 'start' ? node.value[0] : node.value.at(-1)) ?? '' };
    case 'break':
      return { character: ' ' };
    case 'ref':
    case 'footnoteReference':
      return { character: 'a' };
    case 'insertion':
    case 'deletion': {
      const edge = edgeOfAll(node.children, end);
      return edge === undefined ? undefined : { character: edge.character, mark: node.type };
    }
    default:
      return edgeOfAll(node.children, end);
  }
}

function edgeOfAll(nodes: readonly RedlineInline[], end: End): Edge | undefined {
  const inOrder = end === 'start' ? nodes : nodes.toReversed();
  for (const node of inOrder) {
    const edge = edgeOf(node, end);
    if (edge !== undefined) return edge;
  }
  return undefined;
}

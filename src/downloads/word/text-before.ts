import { isTextStyle } from '../../model/nodes.ts';
import type { RedlineInline } from '../../redline/redline-tree.ts';

/** Represents a reference or a footnote in plain text. */
const atom = '\u{FFFC}';

/** The old text of inline nodes; undefined where words moved. */
export function textBefore(nodes: readonly RedlineInline[]): string | undefined {
  const texts = nodes.map(textOf);
  return texts.includes(undefined) ? undefined : texts.join('');
}

function textOf(node: RedlineInline): string | undefined {
  switch (node.type) {
    case 'text':
      return node.was?.value ?? node.value;
    case 'insertion':
    case 'movedFromClause':
      return '';
    case 'moved':
    case 'movedAway':
      return undefined;
    case 'ref':
    case 'footnoteReference':
      return atom;
    case 'break':
      return '\n';
    default:
      return textBefore(node.children);
  }
}

/**
 * Divides inline nodes at a place in their old text, and drops the space there. The second part is undefined where that
 * is impossible, such as in a link.
 */
export function splitInlines(
  nodes: readonly RedlineInline[],
  at: number,
): readonly [readonly RedlineInline[], (readonly RedlineInline[])?] {
  const parts = divide(nodes, at);
  const [space, rest] = (parts && divide(parts[1], 1)) ?? [];
  const [only] = space ?? [];
  const isSpace = space?.length === 1 && only?.type === 'text' && only.value === ' ';
  return parts === undefined || rest === undefined || !isSpace ? [nodes] : [parts[0], rest];
}

/** What stands in a range of the old text of inline nodes; undefined where that is impossible, such as in a link. */
export function sliceInlines(
  nodes: readonly RedlineInline[],
  from: number,
  to: number,
): readonly RedlineInline[] | undefined {
  const head = divide(nodes, to)?.[0];
  return head && divide(head, from)?.[1];
}

type Parts = readonly [readonly RedlineInline[], readonly RedlineInline[]];

function divide(nodes: readonly RedlineInline[], at: number): Parts | undefined {
  let place = 0;
  for (const [index, node] of nodes.entries()) {
    if (place === at) return [nodes.slice(0, index), nodes.slice(index)];
    const length = textBefore([node])?.length ?? 0;
    if (place + length > at) {
      const halves = halvesOf(node, at - place);
      return (
        halves && [
          [...nodes.slice(0, index), halves[0]],
          [halves[1], ...nodes.slice(index + 1)],
        ]
      );
    }
    place += length;
  }
  return [nodes, []];
}

function halvesOf(node: RedlineInline, at: number): readonly [RedlineInline, RedlineInline] | undefined {
  if (node.type === 'text' && node.was === undefined)
    return [
      { ...node, value: node.value.slice(0, at) },
      { ...node, value: node.value.slice(at) },
    ];
  if (!isTextStyle(node) && node.type !== 'term') return undefined;
  const parts: Parts | undefined = divide(node.children, at);
  return (
    parts && [
      { ...node, children: parts[0] },
      { ...node, children: parts[1] },
    ]
  );
}

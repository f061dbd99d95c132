import type { ListItem, Root, RootContent } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';

/** Turns the links to and fro and the list at the end, as which mammoth gives footnotes, into calls and texts of footnotes. */
export function wordFootnotes(root: Root): Root {
  const children = root.children.flatMap((node): readonly RootContent[] => {
    if (node.type !== 'list') return [node];
    const labels = node.children.map(footnoteOf);
    if (labels.includes(undefined)) return [node];
    return node.children.map((item, index) => {
      const label = labels[index] ?? '';
      return { type: 'footnoteDefinition', identifier: label, label, children: item.children };
    });
  });
  const made: Root = { type: 'root', children };
  visit(made, 'link', ({ url }, index, parent) => {
    if (parent === undefined || index === undefined) return undefined;
    const [, isBack] = /^#(?:foot|end)note-(ref-)?\d+$/.exec(url) ?? [];
    const label = labelIn(url);
    if (label === undefined) return undefined;
    parent.children.splice(
      index,
      1,
      ...(isBack === undefined ? [{ type: 'footnoteReference', identifier: label, label } as const] : []),
    );
    return [SKIP, index];
  });
  return made;
}

/** The footnote whose text an item of a list is: it leads back to its call. */
function footnoteOf(item: ListItem): string | undefined {
  let found: string | undefined;
  visit(item, 'link', ({ url }) => {
    if (url.includes('note-ref-')) found = labelIn(url);
  });
  return found;
}

function labelIn(url: string): string | undefined {
  const [, kind, number] = /^#(foot|end)note-(?:ref-)?(\d+)$/.exec(url) ?? [];
  return number === undefined ? undefined : `${kind === 'end' ? 'e' : ''}${number}`;
}

import type { Definition, Nodes, PhrasingContent, Root, RootContent, TableRow } from 'mdast';
import { phrasing } from 'mdast-util-phrasing';
import { toString } from 'mdast-util-to-string';

/** What a clause can hold of a text that was written elsewhere. */
export interface Carried {
  readonly root: Root;
  /** What could not be carried over, one sentence each. */
  readonly losses: readonly string[];
}

/**
 * Turns a text into what a clause can hold: paragraphs, lists, tables, footnotes, links and stressed words.
 * Words are never dropped; what had to go, or became plain, is told.
 *
 * @param isLink whether an address may stand in the content
 */
export function carryOver(root: Root, isLink: (url: string) => boolean): Carried {
  const losses: string[] = [];
  const definitions = new Map(
    root.children
      .filter((node): node is Definition => node.type === 'definition')
      .map(({ identifier, url }) => [identifier, url] as const),
  );
  const tell = (what: string, words: string): void => {
    losses.push(`${what}: “${words.length > 60 ? `${words.slice(0, 57)}…` : words}”.`);
  };

  const blocks = (children: readonly RootContent[]): RootContent[] => children.flatMap(block);
  const block = (node: RootContent): RootContent[] => {
    switch (node.type) {
      case 'paragraph':
      case 'heading': {
        const children = inlines(node.children);
        return toString({ type: 'paragraph', children }).trim() === '' ? [] : [{ ...node, children }];
      }
      case 'list':
        return [
          {
            ...node,
            children: node.children.map((item) => ({
              ...item,
              checked: null,
              children: blocks(item.children).filter(isFlow),
            })),
          },
        ];
      case 'footnoteDefinition':
        return [{ ...node, children: blocks(node.children).filter(isFlow) }];
      case 'table':
        return [
          {
            ...node,
            children: withHead(node.children).map((row) => ({
              ...row,
              children: row.children.map((cell) => ({ ...cell, children: inlines(withoutBlocks(cell.children)) })),
            })),
          },
        ];
      case 'blockquote':
        tell('A quotation became paragraphs', toString(node));
        return blocks(node.children);
      case 'code':
        tell('A block of code became a paragraph', node.value);
        return [{ type: 'paragraph', children: [{ type: 'text', value: node.value }] }];
      case 'html':
        tell('HTML was left out', node.value);
        return [];
      case 'thematicBreak':
      case 'definition':
      case 'yaml':
        return [];
      default:
        tell('Something that a clause cannot hold was left out', toString(node));
        return [];
    }
  };

  const inlines = (children: readonly PhrasingContent[]): PhrasingContent[] => children.flatMap(inline);
  const inline = (node: PhrasingContent): PhrasingContent[] => {
    switch (node.type) {
      case 'text':
      case 'break':
      case 'footnoteReference':
        return [node];
      case 'emphasis':
      case 'strong':
        return [{ ...node, children: inlines(node.children) }];
      case 'delete':
        tell('Struck-out words became plain words', toString(node));
        return inlines(node.children);
      case 'inlineCode':
        return [{ type: 'text', value: node.value }];
      case 'link':
        return link(node.url, node.children);
      case 'linkReference':
        return link(definitions.get(node.identifier) ?? '', node.children);
      case 'image':
      case 'imageReference':
        tell('A picture was left out', node.alt ?? '');
        return [];
      case 'html':
        // What looks like a tag may be words between two signs.
        tell('HTML became plain words', node.value);
        return [{ type: 'text', value: node.value }];
      default:
        tell('Something that a clause cannot hold was left out', toString(node));
        return [];
    }
  };

  const link = (url: string, children: readonly PhrasingContent[]): PhrasingContent[] => {
    const words = inlines(children);
    if (words.length === 0) return [];
    if (isLink(url) && !url.startsWith('#')) return [{ type: 'link', url, children: words }];
    tell(
      `A link to ${url === '' ? 'nowhere' : url} became plain words`,
      toString({ type: 'paragraph', children: words }),
    );
    return words;
  };

  return { root: { type: 'root', children: blocks(root.children) }, losses };
}

function isFlow(node: RootContent): node is Extract<RootContent, { type: 'paragraph' | 'list' | 'table' }> {
  return node.type === 'paragraph' || node.type === 'list' || node.type === 'table';
}

/** The rows of a table, the first as its head: where Word marks none, an empty one was put before them. */
function withHead(rows: readonly TableRow[]): readonly TableRow[] {
  const [first, ...others] = rows;
  return first !== undefined && others.length > 0 && toString(first).trim() === '' ? others : rows;
}

/** The content of a table's cell in one line: Word has paragraphs and lists in a cell, and Markdown has words alone. */
function withoutBlocks(children: readonly Nodes[]): PhrasingContent[] {
  return children.flatMap((node, index) => {
    if (phrasing(node)) return [node];
    const words = 'children' in node ? withoutBlocks(node.children) : [];
    return index === 0 ? words : [{ type: 'text', value: ' ' }, ...words];
  });
}

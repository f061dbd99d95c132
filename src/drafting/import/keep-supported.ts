import type { Definition, Nodes, PhrasingContent, Root, RootContent, TableRow } from 'mdast';
import { phrasing } from 'mdast-util-phrasing';
import { toString } from 'mdast-util-to-string';
import { asides } from '../../model/nodes.ts';
import { isQuoteTag, readQuotations } from './quotations.ts';
import { isParagraphTag, numberOfTag, paragraphTag } from './paragraph-tags.ts';
import { isSuperscriptTag, readSuperscriptTags } from './superscript-tags.ts';
import { isAsideTag, readAsides } from './read-asides.ts';
import { readFigures, type FileOfPicture } from './read-figures.ts';

/** The parts of an imported text that a clause supports. */
export interface ImportedText {
  readonly root: Root;
  /** What could not be imported, one sentence each. */
  readonly losses: readonly string[];
}

/**
 * Reduces a text to what a clause supports: paragraphs, lists, tables, figures, footnotes, links,
 * emphasis, superscript and subscript. Words are never
 * dropped silently: what was left out or became plain text is reported.
 *
 * @param isLink whether an address is allowed in the content
 * @param fileOf the file that a picture becomes: by default none does
 */
export function keepSupported(
  root: Root,
  isLink: (url: string) => boolean,
  fileOf: FileOfPicture = () => undefined,
): ImportedText {
  const losses: string[] = [];
  const definitions = new Map(
    root.children
      .filter((node): node is Definition => node.type === 'definition')
      .map(({ identifier, url }) => [identifier, url] as const),
  );
  const report = (what: string, words: string): void => {
    losses.push(`${what}: “${words.length > 60 ? `${words.slice(0, 57)}…` : words}”.`);
  };

  const blocks = (children: readonly RootContent[]): RootContent[] => children.flatMap(block);
  /** Blocks of what may have figures. */
  const blocksWithFigures = (children: readonly RootContent[]): RootContent[] =>
    blocks(readFigures(children, fileOf, (loss) => losses.push(loss)));
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
            children: withHeader(node.children).map((row) => ({
              ...row,
              children: row.children.map((cell) => ({ ...cell, children: inlines(withoutBlocks(cell.children)) })),
            })),
          },
        ];
      case 'blockquote':
        return (readAsides(node) ?? readQuotations(node)).flatMap((child) => {
          if (isTag(child)) {
            const inside = isQuoteTag(child) ? blocks : blocksWithFigures;
            return [{ ...child, children: inside(child.children).filter(isFlow) }];
          }
          report('A quotation became a paragraph, since it does not say its source', toString(child));
          return block(child);
        });
      case 'mdxJsxFlowElement':
        if (figureParts.has(node.name)) return [{ ...node, children: blocks(node.children).filter(isFlow) }];
        return isParagraphTag(node) ? [paragraphTag(numberOfTag(node), blocksWithFigures(node.children))] : [];
      case 'code':
        report('A block of code became a paragraph', node.value);
        return [{ type: 'paragraph', children: [{ type: 'text', value: node.value }] }];
      case 'html':
        report('HTML was left out', node.value);
        return [];
      case 'thematicBreak':
      case 'definition':
      case 'yaml':
        return [];
      default:
        report('Content that a clause cannot contain was left out', toString(node));
        return [];
    }
  };

  const inlines = (children: readonly PhrasingContent[]): PhrasingContent[] =>
    readSuperscriptTags(children).flatMap(inline);
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
        report('Struck-out text became plain text', toString(node));
        return inlines(node.children);
      case 'inlineCode':
        return [{ type: 'text', value: node.value }];
      case 'link':
        return link(node.url, node.children);
      case 'linkReference':
        return link(definitions.get(node.identifier) ?? '', node.children);
      case 'image':
      case 'imageReference':
        report('A picture was left out', node.alt ?? '');
        return [];
      case 'html':
        // What looks like a tag may be text in angle brackets.
        report('HTML became plain text', node.value);
        return [{ type: 'text', value: node.value }];
      case 'mdxJsxTextElement':
        return isSuperscriptTag(node) ? [{ ...node, children: inlines(node.children) }] : inlines(node.children);
      default:
        report('Content that a clause cannot contain was left out', toString(node));
        return [];
    }
  };

  const link = (url: string, children: readonly PhrasingContent[]): PhrasingContent[] => {
    const words = inlines(children);
    if (words.length === 0) return [];
    if (isLink(url) && !url.startsWith('#')) return [{ type: 'link', url, children: words }];
    const where = url === '' ? 'to nowhere' : url.startsWith('#') ? 'within the document' : `to ${url}`;
    report(`A link ${where} became plain text`, toString({ type: 'paragraph', children: words }));
    return words;
  };

  return { root: { type: 'root', children: blocksWithFigures(root.children) }, losses };
}

/** The tags that the reading of figures writes. */
const figureParts: ReadonlySet<string | null> = new Set(['Figure', asides.description.tag]);

/** Whether a block has its own tag in a clause. */
function isTag(node: RootContent): node is Extract<RootContent, { type: 'mdxJsxFlowElement' }> {
  return isQuoteTag(node) || isAsideTag(node) || figureParts.has('name' in node ? node.name : '');
}

function isFlow(
  node: RootContent,
): node is Extract<RootContent, { type: 'paragraph' | 'list' | 'table' | 'mdxJsxFlowElement' }> {
  return node.type === 'paragraph' || node.type === 'list' || node.type === 'table' || isTag(node);
}

/**
 * The rows of a table, with the header first. If Word marks no header, the converter puts an empty row first, which is
 * dropped.
 */
function withHeader(rows: readonly TableRow[]): readonly TableRow[] {
  const [first, ...others] = rows;
  return first !== undefined && others.length > 0 && toString(first).trim() === '' ? others : rows;
}

/**
 * The content of a table cell on one line. Word allows paragraphs and lists in a cell, Markdown only inline content.
 */
function withoutBlocks(children: readonly Nodes[]): PhrasingContent[] {
  return children.flatMap((node, index) => {
    // HTML may be a block as well, but not in a cell.
    if (phrasing(node) || node.type === 'html') return [node];
    const words = 'children' in node ? withoutBlocks(node.children) : [];
    return index === 0 ? words : [{ type: 'text', value: ' ' }, ...words];
  });
}

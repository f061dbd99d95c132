import type { Definition, Nodes, Paragraph, PhrasingContent, Root, RootContent, TableCell, TableRow } from 'mdast';
import { phrasing } from 'mdast-util-phrasing';
import { toString } from 'mdast-util-to-string';
import { isBlank, withoutUnseen } from '../../model/hidden-characters.ts';
import { asides } from '../../model/nodes.ts';
import { Losses } from './blocks/losses.ts';
import { isQuoteTag, readQuotations } from './quotations.ts';
import { isParagraphTag, numberOfTag, paragraphTag } from './blocks/paragraph-tags.ts';
import { isSuperscriptTag, readSuperscriptTags } from './blocks/superscript-tags.ts';
import { isAsideTag, readAsides } from './read-asides.ts';
import { readHtml } from './html/read-html.ts';
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
  const losses = new Losses();
  const definitions = new Map(
    root.children
      .filter((node): node is Definition => node.type === 'definition')
      .map(({ identifier, url }) => [identifier, url] as const),
  );
  const report = (what: string, words: string): void => {
    losses.add(`${what}: “${words}”.`);
  };

  const blocks = (children: readonly RootContent[]): RootContent[] => children.flatMap(block);
  /** Blocks of what may have figures. */
  const blocksWithFigures = (children: readonly RootContent[]): RootContent[] =>
    blocks(readFigures(children, fileOf, losses));
  const block = (node: RootContent): RootContent[] => {
    switch (node.type) {
      case 'paragraph': {
        const children = inlines(node.children);
        return isShown(children) ? [{ ...node, children }] : [];
      }
      case 'heading': {
        losses.under(toString(node, { includeHtml: false }));
        const children = inlines(node.children);
        if (isShown(children)) return [{ ...node, children }];
        losses.add('A heading without words was left out, and the text under it follows what is above.');
        return [];
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
        losses.under('');
        return [{ ...node, children: blocks(node.children).filter(isFlow) }];
      case 'table': {
        const rows = withHeader(node.children);
        // A table has at least one row below its header.
        if (rows.length < 2) {
          report('A table of one row became paragraphs', toString(node));
          return rows.flatMap(({ children }) => children.flatMap((cell) => block(paragraphOf(cell))));
        }
        return [
          {
            ...node,
            children: rows.map((row) => ({
              ...row,
              children: row.children.map((cell) => ({ ...cell, children: inlines(withoutBlocks(cell.children)) })),
            })),
          },
        ];
      }
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
      case 'html': {
        const { root: inside, losses: left } = readHtml(node.value);
        for (const loss of left) losses.add(loss);
        return blocks(inside.children);
      }
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
        return [{ ...node, value: withoutUnseen(node.value) }];
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
        return html(node.value);
      case 'mdxJsxTextElement':
        return isSuperscriptTag(node) ? [{ ...node, children: inlines(node.children) }] : inlines(node.children);
      default:
        report('Content that a clause cannot contain was left out', toString(node));
        return [];
    }
  };

  /** A tag within a line. What looks like one may be text in angle brackets. */
  const html = (value: string): PhrasingContent[] => {
    const [, name = ''] = /^<\/?([a-z][a-z0-9]*)(?=[\s/>])/i.exec(value) ?? [];
    if (/^br$/i.test(name)) return [{ type: 'break' }];
    if (value.startsWith('<!--') || lineTags.has(name.toLowerCase())) {
      if (!value.startsWith('</')) report('A tag of HTML was left out', value);
      return [];
    }
    report('HTML became plain text', value);
    return [{ type: 'text', value }];
  };

  const link = (url: string, children: readonly PhrasingContent[]): PhrasingContent[] => {
    const words = inlines(children);
    if (words.length === 0) return [];
    if (isLink(url) && !url.startsWith('#')) return [{ type: 'link', url, children: words }];
    const where = url === '' ? 'to nowhere' : url.startsWith('#') ? 'within the document' : `to ${url}`;
    report(`A link ${where} became plain text`, toString({ type: 'paragraph', children: words }));
    return words;
  };

  const withFigures = readFigures(root.children, fileOf, losses);
  losses.under('');
  return { root: { type: 'root', children: blocks(withFigures) }, losses: losses.sentences };
}

/** The tags of HTML that people write within Markdown. */
const lineTags: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo big center cite code del dfn div em font i img ins kbd mark p q s samp small span strike strong tt u var wbr'.split(
    ' ',
  ),
);

function isShown(children: readonly PhrasingContent[]): boolean {
  return (
    !isBlank(toString({ type: 'paragraph', children: [...children] })) ||
    children.some(({ type }) => type === 'footnoteReference')
  );
}

/** A cell as a paragraph. */
function paragraphOf({ children }: TableCell): Paragraph {
  return { type: 'paragraph', children: withoutBlocks(children) };
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

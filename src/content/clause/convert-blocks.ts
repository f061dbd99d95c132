import type { Heading as HeadingNode, Paragraph, PhrasingContent, RootContent, Table as TableNode } from 'mdast';
import type { Block, List } from '../../model/clause-tree.ts';
import type { Message } from '../diagnostics/diagnostic.ts';
import { runsTogether } from '../diagnostics/runs-together.ts';
import { convertBlockTag } from './convert-block-tag.ts';
import { convertList } from './convert-list.ts';
import { checkShown, convertInlines } from './convert-inlines.ts';
import type { FootnoteReference } from './footnotes.ts';
import { isTooDeep, positionOf, report, nestedScope, type Scope } from './scope.ts';
import { convertNode, type NodeTable } from '../../model/node-table.ts';
import { refuse } from './refuse.ts';

/** The nodes on their own lines. */
type BlockNode = Exclude<RootContent, { type: PhrasingContent['type'] | 'listItem' | 'tableRow' | 'tableCell' }>;

/** Converts blocks. Reports every problem, and leaves out what is refused. Footnotes are collected separately. */
export function convertBlocks(children: readonly RootContent[], scope: Scope): readonly Block[] {
  const [first] = children;
  if (first === undefined || isTooDeep(scope, first)) return [];
  let listBefore: List | undefined;
  let headingBefore: 0 | 1 | 2 = 0;
  return children.flatMap((child, index) => {
    if (!isBlock(child)) return [];
    if (splitsParagraph(child, [children[index - 1], children[index + 1]]))
      report(scope, 'clause-place', child, splitMessage);
    const converted = convertNode(blocks, child, { ...scope, listBefore, headingBefore });
    if (child.type === 'heading' && converted.length > 0 && !hasTextBelow(child, children.slice(index + 1)))
      report(scope, 'heading-empty', child, headingEmptyMessage);
    listBefore = converted.findLast((block) => block.type === 'list') ?? listBefore;
    headingBefore = converted.findLast((block) => block.type === 'subheading')?.depth ?? headingBefore;
    return converted;
  });
}

const blocks: NodeTable<BlockNode, Scope, readonly Block[]> = {
  paragraph: (node, scope) => {
    const children = convertInlines(node.children, scope);
    checkLines(node, scope);
    // Links and tags without text, and what is refused, are reported already.
    if (node.children.every(({ type }) => plain.has(type))) checkShown(children, node, scope);
    return children.length === 0 ? [] : [{ type: 'paragraph', children }];
  },
  list: (node, scope) => convertList(node, scope, convertBlocks),
  table: (node, scope) => [
    { type: 'table', align: (node.align ?? []).map((align) => align ?? null), children: convertRows(node, scope) },
  ],
  footnoteDefinition: (node, scope) => {
    const references: FootnoteReference[] = [];
    const footnoteScope = { ...nestedScope(scope, 'footnote'), footnoteReferences: references };
    const children = convertBlocks(node.children, footnoteScope);
    const definition = { type: 'footnoteDefinition', label: node.identifier, children } as const;
    scope.collector.footnotes.push({ definition, references, position: positionOf(node) });
    return [];
  },
  mdxJsxFlowElement: (node, scope) => convertBlockTag(node, scope, convertBlocks),
  blockquote: refuse,
  code: refuse,
  definition: refuse,
  heading: (node, scope) => (isSubheading(node, scope) ? convertSubheading(node, scope) : refuse(node, scope)),
  mdxFlowExpression: refuse,
  mdxjsEsm: refuse,
  thematicBreak: refuse,
  yaml: refuse,
};

/** Whether a heading is directly in a clause, with hash signs: a line of hyphens makes one by mistake. */
function isSubheading({ position }: HeadingNode, { container, collector }: Scope): boolean {
  return container === 'clause' && collector.source[position?.start.offset ?? 0] === '#';
}

function convertSubheading(node: HeadingNode, scope: Scope): readonly Block[] {
  const children = convertInlines(node.children, nestedScope(scope, 'inline'));
  checkShown(children, node, scope);
  const depth = node.depth === 2 ? 1 : node.depth === 3 ? 2 : undefined;
  if (depth === undefined || depth > (scope.headingBefore ?? 0) + 1) {
    report(scope, 'heading-rank', node, subheadingMessage(node.depth, scope.headingBefore ?? 0));
    return [];
  }
  return [{ type: 'subheading', depth, children }];
}

/** Whether something comes below a heading, before the next one of its level or above. */
function hasTextBelow({ depth }: HeadingNode, after: readonly RootContent[]): boolean {
  const next = after.find(({ type }) => type !== 'footnoteDefinition');
  return next !== undefined && (next.type !== 'heading' || next.depth > depth);
}

const headingEmptyMessage: Message = {
  unexpected: 'Unexpected sub-heading with nothing below it',
  expected: 'expected text below it',
  todo: 'Write the text, or remove the sub-heading.',
};

function subheadingMessage(depth: number, before: number): Message {
  return {
    unexpected: `Unexpected heading \`${'#'.repeat(depth)}\``,
    expected: before === 0 ? 'expected `##`' : 'expected `##` or `###`',
    todo: 'Change the number of hash signs: headings inside a clause begin with `##`, and those below them with `###`.',
  };
}

/** Reports lists and tables that Markdown joins into a paragraph. A line that ends with a break stays a line. */
function checkLines(node: Paragraph, scope: Scope): void {
  const [first = '', ...others] = writtenText(node).split('\f');
  // The first line of an item begins with its label.
  const label = scope.label === undefined ? '' : `${scope.label} `;
  for (const part of [label + first, ...others]) {
    const message = runsTogether(part.split('\n'));
    if (message !== undefined) report(scope, 'text-runs-together', node, message);
  }
}

/** The text of a paragraph with its line ends; `\f` for a break. */
function writtenText(node: Paragraph | PhrasingContent): string {
  if (node.type === 'break') return '\f';
  if ('children' in node) return node.children.map(writtenText).join('');
  return node.type === 'text' ? node.value : '';
}

const plain: ReadonlySet<string> = new Set(['text', 'emphasis', 'strong', 'break']);

function isBlock(node: RootContent): node is BlockNode {
  return Object.hasOwn(blocks, node.type);
}

function convertRows(table: TableNode, scope: Scope) {
  const columns = table.children[0]?.children.length ?? 0;
  if (table.children.length < 2) report(scope, 'table-rows', table, rowsMessage);
  for (const row of table.children) {
    const cells = row.children.length;
    if (cells > columns) report(scope, 'table-cells', row, cellsMessage(cells, columns));
  }
  return table.children.map((row) => ({
    type: 'tableRow' as const,
    children: row.children.map((cell) => ({
      type: 'tableCell' as const,
      children: convertInlines(cell.children, nestedScope(scope, 'inline')),
    })),
  }));
}

const rowsMessage: Message = {
  unexpected: 'Unexpected table with headings of columns and no row',
  expected: 'expected at least one row below them',
  todo: 'Add a row below the line of dashes, or write the words as a paragraph.',
};

function cellsMessage(cells: number, columns: number): Message {
  return {
    unexpected: `Unexpected row of ${cells} cells`,
    expected: `expected at most ${columns}, as many as the first row has`,
    todo: 'Add a cell to the first row and to the line of dashes, or write `\\|` for a literal `|`.',
  };
}

/** Whether a `<Ref>` alone on its line cuts a paragraph in two. */
function splitsParagraph(node: RootContent, neighbours: readonly (RootContent | undefined)[]): boolean {
  if (node.type !== 'mdxJsxFlowElement' || node.name !== 'Ref') return false;
  const { line } = positionOf(node);
  const [before, after] = neighbours;
  return before?.position?.end.line === line - 1 || after?.position?.start.line === line + 1;
}

const splitMessage: Message = {
  unexpected: 'Unexpected `<Ref>` alone on a line within a paragraph',
  todo: 'Join the line to the one before or after it.',
};

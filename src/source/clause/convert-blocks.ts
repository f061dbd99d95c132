import type { List as ListNode, PhrasingContent, RootContent, Table as TableNode } from 'mdast';
import type { Block, ListItem } from '../../code/clause-tree.ts';
import type { Words } from '../finding.ts';
import { convertBlockTag } from './convert-block-tag.ts';
import { convertWords } from './convert-inlines.ts';
import type { Call } from './footnotes.ts';
import { isTooDeep, placeOf, tell, within, type Scope } from './gathered.ts';
import { convertNode, type NodeTable } from '../../code/node-table.ts';
import { refuse } from './refused.ts';

/** The nodes that stand on lines of their own. */
type BlockNode = Exclude<RootContent, { type: PhrasingContent['type'] | 'listItem' | 'tableRow' | 'tableCell' }>;

/** Blocks of a text in order. Tells every problem, and leaves out what is refused; footnotes are gathered apart. */
export function convertBlocks(children: readonly RootContent[], scope: Scope): readonly Block[] {
  const [first] = children;
  if (first === undefined || isTooDeep(scope, first)) return [];
  return children.flatMap((child, index) => {
    if (!isBlock(child)) return [];
    if (splitsParagraph(child, [children[index - 1], children[index + 1]]))
      tell(scope, 'clause-place', child, splitWords);
    return convertNode(blocks, child, scope);
  });
}

const blocks: NodeTable<BlockNode, Scope, readonly Block[]> = {
  paragraph: (node, scope) => {
    const children = convertWords(node.children, scope);
    return children.length === 0 ? [] : [{ type: 'paragraph', children }];
  },
  list: (node, scope) => [
    { type: 'list', ordered: node.ordered === true, start: node.start ?? 1, children: convertItems(node, scope) },
  ],
  table: (node, scope) => [
    { type: 'table', align: (node.align ?? []).map((align) => align ?? null), children: convertRows(node, scope) },
  ],
  footnoteDefinition: (node, scope) => {
    const calls: Call[] = [];
    const children = convertBlocks(node.children, { ...within(scope, 'footnote'), calls });
    const definition = { type: 'footnoteDefinition', label: node.identifier, children } as const;
    scope.gathered.footnotes.push({ definition, calls, place: placeOf(node) });
    return [];
  },
  mdxJsxFlowElement: convertBlockTag,
  blockquote: refuse,
  code: refuse,
  definition: refuse,
  heading: refuse,
  mdxFlowExpression: refuse,
  mdxjsEsm: refuse,
  thematicBreak: refuse,
  yaml: refuse,
};

function isBlock(node: RootContent): node is BlockNode {
  return Object.hasOwn(blocks, node.type);
}

function convertItems(list: ListNode, scope: Scope): readonly ListItem[] {
  return list.children.map((item) => {
    if (typeof item.checked === 'boolean') tell(scope, 'clause-markup', item, checkboxWords);
    return { type: 'listItem', children: convertBlocks(item.children, within(scope, 'list')) };
  });
}

function convertRows(table: TableNode, scope: Scope) {
  return table.children.map((row) => ({
    type: 'tableRow' as const,
    children: row.children.map((cell) => ({
      type: 'tableCell' as const,
      children: convertWords(cell.children, within(scope, 'words')),
    })),
  }));
}

/** Whether a `<Ref>` that stands alone on its line cuts a paragraph in two. */
function splitsParagraph(node: RootContent, neighbours: readonly (RootContent | undefined)[]): boolean {
  if (node.type !== 'mdxJsxFlowElement' || node.name !== 'Ref') return false;
  const { line } = placeOf(node);
  const [before, after] = neighbours;
  return before?.position?.end.line === line - 1 || after?.position?.start.line === line + 1;
}

const splitWords: Words = {
  unexpected: 'Unexpected `<Ref>` alone on a line of its paragraph',
  expected: 'expected words on the same line',
  todo: 'Join the line to the one before or after it.',
};

const checkboxWords: Words = {
  unexpected: 'Unexpected `[ ]` or `[x]` at the beginning of a list item',
  expected: 'expected words',
  todo: 'Take it out.',
};

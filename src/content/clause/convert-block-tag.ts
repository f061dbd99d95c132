import type { RootContent } from 'mdast';
import type { Block } from '../../model/clause-tree.ts';
import { asides, type AsideType } from '../../model/nodes.ts';
import type { Message } from '../diagnostics/diagnostic.ts';
import { quote } from '../diagnostics/quote.ts';
import { readAttributes, type TagNode } from './attributes.ts';
import { checkFigure, unknownPicture } from './check-figure.ts';
import { checkDefinitions } from './check-definitions.ts';
import { checkAddress, checkHidden, convertRef, itemMessage } from './convert-inlines.ts';
import { positionOf, report, nestedScope, type Container, type Scope } from './scope.ts';
import { isTagName, tags, unknownTagMessage, type TagName } from './tags.ts';

type BlockTagNode = Extract<TagNode, { type: 'mdxJsxFlowElement' }>;

/** Converts the blocks inside a tag. */
type ConvertBlocks = (children: readonly RootContent[], scope: Scope) => readonly Block[];

/** Converts a tag on its own lines. */
export function convertBlockTag(node: BlockTagNode, scope: Scope, convertBlocks: ConvertBlocks): readonly Block[] {
  if (isTagName(node.name)) return blockTags[node.name](node, scope, convertBlocks);
  report(scope, 'clause-tag', node, unknownTagMessage(node.name));
  return convertBlocks(node.children, scope);
}

const blockTags: Readonly<Record<TagName, typeof convertBlockTag>> = {
  Para: (node, scope, convertBlocks) => {
    const attributes = readAttributes(node, tags.Para, scope);
    // Before its children, so that paragraphs are in document order.
    if (attributes !== undefined) scope.collector.paragraphs.push({ ...attributes, position: positionOf(node) });
    const inside = attributes === undefined ? scope : { ...scope, paragraph: attributes.id };
    const children = childrenOf(node, 'Para', ['clause'], inside, convertBlocks);
    return attributes === undefined ? children : [{ type: 'numbered', ...attributes, children }];
  },
  Note: convertAside('note'),
  Example: convertAside('example'),
  Quote: (node, scope, convertBlocks) => {
    const { source, link } = readAttributes(node, tags.Quote, scope) ?? {};
    const children = childrenOf(
      node,
      'Quote',
      ['clause', 'page', 'Para', 'Note', 'Example', 'list'],
      scope,
      convertBlocks,
    );
    if (source === undefined) return children;
    checkHidden(source, node, scope);
    if (link !== undefined) checkAddress(link, node, scope);
    const words = { type: 'text', value: oneLine(source) } as const;
    const who = link === undefined ? words : ({ type: 'link', url: link, children: [words] } as const);
    return [
      {
        type: 'quotation',
        children: [...children, { type: 'source', children: [{ type: 'paragraph', children: [who] }] }],
      },
    ];
  },
  Figure: (node, scope, convertBlocks) => {
    const { file, alt } = readAttributes(node, tags.Figure, scope) ?? {};
    // A picture is shown even by a figure with a fault: nobody should be told to delete it.
    const named = node.attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === 'file')?.value;
    if (typeof named === 'string') scope.collector.shown.push(named);
    const children = childrenOf(node, 'Figure', ['clause', 'Para', 'Note', 'Example'], scope, convertBlocks);
    if (file === undefined || alt === undefined) return children;
    checkHidden(alt, node, scope);
    checkFigure(children, node, scope);
    const picture = scope.collector.pictures.get(file);
    if (picture === undefined) report(scope, 'figure-unknown', node, unknownPicture(file, scope));
    return picture === undefined ? children : [{ type: 'figure', picture, alt: oneLine(alt), children }];
  },
  Description: convertAside('description', ['Figure']),
  Definitions: (node, scope, convertBlocks) => {
    readAttributes(node, tags.Definitions, scope);
    const children = childrenOf(node, 'Definitions', ['clause', 'page', 'Para'], scope, convertBlocks);
    checkDefinitions(children, node, scope);
    return [{ type: 'definitions', children }];
  },
  Ref: (node, scope) => [{ type: 'paragraph', children: convertRef(node, scope) }],
  Item: (node, scope) => {
    report(scope, 'clause-place', node, itemMessage);
    return [];
  },
  Term: inlineTag('Term'),
  Sup: inlineTag('Sup'),
  Sub: inlineTag('Sub'),
};

function inlineTag(name: TagName): typeof convertBlockTag {
  const message: Message = {
    unexpected: `Unexpected line break in a ${quote(`<${name}>`)}`,
    todo: `Write ${quote(tags[name].form)} on one line.`,
  };
  return (node, scope) => {
    report(scope, 'clause-place', node, message);
    return [];
  };
}

const oneLine = (words: string): string => words.replace(/\s+/gu, ' ').trim();

function convertAside(
  type: AsideType,
  parents: readonly Container[] = ['clause', 'page', 'Para'],
): typeof convertBlockTag {
  const { tag } = asides[type];
  return (node, scope, convertBlocks) => {
    readAttributes(node, tags[tag], scope);
    return [{ type, children: childrenOf(node, tag, parents, scope, convertBlocks) }];
  };
}

function childrenOf(
  node: BlockTagNode,
  name: TagName & Container,
  parents: readonly Container[],
  scope: Scope,
  convertBlocks: ConvertBlocks,
): readonly Block[] {
  if (!parents.includes(scope.container)) report(scope, 'clause-place', node, parentMessage(name, parents));
  const children = convertBlocks(node.children, nestedScope(scope, name));
  if (node.children.length === 0) report(scope, 'clause-empty', node, emptyMessage(name));
  return children;
}

function parentMessage(name: TagName, parents: readonly Container[]): Message {
  return {
    unexpected: `Unexpected ${quote(`<${name}>`)} here`,
    expected: `expected it ${parents.map((parent) => parentNames[parent]).join(' or ')}`,
    todo: 'Move it there, or write its text as a paragraph.',
  };
}

const parentNames: Readonly<Record<Container, string>> = {
  clause: 'directly in a clause',
  page: 'directly in a page',
  Para: 'in a `<Para>`',
  Note: 'in a `<Note>`',
  Example: 'in an `<Example>`',
  Quote: 'in a `<Quote>`',
  Figure: 'in a `<Figure>`',
  Description: 'in a `<Description>`',
  Definitions: 'in `<Definitions>`',
  list: 'in a list',
  footnote: 'in a footnote',
  inline: 'within text',
};

function emptyMessage(name: TagName): Message {
  return {
    unexpected: `Empty ${quote(`<${name}>`)}`,
    todo: 'Write text between its tags, with a blank line before and after, or remove it.',
  };
}

import type { Link, Node, PhrasingContent, Text } from 'mdast';
import type { Inline } from '../../model/clause-tree.ts';
import { diagnostic, type SourcePosition, type Message } from '../diagnostics/diagnostic.ts';
import { targetOfItem } from '../../model/reference.ts';
import { isBlank } from '../../model/hidden-characters.ts';
import { blankMessage, textDiagnostics } from '../diagnostics/text-diagnostics.ts';
import { positionAt } from '../files/position-at.ts';
import { quote } from '../diagnostics/quote.ts';
import { readAttributes, type TagNode } from './attributes.ts';
import { collapseSpace } from './collapse-space.ts';
import { findUndefined } from './footnotes.ts';
import { isTooDeep, positionOf, report, nestedScope, type LinkUse, type Scope } from './scope.ts';
import { linkProblem } from './link-problem.ts';
import { convertNode, type NodeTable } from '../../model/node-table.ts';
import { refuse } from './refuse.ts';
import { isTagName, tags, unknownTagMessage, type TagName } from './tags.ts';

/** Converts the text of one block and collapses its white space. Reports every problem, and leaves out what is refused. */
export function convertInlines(children: readonly PhrasingContent[], scope: Scope): readonly Inline[] {
  return collapseSpace(convertNested(children, scope));
}

/** Converts `<Ref to="…" />`, within text or alone on a line. */
export function convertRef(node: TagNode, scope: Scope): readonly Inline[] {
  checkNotInLink(node, scope);
  if (node.children.length > 0) report(scope, 'clause-place', node, refMessage);
  const attributes = readAttributes(node, tags.Ref, scope);
  if (attributes === undefined) return [];
  const to = attributes.item === undefined ? attributes.to : targetOfItem(attributes.to, attributes.item);
  scope.collector.uses.push({ kind: 'ref', id: to, position: positionOf(node) });
  pushLink('ref', to, node, scope);
  return [{ type: 'ref', to }];
}

function pushLink(kind: LinkUse['kind'], to: string, node: Node, { collector, paragraph }: Scope): void {
  collector.linkUses.push({ kind, to, within: paragraph, position: positionOf(node) });
}

function convertNested(children: readonly PhrasingContent[], scope: Scope): readonly Inline[] {
  const [first] = children;
  if (first === undefined || isTooDeep(scope, first)) return [];
  return children.flatMap((child) => convertNode(inlines, child, scope));
}

const inlines: NodeTable<PhrasingContent, Scope, readonly Inline[]> = {
  text: (node, scope) => {
    scope.collector.diagnostics.push(...findUndefined(node.value, (offset) => positionWithin(node, offset)));
    checkHidden(node.value, node, scope);
    checkBrokenLink(node, scope);
    return [{ type: 'text', value: node.value }];
  },
  emphasis: (node, scope) => [
    { type: 'emphasis', children: convertNested(node.children, nestedScope(scope, 'inline')) },
  ],
  strong: (node, scope) => [{ type: 'strong', children: convertNested(node.children, nestedScope(scope, 'inline')) }],
  link: convertLink,
  break: () => [{ type: 'break' }],
  footnoteReference: (node, scope) => {
    checkNotInLink(node, scope);
    scope.footnoteReferences.push({ label: node.identifier, position: positionOf(node) });
    return [{ type: 'footnoteReference', label: node.identifier }];
  },
  mdxJsxTextElement: (node, scope) => {
    if (isTagName(node.name)) return inlineTags[node.name](node, scope);
    report(scope, 'clause-tag', node, unknownTagMessage(node.name));
    convertNested(node.children, nestedScope(scope, 'inline'));
    return [];
  },
  delete: refuse,
  html: refuse,
  image: refuse,
  imageReference: refuse,
  inlineCode: refuse,
  linkReference: refuse,
  mdxTextExpression: refuse,
};

type InlineTag = (node: Extract<PhrasingContent, { type: 'mdxJsxTextElement' }>, scope: Scope) => readonly Inline[];

const inlineTags: Readonly<Record<TagName, InlineTag>> = {
  Ref: convertRef,
  Term: (node, scope) => {
    checkNotInLink(node, scope);
    const attributes = readAttributes(node, tags.Term, scope);
    const children = convertNested(node.children, { ...nestedScope(scope, 'inline'), inLink: true });
    if (children.length === 0) report(scope, 'clause-empty', node, emptyTagMessage('Term'));
    else checkShown(children, node, scope);
    if (attributes === undefined) return children;
    scope.collector.uses.push({ kind: 'term', id: attributes.id, position: positionOf(node) });
    return [{ type: 'term', id: attributes.id, children }];
  },
  Item: (node, scope) => {
    report(scope, 'clause-place', node, itemMessage);
    return [];
  },
  Sup: convertRaised('superscript'),
  Sub: convertRaised('subscript'),
  Para: blockWithinText,
  Note: blockWithinText,
  Example: blockWithinText,
  Quote: blockWithinText,
  Figure: blockWithinText,
  Description: blockWithinText,
  Definitions: blockWithinText,
};

function convertRaised(type: 'superscript' | 'subscript'): InlineTag {
  const name = type === 'superscript' ? 'Sup' : 'Sub';
  return (node, scope) => {
    readAttributes(node, tags[name], scope);
    const children = convertNested(node.children, nestedScope(scope, 'inline'));
    if (children.length === 0) report(scope, 'clause-empty', node, emptyTagMessage(name));
    else checkShown(children, node, scope);
    return [{ type, children }];
  };
}

function convertLink(node: Link, scope: Scope): readonly Inline[] {
  checkNotInLink(node, scope);
  checkAddress(node.url, node, scope);
  if (typeof node.title === 'string') report(scope, 'clause-link', node, titleMessage);
  const children = convertNested(node.children, { ...nestedScope(scope, 'inline'), inLink: true });
  if (children.length === 0) report(scope, 'clause-link', node, emptyLinkMessage);
  else checkShown(children, node, scope);
  return [{ type: 'link', url: node.url, children }];
}

/** Reports what is written like a link and is none, which would be printed with its brackets. */
function checkBrokenLink(node: Text, { collector: { diagnostics, source } }: Scope): void {
  const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
  // The words of the link may be in another node, as bold ones are.
  const found = /(?<!\\)\[[^[\]]*\]\(|^\]\(/.exec(source.slice(start, end));
  if (found === null) return;
  const offset = start + found.index;
  const [written = ''] = /^[^)\n]*\)?/.exec(source.slice(offset)) ?? [];
  diagnostics.push(diagnostic('link-broken', positionAt(source, offset), brokenLinkMessage(written)));
}

/** Reports an address that no link may have, and notes where it leads. */
export function checkAddress(url: string, node: Node, scope: Scope): void {
  const problem = linkProblem(url);
  if (problem === undefined) pushLink('link', url, node, scope);
  else report(scope, 'clause-link', node, problem);
  checkHidden(decodedAddress(url), node, scope);
}

/** Reports text that shows nothing, such as a paragraph of no-break spaces. */
export function checkShown(inlines: readonly Inline[], node: Node, scope: Scope): void {
  if (!inlines.some(isShown)) report(scope, 'text-blank', node, blankMessage);
}

function isShown(inline: Inline): boolean {
  if (inline.type === 'text') return !isBlank(inline.value);
  if (inline.type === 'break') return false;
  return 'children' in inline ? inline.children.some(isShown) : true;
}

/** Reports invisible characters, even those written as character references. */
export function checkHidden(value: string, node: Node, { collector: { diagnostics, source } }: Scope): void {
  diagnostics.push(...textDiagnostics(value, positionOf(node), source).filter(({ rule }) => rule === 'text-hidden'));
}

/** An address with its percent-encoded characters, which some programs show decoded. */
function decodedAddress(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

function blockWithinText(node: TagNode, scope: Scope): readonly Inline[] {
  report(scope, 'clause-place', node, {
    unexpected: `Unexpected ${quote(`<${node.name ?? ''}>`)} within text`,
    todo: 'Put its opening and closing tags on lines of their own, with a blank line before and after the text between.',
  });
  return [];
}

/** Reports a link, term, reference or footnote inside another: readers could not know which of the two they follow. */
function checkNotInLink(node: { type: string }, scope: Scope): void {
  if (scope.inLink) report(scope, 'clause-place', node, inLinkMessage);
}

/** The position of an offset in a text node, exact where the text has no character references. */
function positionWithin(node: Text, offset: number): SourcePosition {
  const start = positionOf(node);
  const { line, column } = positionAt(node.value, offset);
  return { line: start.line + line - 1, column: line === 1 ? start.column + column - 1 : column };
}

const inLinkMessage: Message = {
  unexpected: 'Unexpected link, term, reference or footnote inside a link or term',
  todo: 'Move it before or after the link or term.',
};

const refMessage: Message = {
  unexpected: 'Unexpected text in a `<Ref>`',
  expected: `expected the form ${quote(tags.Ref.form)}, which prints the name of the clause or paragraph`,
  todo: 'Move the text before or after it.',
};

/** The message about the id of a list item that is not at the start of one. */
export const itemMessage: Message = {
  unexpected: 'Unexpected `<Item>` here',
  expected: 'expected it once, at the start of a list item, right after its label',
  todo: `Write it as in ${quote('(b) <Item id="deputy" /> name a deputy')}.`,
};

const emptyTagMessage = (name: TagName): Message => ({
  unexpected: `Empty ${quote(`<${name}>`)}`,
  todo: `Write ${quote(tags[name].form)}.`,
});

const titleMessage: Message = {
  unexpected: 'Unexpected link title',
  todo: 'Remove the title: many readers cannot see it.',
};

const brokenLinkMessage = (written: string): Message => ({
  unexpected: `Unexpected ${quote(written)}, which is not a link`,
  expected: 'expected `[words](https://…)`, without spaces in its address',
  todo: 'Write a space in an address as `%20`. If the brackets are part of the text, write `\\[` for the first.',
});

const emptyLinkMessage: Message = {
  unexpected: 'Missing link text',
  todo: 'Write the link text between the square brackets.',
};

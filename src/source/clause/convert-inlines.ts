import type { Link, PhrasingContent, Text } from 'mdast';
import type { Inline } from '../../code/clause-tree.ts';
import type { Place, Words } from '../finding.ts';
import { placeAt } from '../place-at.ts';
import { quoted } from '../quoted.ts';
import { attributesOf, type TagNode } from './attributes.ts';
import { collapseSpace } from './collapse-space.ts';
import { findUndefined } from './footnotes.ts';
import { isTooDeep, placeOf, tell, within, type Scope } from './gathered.ts';
import { linkProblem } from './link-url.ts';
import { convertNode, type NodeTable } from '../../code/node-table.ts';
import { refuse } from './refused.ts';
import { isTagName, tags, unknownTagWords, type TagName } from './tags.ts';

/** The words of one block, with white space collapsed. Tells every problem, and leaves out what is refused. */
export function convertWords(children: readonly PhrasingContent[], scope: Scope): readonly Inline[] {
  return collapseSpace(convertInlines(children, scope));
}

/** `<Ref to="…" />`, among words or alone on a line. */
export function convertRef(node: TagNode, scope: Scope): readonly Inline[] {
  checkFollowed(node, scope);
  if (node.children.length > 0) tell(scope, 'clause-place', node, refWords);
  const attributes = attributesOf(node, tags.Ref, scope);
  if (attributes === undefined) return [];
  scope.gathered.uses.push({ kind: 'ref', id: attributes.to, place: placeOf(node) });
  return [{ type: 'ref', to: attributes.to }];
}

function convertInlines(children: readonly PhrasingContent[], scope: Scope): readonly Inline[] {
  const [first] = children;
  if (first === undefined || isTooDeep(scope, first)) return [];
  return children.flatMap((child) => convertNode(inlines, child, scope));
}

const inlines: NodeTable<PhrasingContent, Scope, readonly Inline[]> = {
  text: (node, scope) => {
    scope.gathered.findings.push(...findUndefined(node.value, (offset) => placeWithin(node, offset)));
    return [{ type: 'text', value: node.value }];
  },
  emphasis: (node, scope) => [{ type: 'emphasis', children: convertInlines(node.children, within(scope, 'words')) }],
  strong: (node, scope) => [{ type: 'strong', children: convertInlines(node.children, within(scope, 'words')) }],
  link: convertLink,
  break: () => [{ type: 'break' }],
  footnoteReference: (node, scope) => {
    checkFollowed(node, scope);
    scope.calls.push({ label: node.identifier, place: placeOf(node) });
    return [{ type: 'footnoteReference', label: node.identifier }];
  },
  mdxJsxTextElement: (node, scope) => {
    if (isTagName(node.name)) return inlineTags[node.name](node, scope);
    tell(scope, 'clause-tag', node, unknownTagWords(node.name));
    convertInlines(node.children, within(scope, 'words'));
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
    checkFollowed(node, scope);
    const attributes = attributesOf(node, tags.Term, scope);
    const children = convertInlines(node.children, { ...within(scope, 'words'), followed: true });
    if (children.length === 0) tell(scope, 'clause-empty', node, emptyTermWords);
    if (attributes === undefined) return children;
    scope.gathered.uses.push({ kind: 'term', id: attributes.id, place: placeOf(node) });
    return [{ type: 'term', id: attributes.id, children }];
  },
  Para: blockAmongWords,
  Note: blockAmongWords,
  Example: blockAmongWords,
};

function convertLink(node: Link, scope: Scope): readonly Inline[] {
  checkFollowed(node, scope);
  const problem = linkProblem(node.url);
  if (problem !== undefined) tell(scope, 'clause-link', node, problem);
  if (typeof node.title === 'string') tell(scope, 'clause-link', node, titleWords);
  const children = convertInlines(node.children, { ...within(scope, 'words'), followed: true });
  if (children.length === 0) tell(scope, 'clause-link', node, emptyLinkWords);
  return [{ type: 'link', url: node.url, children }];
}

function blockAmongWords(node: TagNode, scope: Scope): readonly Inline[] {
  tell(scope, 'clause-place', node, {
    unexpected: `Unexpected ${quoted(`<${node.name ?? ''}>`)} among words`,
    expected: 'expected it on a line of its own',
    todo: 'Put both of its tags on lines of their own, with blank lines around the text between them.',
  });
  return [];
}

/** Tells of a link, term, reference or footnote inside another: readers could not tell which of the two they follow. */
function checkFollowed(node: { type: string }, scope: Scope): void {
  if (scope.followed) tell(scope, 'clause-place', node, followedWords);
}

/** Where a character of a text stands, as far as the text is written without character references. */
function placeWithin(node: Text, offset: number): Place {
  const start = placeOf(node);
  const { line, column } = placeAt(node.value, offset);
  return { line: start.line + line - 1, column: line === 1 ? start.column + column - 1 : column };
}

const followedWords: Words = {
  unexpected: 'Unexpected link, term, reference or footnote inside a link or term',
  expected: 'expected words',
  todo: 'Put it before or after the link or term.',
};

const refWords: Words = {
  unexpected: 'Unexpected words in a `<Ref>`',
  expected: `expected the form ${quoted(tags.Ref.form)}, which prints what the clause or paragraph is called`,
  todo: 'Put the words before or after it.',
};

const emptyTermWords: Words = {
  unexpected: 'Unexpected `<Term>` without words',
  expected: `expected the form ${quoted(tags.Term.form)}`,
  todo: 'Write the words between its tags.',
};

const titleWords: Words = {
  unexpected: 'Unexpected title of a link',
  expected: 'expected `[words](https://…)`',
  todo: 'Take the title out: many readers cannot see it.',
};

const emptyLinkWords: Words = {
  unexpected: 'Unexpected link without words',
  expected: 'expected `[words](https://…)`',
  todo: 'Write the words of the link between the square brackets.',
};

import type { Block } from '../../code/clause-tree.ts';
import { asides, type AsideType } from '../../code/nodes.ts';
import type { Words } from '../finding.ts';
import { quoted } from '../quoted.ts';
import { attributesOf, type TagNode } from './attributes.ts';
import { convertBlocks } from './convert-blocks.ts';
import { convertRef } from './convert-inlines.ts';
import { placeOf, tell, within, type Container, type Scope } from './gathered.ts';
import { isTagName, tags, unknownTagWords, type TagName } from './tags.ts';

type BlockTagNode = Extract<TagNode, { type: 'mdxJsxFlowElement' }>;

/** A tag that stands on lines of its own. */
export function convertBlockTag(node: BlockTagNode, scope: Scope): readonly Block[] {
  if (isTagName(node.name)) return blockTags[node.name](node, scope);
  tell(scope, 'clause-tag', node, unknownTagWords(node.name));
  return convertBlocks(node.children, scope);
}

const blockTags: Readonly<Record<TagName, (node: BlockTagNode, scope: Scope) => readonly Block[]>> = {
  Para: (node, scope) => {
    const attributes = attributesOf(node, tags.Para, scope);
    // Before its children, so that paragraphs are in the order in which they stand.
    if (attributes !== undefined) scope.gathered.paragraphs.push({ ...attributes, place: placeOf(node) });
    const children = childrenOf(node, 'Para', ['clause'], scope);
    return attributes === undefined ? children : [{ type: 'numbered', ...attributes, children }];
  },
  Note: convertAside('note'),
  Example: convertAside('example'),
  Ref: (node, scope) => [{ type: 'paragraph', children: convertRef(node, scope) }],
  Term: (node, scope) => {
    tell(scope, 'clause-place', node, termWords);
    return [];
  },
};

function convertAside(type: AsideType) {
  const { tag } = asides[type];
  return (node: BlockTagNode, scope: Scope): readonly Block[] => {
    attributesOf(node, tags[tag], scope);
    return [{ type, children: childrenOf(node, tag, ['clause', 'page', 'Para'], scope) }];
  };
}

function childrenOf(
  node: BlockTagNode,
  name: TagName & Container,
  places: readonly Container[],
  scope: Scope,
): readonly Block[] {
  if (!places.includes(scope.inside)) tell(scope, 'clause-place', node, placeWords(name, places));
  const children = convertBlocks(node.children, within(scope, name));
  if (node.children.length === 0) tell(scope, 'clause-empty', node, emptyWords(name));
  return children;
}

function placeWords(name: TagName, places: readonly Container[]): Words {
  return {
    unexpected: `Unexpected ${quoted(`<${name}>`)} in this place`,
    expected: `expected it ${places.map((place) => placeNames[place]).join(' or ')}`,
    todo: 'Move it there, or write its words as a paragraph.',
  };
}

const placeNames: Readonly<Record<Container, string>> = {
  clause: 'directly in a clause',
  page: 'directly in a page',
  Para: 'in a `<Para>`',
  Note: 'in a `<Note>`',
  Example: 'in an `<Example>`',
  list: 'in a list',
  footnote: 'in a footnote',
  words: 'among words',
};

function emptyWords(name: TagName): Words {
  return {
    unexpected: `Unexpected ${quoted(`<${name}>`)} without text`,
    expected: `expected text between ${quoted(`<${name}>`)} and ${quoted(`</${name}>`)}`,
    todo: 'Write the text, with a blank line before and after it, or take the tag out.',
  };
}

const termWords: Words = {
  unexpected: 'Unexpected `<Term>` whose words stand on other lines',
  expected: `expected the form ${quoted(tags.Term.form)}, on one line`,
  todo: 'Write the tag and its words on one line.',
};

import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Block } from '../../model/clause-tree.ts';
import type { Heading } from '../../model/free-page.ts';
import { convertNode, type NodeTable } from '../../model/node-table.ts';
import { asides, perAside } from '../../model/nodes.ts';
import {
  describeMerged,
  describeSplit,
  figureChange,
  listChange,
  spokenEnds,
  subheadingChange,
} from '../../redline/mark-words.ts';
import type { DivisibleType } from '../../redline/mark-words.ts';
import type { RedlineAside, RedlineBlock, RedlinePlainBlock } from '../../redline/redline-tree.ts';
import { numbersBefore } from '../../redline/reshaped-numbers.ts';
import { describeReshaped } from '../../redline/reshaped-words.ts';
import { routes } from '../routes.ts';
import * as element from './elements.ts';
import { footnoteKey } from './footnote-numbering.ts';
import { inlineElements } from './inline-elements.ts';
import { itemElements } from './list-elements.ts';
import { deleted, inserted, blocksWithNote, noteAbove, noteInText } from './mark-elements.ts';
import { awayNote, fromClauseNote, movedNote, nowInClauseNote } from './move-notes.ts';
import { inDeletion, inInsertion, convertAll, type NodeContext } from './node-context.ts';
import { tableElements } from './table-elements.ts';

/** Blocks as HTML, including the redline marks around and inside them. */
export function blockElements(nodes: readonly (RedlineBlock | Heading)[], context: NodeContext): ElementContent[] {
  let depth = 0;
  return convertAll(nodes, (node) => {
    if (node.type === 'subheading') depth = node.depth;
    return convertNode(blocks, node, depth === 0 || node.type === 'subheading' ? context : below(context, depth));
  });
}

/** The context of blocks below a sub-heading: the numbers of its paragraphs are headings of a lower rank. */
function below(context: NodeContext, depth: number): NodeContext {
  return { ...context, rank: element.lowerRank(context.rank, depth) };
}

const blocks: NodeTable<RedlineBlock | Heading, NodeContext, ElementContent | ElementContent[]> = {
  paragraph: ({ children }, context) => element.paragraph(inlineElements(children, context)),
  heading: ({ depth, id, children }, context) => h(`h${depth}`, { id }, inlineElements(children, context)),
  subheading: ({ depth, was, children }, context) => {
    const note = was === undefined ? [] : [noteInText({ words: subheadingChange(was, { depth }) }), space];
    const rank = element.lowerRank(context.rank, depth - 1);
    return h(`h${rank}`, { className: `subheading-${depth}` }, [...note, ...inlineElements(children, context)]);
  },
  list: (node, context) => {
    const printed = element.list(node, itemElements(node, context, blockElements));
    return node.was === undefined ? printed : [noteAbove({ words: listChange(node.was, node) }), printed];
  },
  table: tableElements,
  numbered: (node, context) => {
    const { id, number, was, children } = node;
    const printed = [{ type: 'text' as const, value: number }];
    const { rank, position, hasAnchors, side } = context;
    const marked: ElementContent[] | undefined = was && [
      ...(side === 'after' ? [] : [deleted('span', [{ type: 'text', value: was.number }])]),
      ...(side === undefined ? [{ type: 'text' as const, value: ' ' }] : []),
      ...(side === 'before' ? [] : [inserted('span', printed)]),
    ];
    const isAnchored = hasAnchors && position === 'unmarked';
    const texts = blockElements(children, context);
    return element.numbered({ id }, marked ?? printed, rank, isAnchored, texts, context.placeOf?.(node));
  },
  ...perAside(({ type, children }: RedlineAside, context: NodeContext) =>
    element.aside(asides[type], blockElements(children, context)),
  ),
  quotation: ({ children }, context) => {
    const last = children.at(-1);
    const words = last?.type === 'source' ? children.slice(0, -1) : children;
    const source = last?.type === 'source' ? blockElements([last], context) : [];
    return h('div', { className: 'quotation' }, [h('blockquote', blockElements(words, context)), ...source]);
  },
  source: ({ children }, context) => element.source(blockElements(children, context)),
  definitions: ({ children }, context) => element.definitions(blockElements(children, context)),
  figure: (node, context) => {
    const { picture, alt, was, children } = node;
    const shown = { picture, alt, address: routes.picture(picture.sha256, picture.file) };
    const old = context.side === undefined && was?.picture.sha256 !== picture.sha256 ? was : undefined;
    const before = old && { ...old, address: routes.picture(old.picture.sha256, old.picture.file) };
    const printed = element.figure(shown, before, blockElements(children, context));
    return was === undefined ? printed : [noteAbove({ words: figureChange(was, node) }), printed];
  },
  footnoteDefinition: ({ label, children }, context) =>
    element.footnote(footnoteKey(context.clause, label), blockElements(children, context)),
  insertion: ({ children }, context) => inserted('div', blockElements(children, inInsertion(context))),
  deletion: ({ children }, context) => deleted('div', blockElements(children, inDeletion(context))),
  moved: (node, context) =>
    blocksWithNote(movedNote(node, context), spokenEnds.moved, blockElements(node.children, context)),
  movedAway: (node, context) => noteAbove(awayNote(node, context)),
  movedFromClause: (node, context) =>
    blocksWithNote(fromClauseNote(node, context), spokenEnds.movedFromClause, blockElements(node.children, context)),
  // Read once, at its new place; at its old place where that side is printed by itself.
  movedToClause: (node, context) =>
    context.side === 'before'
      ? blocksWithNote(
          nowInClauseNote(node, context),
          spokenEnds.movedFromClause,
          blockElements(node.children, context),
        )
      : noteAbove(nowInClauseNote(node, context)),
  reshaped: (node, context) =>
    blocksWithNote(
      { words: describeReshaped(node) },
      spokenEnds.reshaped,
      blockElements(node.children, { ...context, numbersBefore: numbersBefore(node) }),
    ),
  split: ({ children }, context) =>
    blocksWithNote(
      { words: describeSplit(divisibleType(children), children.length) },
      spokenEnds.split,
      blockElements(children, context),
    ),
  merged: ({ children }, context) =>
    blocksWithNote(
      { words: describeMerged(divisibleType(children), children.length) },
      spokenEnds.merged,
      blockElements(children, context),
    ),
};

const space: ElementContent = { type: 'text', value: ' ' };

const divisibleType = ([first]: readonly (RedlinePlainBlock | Block)[]): DivisibleType =>
  first?.type === 'numbered' ? 'numbered' : 'paragraph';

import type { ElementContent, Text } from 'hast';
import { h } from 'hastscript';
import { mayBreakInside, unbroken } from '../../model/clause-number.ts';
import type { TextStyleType } from '../../model/nodes.ts';
import { plainText } from '../../model/plain-text.ts';
import { convertNode, type NodeTable } from '../../model/node-table.ts';
import { nothing, onlyChange, spokenEnds, termChange } from '../../redline/mark-words.ts';
import { partEmphasis } from '../../redline/part-emphasis.ts';
import { findRedirected } from '../../redline/same-words.ts';
import type { RedlineInline, RedlineNodeOf } from '../../redline/redline-tree.ts';
import { routes } from '../routes.ts';
import { onSite } from '../site-path.ts';
import * as element from './elements.ts';
import { footnoteKey } from './footnote-numbering.ts';
import { deleted, inserted, noteInText, readAloud, type MarkNote } from './mark-elements.ts';
import { awayNote, fromClauseNote, movedNote, nowInClauseNote } from './move-notes.ts';
import { inDeletion, inInsertion, convertAll, sideOf, type NodeContext } from './node-context.ts';
import { endsInSpace, separatorBetween, startsWithWord } from '../../redline/spaces-between-marks.ts';

/** Inline nodes as HTML. Marks never go inside the text of a link, and deleted links and references become plain text. */
export function inlineElements(nodes: readonly RedlineInline[], context: NodeContext): ElementContent[] {
  if (context.position !== 'redline') return convertAll(nodes, (node) => convertNode(inlines, node, context));
  return markedElements(partEmphasis(nodes), context);
}

/** Inline nodes that may have marks, with the spaces and notes that depend on their neighbours. */
function markedElements(nodes: readonly RedlineInline[], context: NodeContext): ElementContent[] {
  const elements: ElementContent[] = [];
  const redirected = findRedirected(nodes, context);
  for (let index = 0; index < nodes.length; index += 1) {
    const [previous, node, next] = [nodes[index - 1], nodes[index], nodes[index + 1]];
    if (node === undefined) break;
    const same = redirected.get(index);
    if (same !== undefined) {
      elements.push(...inlineElements(same.children, inInsertion(context)));
      elements.push(textNode(' '), noteInText({ words: same.note }));
      index += 1;
      continue;
    }
    const separator = index === 0 ? undefined : separatorBetween(nodes, index);
    if (separator !== undefined) elements.push(separator === 'space' ? textNode(' ') : h('span', { className: 'gap' }));
    if (isMove(node) && previous !== undefined && !endsInSpace(previous)) elements.push(textNode(' '));
    const converted = convertNode(inlines, node, context);
    if (Array.isArray(converted)) elements.push(...converted);
    else elements.push(converted);
    if (isElsewhere(node) && startsWithWord(next)) elements.push(textNode(' '));
  }
  return elements;
}

const inlines: NodeTable<RedlineInline, NodeContext, ElementContent | ElementContent[]> = {
  text: ({ value }) => textNode(value),
  emphasis: styled('em'),
  strong: styled('strong'),
  superscript: styled('sup'),
  subscript: styled('sub'),
  link: ({ url, children }, context) => {
    const words = inlineElements(children, context);
    if (context.position !== 'deletion') return element.link(onSite(url), words);
    const isSaid = plainText({ type: 'link', url, children }, (id) => context.labelOf(id, 'before')) === url;
    return isSaid || url.startsWith('#') ? words : [...words, textNode(` (${url})`)];
  },
  term: (node, context) => {
    const words = inlineElements(node.children, context);
    if (context.position === 'unmarked') return h('a', { href: routes.term(node.id), className: 'term' }, words);
    const termOf = context.termOf ?? ((id: string) => id);
    return withNote(words, onlyChange(node, termOf) ?? termChange(node, termOf), spokenEnds.term);
  },
  ref: ({ to }, context) => {
    const words = unbroken(context.labelOf(to, sideOf(context)));
    const label = mayBreakInside(words) ? h('span', { className: 'unbroken' }, words) : textNode(words);
    return context.position === 'deletion' ? label : element.link(context.hrefOf(to), [label]);
  },
  break: () => h('br'),
  footnoteReference: ({ label }, { position, side, clause, footnotes }) => {
    // The old side is printed with its footnotes, which lead back to their references.
    if (position === 'deletion' && side !== 'before')
      return element.deletedFootnoteReference(footnotes.numberBefore(label));
    const { printed, first } = footnotes.numberAtReference(label);
    return element.footnoteReference(footnoteKey(clause, label), printed, first);
  },
  moved: (node, context) => movedWords(movedNote(node, context), node.children, spokenEnds.moved, context),
  movedAway: (node, context) => noteInText(awayNote(node, context)),
  movedFromClause: (node, context) =>
    movedWords(fromClauseNote(node, context), node.children, spokenEnds.movedFromClause, context),
  // Read once, at its new place; at its old place where that side is printed by itself.
  movedToClause: (node, context) =>
    context.side === 'before'
      ? movedWords(nowInClauseNote(node, context), node.children, spokenEnds.movedFromClause, context)
      : noteInText(nowInClauseNote(node, context)),
  insertion: ({ children }, context) =>
    inserted('span', [...lineBreakNote(children), ...inlineElements(children, inInsertion(context))]),
  deletion: ({ children }, context) =>
    deleted('span', [...lineBreakNote(children), ...inlineElements(children, inDeletion(context))]),
};

/** Whether words moved to or from here. */
const isMove = (node: RedlineInline): boolean =>
  node.type === 'moved' || node.type === 'movedFromClause' || isElsewhere(node);

/** Whether a note replaces words that are elsewhere now. */
const isElsewhere = ({ type }: RedlineInline): boolean => type === 'movedAway' || type === 'movedToClause';

/** Words that moved, after a note that says from where or to where. */
function movedWords(
  note: MarkNote,
  words: readonly RedlineInline[],
  end: string,
  context: NodeContext,
): ElementContent {
  return h('span', { className: 'moved' }, [
    noteInText(note),
    textNode(' '),
    ...inlineElements(words, context),
    readAloud(` [${end}] `),
  ]);
}

/** A mark around line breaks alone says so. */
const lineBreakNote = (nodes: readonly RedlineInline[]): ElementContent[] =>
  nodes.every(({ type }) => type === 'break') ? [textNode(nothing.lineBreak)] : [];

const textNode = (value: string): Text => ({ type: 'text', value });

/** Text in the style that it has in the later revision, and a note if it had another. */
function styled(tag: string) {
  return (node: RedlineNodeOf<TextStyleType>, context: NodeContext): ElementContent[] => {
    const words = inlineElements(node.children, context);
    return withNote(node.only === 'before' ? words : [h(tag, words)], onlyChange(node, String), spokenEnds.style);
  };
}

/** Words after the note that something about them changed, if it did: whoever listens knows which words they are. */
function withNote(words: ElementContent[], note: MarkNote['words'] | undefined, end: string): ElementContent[] {
  if (note === undefined) return words;
  return [
    noteInText({ words: note }),
    textNode(' '),
    h('span', { className: 'changed' }, [...words, readAloud(` [${end}]`)]),
  ];
}

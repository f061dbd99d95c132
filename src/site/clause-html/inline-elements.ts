import type { ElementContent, Text } from 'hast';
import { h } from 'hastscript';
import { convertNode, type NodeTable } from '../../code/node-table.ts';
import type { RedlineInline } from '../../redline/redline-tree.ts';
import { routes } from '../routes.ts';
import * as element from './elements.ts';
import { footnoteKey } from './footnote-numbers.ts';
import { deleted, inserted } from './mark-elements.ts';
import { inDeletion, inInsertion, joined, type Writing } from './writing.ts';

/** Words, and what stands among them, as HTML. No mark lies inside a link's name, and what was deleted leads nowhere. */
export function inlineElements(nodes: readonly RedlineInline[], writing: Writing): ElementContent[] {
  return joined(nodes, (node) => convertNode(inlines, node, writing));
}

const inlines: NodeTable<RedlineInline, Writing, ElementContent | ElementContent[]> = {
  text: ({ value }) => textNode(value),
  emphasis: ({ only, children }, writing) => stressed(element.emphasis, only, inlineElements(children, writing)),
  strong: ({ only, children }, writing) => stressed(element.strong, only, inlineElements(children, writing)),
  link: ({ url, children }, writing) => {
    const words = inlineElements(children, writing);
    return writing.standing === 'deleted' ? words : element.link(url, words);
  },
  term: ({ id, children }, writing) => {
    const words = inlineElements(children, writing);
    return writing.standing === 'unmarked' ? h('a', { href: routes.term(id), className: 'term' }, words) : words;
  },
  ref: ({ to }, { standing, hrefOf, labelOf }) => {
    const label = textNode(labelOf(to));
    return standing === 'deleted' ? label : element.link(hrefOf(to), [label]);
  },
  break: () => h('br'),
  footnoteReference: ({ label }, { standing, clause, footnotes }) => {
    if (standing === 'deleted') return [];
    const { printed, first } = footnotes.call(label);
    return element.footnoteCall(footnoteKey(clause, label), printed, first);
  },
  insertion: ({ children }, writing) => inserted('span', inlineElements(children, inInsertion(writing))),
  deletion: ({ children }, writing) => deleted('span', inlineElements(children, inDeletion(writing))),
};

const textNode = (value: string): Text => ({ type: 'text', value });

/** Words as they are stressed after. */
function stressed(
  stress: (children: readonly ElementContent[]) => ElementContent,
  only: 'before' | 'after' | undefined,
  words: readonly ElementContent[],
): ElementContent | ElementContent[] {
  return only === 'before' ? [...words] : stress(words);
}

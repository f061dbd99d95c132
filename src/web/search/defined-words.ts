import type { Block, ClauseTree, ListItem } from '../../model/clause-tree.ts';
import { termsDefinedIn } from '../../model/definitions.ts';
import { plainText } from '../../model/plain-text.ts';

/** Words that a clause, or a numbered paragraph in it, defines. */
export interface DefinedWords {
  /** Id of the numbered paragraph; absent if the clause itself defines them. */
  readonly paragraph?: string;
  readonly words: readonly string[];
}

/** The bold words at the start of list items, and the terms of definitions, which are how a Code sets them out. */
export function definedWords(tree: ClauseTree): readonly DefinedWords[] {
  return tree.children
    .map((block): DefinedWords =>
      block.type === 'numbered'
        ? { paragraph: block.id, words: block.children.flatMap(definedIn) }
        : { words: definedIn(block) },
    )
    .filter(({ words }) => words.length > 0);
}

function definedIn(block: Block): readonly string[] {
  if (block.type === 'definitions') return termsDefinedIn(block).map((term) => plainText(term, (to) => to));
  return block.type === 'list' && !block.ordered ? block.children.flatMap(definedInItem) : [];
}

function definedInItem({ children: [first] }: ListItem): readonly string[] {
  if (first?.type !== 'paragraph' || first.children[0]?.type !== 'strong') return [];
  return first.children.filter(({ type }) => type === 'strong').map((word) => plainText(word, (to) => to));
}

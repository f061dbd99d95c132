import type { Block, ClauseTree, ListItem } from '../../code/clause-tree.ts';
import { plainText } from '../../code/plain-text.ts';

/** Words of which a clause or a numbered paragraph in it says what they mean. */
export interface DefinedWords {
  /** Id of the numbered paragraph; absent where they stand in the clause itself. */
  readonly paragraph?: string;
  readonly words: readonly string[];
}

/** The words that begin the items of a list and stand out there, as a Code sets out what they mean. */
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
  return block.type === 'list' && !block.ordered ? block.children.flatMap(definedInItem) : [];
}

function definedInItem({ children: [first] }: ListItem): readonly string[] {
  if (first?.type !== 'paragraph' || first.children[0]?.type !== 'strong') return [];
  return first.children.filter(({ type }) => type === 'strong').map((word) => plainText(word, (to) => to));
}

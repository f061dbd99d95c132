import type { Node } from 'mdast';
import type { Block, ListItem } from '../../model/clause-tree.ts';
import { definedTerm } from '../../model/definitions.ts';
import { plainText } from '../../model/plain-text.ts';
import type { Message } from '../diagnostics/diagnostic.ts';
import { quote } from '../diagnostics/quote.ts';
import { report, type Scope } from './scope.ts';
import { tags } from './tags.ts';

/** Reports definitions that are not a list, and items that do not begin with their own term. */
export function checkDefinitions(blocks: readonly Block[], node: Node, scope: Scope): void {
  const [list, ...others] = blocks;
  if (list === undefined) return;
  if (list.type !== 'list' || list.ordered || others.length > 0) {
    report(scope, 'definition-form', node, listMessage);
    return;
  }
  const defined = new Set<string>();
  for (const item of list.children) {
    const id = definedTerm(item)?.id;
    if (id === undefined || defined.has(id)) report(scope, 'definition-form', node, itemMessage(item, id));
    else defined.add(id);
  }
}

const listMessage: Message = {
  unexpected: 'Unexpected text in `<Definitions>`',
  expected: `expected one list, whose items begin with ${quote('- ')} and ${quote(tags.Term.form)}`,
  todo: 'Move other text before or after it.',
};

function itemMessage({ children }: ListItem, id: string | undefined): Message {
  const expected = `expected ${quote(tags.Term.form)} of a term of the glossary at its start`;
  if (id !== undefined)
    return {
      unexpected: `Second definition of ${quote(id)} in the same list`,
      todo: 'Make one definition of the two.',
    };
  const words = plainText({ type: 'listItem', children }, (to) => to).slice(0, 40);
  return {
    unexpected: `Unexpected definition ${quote(`${words}…`)} without a term`,
    expected,
    todo: 'Put the tag around the words that are defined, and add the term to `content/glossary.yaml` if it is missing.',
  };
}

import type { Heading as HeadingNode, RootContent } from 'mdast';
import type { Block } from '../../code/clause-tree.ts';
import type { Heading } from '../../code/free-page.ts';
import { plainText } from '../../code/plain-text.ts';
import type { Words } from '../finding.ts';
import { convertBlocks } from './convert-blocks.ts';
import { convertWords } from './convert-inlines.ts';
import { tell, within, type Scope } from './gathered.ts';

/** The blocks and headings of a free-form page. */
export function convertPage(children: readonly RootContent[], scope: Scope): readonly (Block | Heading)[] {
  const converted: (Block | Heading)[] = [];
  let last = 1;
  let start = 0;
  for (const [index, child] of children.entries()) {
    if (child.type !== 'heading') continue;
    converted.push(...convertBlocks(children.slice(start, index), scope), ...convertHeading(child, last, scope));
    last = Math.max(child.depth, 2);
    start = index + 1;
  }
  return [...converted, ...convertBlocks(children.slice(start), scope)];
}

function convertHeading(node: HeadingNode, last: number, scope: Scope): readonly Heading[] {
  const words = convertWords(node.children, within(scope, 'words'));
  const { depth } = node;
  if (depth === 1 || depth > 4 || depth > last + 1) {
    tell(scope, 'heading-rank', node, rankWords(depth, last));
    return [];
  }
  const heading = { type: 'heading', depth: depth === 2 ? 2 : depth === 3 ? 3 : 4, id: '', children: words } as const;
  return [{ ...heading, id: scope.gathered.slugger.slug(plainText(heading, () => '')) }];
}

function rankWords(depth: number, last: number): Words {
  const allowed = ['`##`', '`###`', '`####`'].slice(0, last);
  return {
    unexpected: `Unexpected heading \`${'#'.repeat(depth)}\``,
    expected: `expected ${allowed.join(' or ')} here`,
    todo: 'Change the number of hash signs: the title of the page is the only heading above `##`, and no rank is skipped.',
  };
}

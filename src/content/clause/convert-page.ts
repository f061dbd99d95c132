import type { Heading as HeadingNode, RootContent } from 'mdast';
import type { Block } from '../../model/clause-tree.ts';
import type { Heading } from '../../model/free-page.ts';
import { plainText } from '../../model/plain-text.ts';
import type { Message } from '../diagnostics/diagnostic.ts';
import { convertBlocks } from './convert-blocks.ts';
import { checkShown, convertInlines } from './convert-inlines.ts';
import { report, nestedScope, type Scope } from './scope.ts';

/** Converts the blocks and headings of a free-form page. */
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
  const inlines = convertInlines(node.children, nestedScope(scope, 'inline'));
  checkShown(inlines, node, scope);
  const { depth } = node;
  if (depth === 1 || depth > 4 || depth > last + 1) {
    report(scope, 'heading-rank', node, rankMessage(depth, last));
    return [];
  }
  const heading = { type: 'heading', depth: depth === 2 ? 2 : depth === 3 ? 3 : 4, id: '', children: inlines } as const;
  return [{ ...heading, id: scope.collector.slugger.slug(plainText(heading, () => '')) }];
}

function rankMessage(depth: number, last: number): Message {
  const allowed = ['`##`', '`###`', '`####`'].slice(0, last);
  return {
    unexpected: `Unexpected heading \`${'#'.repeat(depth)}\``,
    expected: `expected ${allowed.join(' or ')}`,
    todo: 'Change the number of hash signs: headings of a page begin with `##`, and no level is skipped.',
  };
}

import type { Heading as HeadingNode, RootContent } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { z } from 'zod';
import type { Block } from '../../model/clause-tree.ts';
import type { Heading } from '../../model/free-page.ts';
import { isPagePart, type PagePart } from '../../model/page-parts.ts';
import { plainText } from '../../model/plain-text.ts';
import type { Message } from '../diagnostics/diagnostic.ts';
import { quote } from '../diagnostics/quote.ts';
import { readAttributes } from './attributes.ts';
import { convertBlocks } from './convert-blocks.ts';
import { checkShown, convertInlines } from './convert-inlines.ts';
import { report, nestedScope, type Scope } from './scope.ts';

/** Converts the blocks and headings of a free-form page, and notes where the software prints a part of its own. */
export function convertPage(children: readonly RootContent[], scope: Scope): readonly (Block | Heading)[] {
  const converted: (Block | Heading)[] = [];
  let last = 1;
  let start = 0;
  for (const [index, child] of children.entries()) {
    if (child.type !== 'heading' && !isPart(child)) continue;
    converted.push(...convertBlocks(children.slice(start, index), scope));
    start = index + 1;
    if (child.type === 'heading') {
      converted.push(...convertHeading(child, last, scope));
      last = Math.max(child.depth, 2);
    } else notePart(child, converted.length, scope);
  }
  return [...converted, ...convertBlocks(children.slice(start), scope)];
}

type PartNode = MdxJsxFlowElement & { readonly name: PagePart };

function isPart(node: RootContent): node is PartNode {
  return node.type === 'mdxJsxFlowElement' && isPagePart(node.name);
}

function notePart(node: PartNode, after: number, scope: Scope): void {
  const form = `<${node.name} />`;
  readAttributes(node, { form, attributes: z.strictObject({}) }, scope);
  if (node.children.length > 0) report(scope, 'clause-place', node, partWithTextMessage(form));
  scope.collector.parts.push({ part: node.name, after });
}

function partWithTextMessage(form: string): Message {
  return {
    unexpected: `Unexpected text in a tag that the software fills in`,
    expected: `expected ${quote(form)}`,
    todo: 'Write the text before or after it.',
  };
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

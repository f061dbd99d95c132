import type { ClauseTree } from '../../../model/clause-tree.ts';
import { redline } from '../../../redline/redline.ts';
import type { RedlineBlock, RedlineInline } from '../../../redline/redline-tree.ts';
import { redlineHtml } from '../redline-html.ts';

const labels: Readonly<Record<string, string>> = {
  'retention before': 'M',
  'retention after': 'N',
  'putting-in after': 'M',
};
/** Where the tests print a clause: references have other labels before and after. */
export const context = {
  clause: 'records',
  rank: 4,
  hasAnchors: false,
  labelOf: (id: string, side: string) => labels[`${id} ${side}`] ?? id,
  titleOf: (id: string) => `“${id}”`,
  hrefOf: (id: string) => `/clauses/${id}/`,
  termOf: (id: string) => `the ${id}`,
} as const;

/** The HTML of a redline with these blocks. */
export const htmlOf = (...children: RedlineBlock[]): string => redlineHtml({ type: 'redline', children }, context);
/** The HTML of the redline of two clauses. */
export const html = (before: ClauseTree, after: ClauseTree): string => redlineHtml(redline(before, after), context);
export const paragraph = (...children: RedlineInline[]): RedlineBlock => ({ type: 'paragraph', children });
export const text = (value: string): RedlineInline & { readonly type: 'text' } => ({ type: 'text', value });

/** What is read aloud, or shown by a text browser. */
export const words = (page: string): string => page.replaceAll(/<[^>]*>/g, '');
/** What is seen, and copied. */
export const seen = (page: string): string => words(page.replaceAll(/<i>[^<]*<\/i>/g, ''));

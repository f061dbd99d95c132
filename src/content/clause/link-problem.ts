import type { Message } from '../diagnostics/diagnostic.ts';
import { quote } from '../diagnostics/quote.ts';

/** What is wrong with the address of a link; undefined where it is allowed. */
export function linkProblem(url: string): Message | undefined {
  if (isSafe(url)) return undefined;
  return {
    unexpected: `Invalid address ${quote(url)}`,
    expected: 'expected `https://…`, `mailto:…`, `tel:…`, `#anchor` or a path on this site such as `/code/`',
    todo: url.startsWith('http:') ? 'Write `https:`, and check that the link works.' : 'Use one of these forms.',
  };
}

function isSafe(url: string): boolean {
  // Browsers read a backslash as a slash, and drop line breaks and tabs, so `/\example.org` leads to another site.
  if (/[\s\\]/.test(url)) return false;
  if (/^(?:mailto:|tel:|#).+$/.test(url) || /^\/(?!\/)/.test(url)) return true;
  const parsed = URL.parse(url);
  return url.startsWith('https://') && parsed?.username === '' && parsed.password === '';
}

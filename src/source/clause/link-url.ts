import type { Words } from '../finding.ts';
import { quoted } from '../quoted.ts';

/** What is wrong with the address of a link; nothing where it may stand in the content. */
export function linkProblem(url: string): Words | undefined {
  if (isSafe(url)) return undefined;
  return {
    unexpected: `Unexpected address ${quoted(url)}`,
    expected: 'expected `https://…`, `mailto:…`, `tel:…`, `#anchor` or a path of this site such as `/code/`',
    todo: url.startsWith('http:') ? 'Write `https:`, and try the link.' : 'Write the address in one of these forms.',
  };
}

function isSafe(url: string): boolean {
  // Browsers read a backslash as a slash, and drop line ends and tabs, so that `/\example.org` leads to another site.
  if (/[\s\\]/.test(url)) return false;
  if (/^(?:mailto:|tel:|#).+$/.test(url) || /^\/(?!\/)/.test(url)) return true;
  const parsed = URL.parse(url);
  return url.startsWith('https://') && parsed !== null && parsed.username === '' && parsed.password === '';
}

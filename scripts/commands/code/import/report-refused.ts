import { clauseReader } from '../../../../src/content/clause/clause-reader.ts';
import type { Diagnostic } from '../../../../src/content/diagnostics/diagnostic.ts';
import { problemMessage } from '../../../../src/model/problem.ts';
import type { Edit } from '../disk/apply-edits.ts';

/**
 * Says what `check` will refuse in clauses as they were imported, such as an address without `https`. Pictures and what
 * is in other files are checked there.
 */
export function refusedIn(edits: readonly Edit[]): readonly string[] {
  const read = clauseReader();
  return edits.flatMap(({ path, text }) => {
    if (typeof text !== 'string' || !path.endsWith('.mdx')) return [];
    return read(Buffer.from(text))
      .diagnostics.filter(({ rule }) => !elsewhere.has(rule))
      .map((problem) => `${path}:${lineOf(problem, text)}  ${problemMessage(problem)}`);
  });
}

/** The line of a problem. An address that Markdown makes a link has none of its own, so it is looked for. */
function lineOf({ line, rule, unexpected }: Diagnostic, text: string): number {
  if (line > 1 || rule !== 'clause-link') return line;
  const [, address = ''] = /`([^`…]+)/.exec(unexpected) ?? [];
  const found = text.split('\n').findIndex((one) => one.replaceAll('\\', '').includes(address));
  return Math.max(found + 1, 1);
}

export function reportRefused(edits: readonly Edit[]): void {
  const refused = refusedIn(edits);
  if (refused.length === 0) return;
  console.log('\nWhat `check` will refuse until you change it:');
  for (const line of refused) console.log(`  ${line}`);
}

/** Rules that need the files beside a clause. */
const elsewhere: ReadonlySet<string> = new Set(['figure-unknown']);

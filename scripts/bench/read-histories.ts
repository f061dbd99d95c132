import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { clauseReader, type ReadClause } from '../../src/content/clause/clause-reader.ts';
import { linkProblem } from '../../src/content/clause/link-problem.ts';
import { clauseMdx } from '../../src/drafting/import/clause-mdx.ts';
import type { ImportedClause } from '../../src/drafting/import/imported.ts';
import { keepSupported } from '../../src/drafting/import/keep-supported.ts';
import { matchClauses } from '../../src/drafting/import/match-clauses.ts';
import { readMarkdown } from '../../src/drafting/import/read-markdown.ts';
import { splitAtHeadings } from '../../src/drafting/import/split-at-headings.ts';
import type { ClauseTree } from '../../src/model/clause-tree.ts';

/** The same clause in two steps of a history, if its text differs. */
export interface HistoryPair {
  /** For example `terms, 0003.md to 0004.md, Payment`. */
  readonly name: string;
  readonly before: ClauseTree;
  readonly after: ClauseTree;
}

/** The pairs of some histories. */
export interface Histories {
  readonly count: number;
  readonly steps: number;
  readonly pairs: readonly HistoryPair[];
  /** How many clauses could not be read, of how many. */
  readonly refused: number;
  readonly clauses: number;
}

interface ReadText extends ImportedClause {
  readonly tree: ClauseTree;
}

/**
 * Reads a folder of histories: each folder in it is one text, and its Markdown files are its steps, in the order of their
 * names. Each is imported as `npm run code import` does, and clauses are matched from step to step.
 *
 * @throws if there is nothing to compare
 */
export function readHistories(folder: string): Histories {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new Error(`${folder} is not a folder.`);
  const histories = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ name, files: markdownFiles(join(folder, name)) }))
    .filter(({ files }) => files.length > 1);
  if (histories.length === 0) {
    throw new Error(`${folder} has no histories: no folder in it has two or more Markdown files, which are its steps.`);
  }
  const read = clauseReader();
  let [steps, refused, clauses] = [0, 0, 0];
  const pairs: HistoryPair[] = [];
  for (const { name, files } of histories) {
    let previous: readonly ReadText[] = [];
    for (const [index, file] of files.entries()) {
      const imported = importClauses(readFileSync(join(folder, name, file), 'utf8'));
      const texts = imported.flatMap((clause) => {
        const tree = readTree(clause, read);
        return tree === undefined ? [] : [{ ...clause, tree }];
      });
      clauses += imported.length;
      refused += imported.length - texts.length;
      if (index > 0) {
        steps += 1;
        const step = `${name}, ${files[index - 1] ?? ''} to ${file}`;
        pairs.push(...changedPairs(previous, texts).map((pair) => ({ ...pair, name: `${step}, ${pair.name}` })));
      }
      previous = texts;
    }
  }
  if (pairs.length === 0) throw new Error(`In ${folder}, no clause changes from one step to the next.`);
  return { count: histories.length, steps, pairs, refused, clauses };
}

function markdownFiles(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((file) => /\.(?:md|markdown)$/i.test(file))
    .sort();
}

function importClauses(text: string): readonly ImportedClause[] {
  const { root } = readMarkdown(text);
  const { parts } = splitAtHeadings(keepSupported(root, (url) => linkProblem(url) === undefined).root);
  return parts.flatMap((part) => part.clauses);
}

function readTree({ blocks }: ImportedClause, read: ReadClause): ClauseTree | undefined {
  const front = '---\nid: clause\ntitle: Clause\nplain: A clause.\nextent: [England]\n---\n\n';
  return read(new TextEncoder().encode(`${front}${clauseMdx('clause', blocks, undefined).text}\n`)).text?.tree;
}

function changedPairs(before: readonly ReadText[], after: readonly ReadText[]): readonly HistoryPair[] {
  const known = before.map((clause, index) => ({ ...clause, id: String(index) }));
  return matchClauses(after, known).flatMap(({ clause }, index): readonly HistoryPair[] => {
    const [was, is] = [clause === undefined ? undefined : before[Number(clause)], after[index]];
    if (!was || !is || JSON.stringify(was.tree) === JSON.stringify(is.tree)) return [];
    return [{ name: is.title, before: was.tree, after: is.tree }];
  });
}

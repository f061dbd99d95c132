import { yamlText } from './yaml-text.ts';
import { generateClause, reviseClause, type GeneratedClause } from './generate-clause.ts';
import { generateRegisters, recommendationId } from './generate-registers.ts';
import { createRandom, pickIndexes } from './random.ts';

/** The size of the Code. */
export interface CodeSize {
  readonly clauses: number;
  readonly revisions: number;
}

/** The share of clauses that each revision changes. */
const changedShare = 0.05;

/** Clauses in each part. */
const partLength = 10;

/**
 * Generates a whole `content/` folder, by path: each revision changes one clause in twenty, and each change has its
 * recommendation. The same size always gives the same files, and more revisions only add to them.
 */
export function generateCode({ clauses, revisions }: CodeSize): ReadonlyMap<string, string> {
  const random = createRandom(clauses);
  const changed = Math.ceil(clauses * changedShare);
  const files = new Map<string, string>(generateRegisters((revisions - 1) * changed, revisions));
  const current = Array.from({ length: clauses }, (_, index) => generateClause(random, index, clauses));

  for (let number = 1; number <= revisions; number += 1) {
    const changedIndexes = number === 1 ? [] : pickIndexes(random, clauses, changed);
    for (const index of changedIndexes) {
      const clause = current[index];
      if (clause !== undefined) current[index] = reviseClause(random, clause);
    }
    const folder = `code/published/0.${number}`;
    files.set(`${folder}/revision.yaml`, revisionFile(number, current, changedIndexes));
    for (const { id, text } of current) files.set(`${folder}/clauses/${id}.mdx`, text);
  }
  return files;
}

function revisionFile(number: number, clauses: readonly GeneratedClause[], changed: readonly number[]): string {
  return yamlText({
    label: `0.${number}`,
    date: dateOf(number),
    status: number === 1 ? 'paper' : 'consultation draft',
    summary: `Revision ${number} answers what was asked since the one before.`,
    basis: [{ kind: 'decision', sentence: 'The body revises the Code every month.' }],
    outline: outline(clauses),
    changes: changed.map((clauseIndex, index) => ({
      clauses: [clauses[clauseIndex]?.id],
      kind: 'amended',
      because: [
        {
          recommendation: recommendationId((number - 2) * changed.length + index + 1),
          sentence: 'The workshop asked for a clearer duty.',
        },
      ],
      note: 'People can see more clearly what they may expect.',
    })),
  });
}

function outline(clauses: readonly GeneratedClause[]): readonly unknown[] {
  const parts = Math.ceil(clauses.length / partLength);
  return Array.from({ length: parts }, (_, part) => ({
    part: `part-${part + 1}`,
    title: `Part ${part + 1}`,
    unit: 'commitment',
    clauses: clauses
      .slice(part * partLength, (part + 1) * partLength)
      .map(({ id }, index) => ({ clause: id, number: String(part * partLength + index + 1) })),
  }));
}

/** One revision a month, from January 2018. */
function dateOf(number: number): string {
  const month = String(((number - 1) % 12) + 1).padStart(2, '0');
  return `${2018 + Math.floor((number - 1) / 12)}-${month}`;
}

import { select } from '@inquirer/prompts';
import type { ImportedClause } from '../../../../src/drafting/import/imported.ts';
import { matchClauses, type DraftClause, type ClauseMatch } from '../../../../src/drafting/import/match-clauses.ts';
import type { ImportOptions } from './import-options.ts';

/** The matching clause id in the draft for each imported clause; `undefined` for a new one. */
export async function chosenClauses(
  imported: readonly ImportedClause[],
  known: readonly DraftClause[],
  { accept, as = [] }: ImportOptions,
): Promise<readonly (string | undefined)[]> {
  const optionChoices = new Map(as.map((pair) => parseChoice(pair, imported, known)));
  const matches = matchClauses(imported, known);
  console.log('Each heading, and the clause of the draft it seems to match:');
  for (const [index, clause] of imported.entries())
    console.log(`  ${headingOf(clause)}  →  ${proposalText(matches[index], optionChoices.get(clause))}`);
  console.log('');
  const mustAsk = accept !== true && !imported.every((clause) => optionChoices.has(clause));
  if (mustAsk && !process.stdin.isTTY)
    throw new Error(
      'Nothing was imported. Pass --accept to accept these proposals, and --as "heading=clause" for any that is wrong.',
    );
  const chosen: (string | undefined)[] = [];
  for (const [index, clause] of imported.entries()) {
    const proposal = optionChoices.get(clause) ?? matches[index]?.clause ?? 'new';
    const id = mustAsk && !optionChoices.has(clause) ? await askFor(clause, proposal, known) : proposal;
    if (id !== 'new' && chosen.includes(id)) throw new Error(`Two headings cannot both match \`${id}\`.`);
    chosen.push(id === 'new' ? undefined : id);
  }
  return chosen;
}

function askFor(clause: ImportedClause, proposal: string, known: readonly DraftClause[]): Promise<string> {
  const choices = [
    { name: 'a new clause', value: 'new' },
    ...known.map(({ id, title }) => ({ name: `${id} (${title})`, value: id })),
  ];
  return select({ message: `Which clause is “${headingOf(clause)}”?`, choices, default: proposal, pageSize: 12 });
}

/** Parses `Records=keeping-records` into the heading's clause and the id. */
function parseChoice(
  pair: string,
  imported: readonly ImportedClause[],
  known: readonly DraftClause[],
): readonly [ImportedClause, string] {
  const end = pair.lastIndexOf('=');
  const [heading, id] = [pair.slice(0, end).trim(), pair.slice(end + 1).trim()];
  const clause = imported.find((one) => [one.title, one.number, headingOf(one)].includes(heading));
  if (end < 1 || clause === undefined)
    throw new Error(`--as \`${pair}\` names no heading of the file. Write "heading=clause".`);
  if (id !== 'new' && !known.some((one) => one.id === id))
    throw new Error(`--as \`${pair}\` names no clause of the draft. Write its id, or new.`);
  return [clause, id];
}

function proposalText(match: ClauseMatch | undefined, choice: string | undefined): string {
  if (choice !== undefined) return choice === 'new' ? 'new, as you said' : `${choice}, as you said`;
  if (match?.clause === undefined) return 'new';
  return `${match.clause} (${(match.likeness * 100).toFixed(0)} % alike)`;
}

function headingOf({ number, title }: ImportedClause): string {
  return number === undefined ? title : `${number}. ${title}`;
}

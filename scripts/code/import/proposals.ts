import { select } from '@inquirer/prompts';
import type { ImportedClause } from '../../../src/drafting/import/imported.ts';
import { matchClauses, type KnownClause, type Match } from '../../../src/drafting/import/match-clauses.ts';
import type { ImportOptions } from './import-options.ts';

/** For each imported clause the id of the clause of the draft that it is; nothing for a new one. */
export async function chosenClauses(
  imported: readonly ImportedClause[],
  known: readonly KnownClause[],
  { accept, as }: ImportOptions,
): Promise<readonly (string | undefined)[]> {
  const said = new Map(as.map((pair) => saidIn(pair, imported, known)));
  const matches = matchClauses(imported, known);
  console.log('Each heading, and the clause of the draft that it seems to be:');
  for (const [index, clause] of imported.entries())
    console.log(`  ${headingOf(clause)}  →  ${told(matches[index], said.get(clause))}`);
  console.log('');
  const isAsked = accept !== true && !imported.every((clause) => said.has(clause));
  if (isAsked && !process.stdin.isTTY)
    throw new Error(
      'Nothing was imported. Pass --accept to take these proposals, and --as "heading=clause" for any that is wrong.',
    );
  const chosen: (string | undefined)[] = [];
  for (const [index, clause] of imported.entries()) {
    const proposal = said.get(clause) ?? matches[index]?.clause ?? 'new';
    const id = isAsked && !said.has(clause) ? await askFor(clause, proposal, known) : proposal;
    if (id !== 'new' && chosen.includes(id)) throw new Error(`Two headings cannot both be \`${id}\`.`);
    chosen.push(id === 'new' ? undefined : id);
  }
  return chosen;
}

function askFor(clause: ImportedClause, proposal: string, known: readonly KnownClause[]): Promise<string> {
  const choices = [
    { name: 'a new clause', value: 'new' },
    ...known.map(({ id, title }) => ({ name: `${id} (${title})`, value: id })),
  ];
  return select({ message: `Which clause is “${headingOf(clause)}”?`, choices, default: proposal, pageSize: 12 });
}

/** `Records=keeping-records` as the heading and the id that it names. */
function saidIn(
  pair: string,
  imported: readonly ImportedClause[],
  known: readonly KnownClause[],
): readonly [ImportedClause, string] {
  const end = pair.lastIndexOf('=');
  const [heading, id] = [pair.slice(0, end).trim(), pair.slice(end + 1).trim()];
  const clause = imported.find((one) => [one.title, one.number, headingOf(one)].includes(heading));
  if (end < 1 || clause === undefined)
    throw new Error(`--as \`${pair}\` names no heading of the file: write "heading=clause".`);
  if (id !== 'new' && !known.some((one) => one.id === id))
    throw new Error(`--as \`${pair}\` names no clause of the draft: write its id, or new.`);
  return [clause, id];
}

function told(match: Match | undefined, said: string | undefined): string {
  if (said !== undefined) return said === 'new' ? 'new, as you said' : `${said}, as you said`;
  if (match?.clause === undefined) return 'new';
  return `${match.clause} (${(match.likeness * 100).toFixed(0)} % alike)`;
}

function headingOf({ number, title }: ImportedClause): string {
  return number === undefined ? title : `${number}. ${title}`;
}

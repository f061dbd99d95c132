import type { ImportedClause, ImportedCode } from '../../../../src/drafting/import/imported.ts';
import { clauseMdx } from '../../../../src/drafting/import/clause-mdx.ts';
import { createClauseIds } from '../../../../src/drafting/import/clause-ids.ts';
import { setTitle } from '../../../../src/drafting/clause-file.ts';
import { addToOutline, outlineEntries, outlineParts } from '../../../../src/drafting/edit-outline.ts';
import { placeholder } from '../../../../src/drafting/placeholder.ts';
import { realDisk } from '../disk/disk.ts';
import { applyEdits, type Edit } from '../disk/apply-edits.ts';
import { clausePath, draftFiles, nextStep, recordPath } from '../shared/draft-files.ts';
import { reportRefused } from './report-refused.ts';
import { newClauseFile } from '../../../../src/drafting/new-clause-file.ts';
import type { ImportOptions } from './import-options.ts';
import { chosenClauses } from './chosen-clauses.ts';

/** Imports a text into the working draft: each heading becomes an existing clause or a new one. */
export async function importIntoDraft(
  content: string,
  code: ImportedCode,
  figures: readonly Edit[],
  options: ImportOptions,
): Promise<void> {
  const { record, clauses } = draftFiles(content);
  const imported = code.parts.flatMap((part) => part.clauses.map((clause) => ({ ...clause, part: part.title })));
  const entries = outlineEntries(record);
  const known = entries.map(({ clause, number }) => {
    const file = clauses.get(clause) ?? '';
    return { id: clause, number, title: titleIn(file), words: bodyOf(file).replace(/<[^>]*>/g, ' ') };
  });
  const chosen = await chosenClauses(imported, known, options);
  const newClauses = imported.filter((_, index) => chosen[index] === undefined);
  const ids = createClauseIds(
    newClauses.map(({ title }) => title),
    clauses.keys(),
  );
  let text = record;
  let neighbour = entries.at(-1)?.clause;
  const taken: ImportedClause[] = [];
  const edits = imported.map((clause, index) => {
    const existing = chosen[index];
    const id = existing ?? ids[newClauses.indexOf(clause)] ?? '';
    const mdx = clauseMdx(id, clause.blocks, undefined).text || `${placeholder}: the text of the clause.`;
    if (existing === undefined) {
      const isTaken =
        clause.number !== undefined && outlineEntries(text).some(({ number }) => number === clause.number);
      if (isTaken) taken.push(clause);
      const place = neighbour === undefined ? { part: outlineParts(text)[0] } : { after: neighbour };
      text = addToOutline(text, { clause: id, number: isTaken ? undefined : clause.number }, place);
    }
    neighbour = id;
    return {
      path: clausePath(id),
      text:
        existing === undefined
          ? newClauseFile(id, clause.title, mdx)
          : withText(clauses.get(existing) ?? '', clause.title, mdx),
    };
  });
  applyEdits(content, [...edits, { path: recordPath, text }, ...figures], realDisk, options);
  reportTaken(taken);
  reportRefused(edits);
  const left = known.filter(({ id }) => !chosen.includes(id)).map(({ id }) => id);
  if (left.length > 0) console.log(`\nNot in the file, so left unchanged: ${left.join(', ')}.`);
  console.log(nextStep);
}

/** Says which clauses have no number, because an earlier one has theirs. */
export function reportTaken(clauses: readonly ImportedClause[]): void {
  for (const { number = '', title } of clauses)
    console.log(`The number “${number}” of “${title}” was left out, because an earlier clause has it.`);
}

function withText(file: string, title: string, mdx: string): string {
  const withTitle = titleIn(file) === title ? file : setTitle(file, title);
  const front = withTitle.slice(0, withTitle.length - bodyOf(withTitle).length).trimEnd();
  return `${front}\n\n${mdx}\n`;
}

function titleIn(file: string): string {
  const [, quoted, plain] = /^title: *(?:"(.*)"|(.*))$/m.exec(file) ?? [];
  return [quoted, plain].join('');
}

function bodyOf(file: string): string {
  return file.replace(/^---\r?\n[\s\S]*?\n---\r?\n/, '');
}

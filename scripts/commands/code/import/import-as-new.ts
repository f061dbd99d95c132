import { existsSync, readdirSync } from 'node:fs';
import { createClauseIds } from '../../../../src/drafting/import/clause-ids.ts';
import { clauseMdx } from '../../../../src/drafting/import/clause-mdx.ts';
import type { NewCode } from '../../../../src/drafting/new-code.ts';
import type { ImportedClause, ImportedCode } from '../../../../src/drafting/import/imported.ts';
import { placeholder } from '../../../../src/drafting/placeholder.ts';
import { londonDate } from '../../../../src/consultation/consultation-state.ts';
import { ask } from '../../ask.ts';
import { realDisk } from '../disk/disk.ts';
import { applyEdits, type Edit } from '../disk/apply-edits.ts';
import { clausePath } from '../shared/draft-files.ts';
import type { ImportOptions } from './import-options.ts';
import { reportTaken } from './import-into-draft.ts';
import { reportRefused } from './report-refused.ts';
import { newClauseFile } from '../../../../src/drafting/new-clause-file.ts';
import { newContent } from '../new-code/new-content.ts';
import { newRecord } from '../new-code/new-draft.ts';
import { contentToFillIn } from './content-to-fill-in.ts';

/** Creates a content folder for a new Code, with the imported text as its working draft. */
export async function importAsNew(
  folder: string,
  code: ImportedCode,
  figures: readonly Edit[],
  options: ImportOptions,
  about?: NewCode,
): Promise<void> {
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new Error(`${folder} is not empty. Give a new folder.`);
  const ids = createClauseIds(
    code.parts.flatMap(({ clauses }) => clauses.map((clause) => clause.title)),
    [],
  );
  const partIds = createClauseIds(
    code.parts.map((part) => part.title),
    ids,
  );
  // Each schedule has numbers of its own.
  const numbers = new Set<string>();
  const taken: ImportedClause[] = [];
  const lasts = new Map<string, string | undefined>();
  let index = 0;
  const files: { path: string; text: string }[] = [];
  const outline = code.parts.map((part, place) => ({
    part: partIds[place],
    title: part.title,
    ...(part.schedule === undefined ? {} : { schedule: part.schedule }),
    clauses: part.clauses.map((clause) => {
      const id = ids[index++] ?? '';
      const series = part.schedule ?? '';
      const mdx = clauseMdx(id, clause.blocks, lasts.get(series));
      lasts.set(series, mdx.last);
      files.push({
        path: clausePath(id),
        text: newClauseFile(id, clause.title, mdx.text || `${placeholder}: the text of the clause.`),
      });
      const place = `${series} ${clause.number ?? ''}`;
      const isFree = clause.number !== undefined && !numbers.has(place);
      numbers.add(place);
      if (clause.number !== undefined && !isFree) taken.push(clause);
      return isFree ? { clause: id, number: clause.number } : { clause: id };
    }),
  }));
  const draft = newRecord(outline, about?.date ?? londonDate(new Date()));
  applyEdits(folder, [...(await contentFor(code, options, about)), draft, ...files, ...figures], realDisk, options);
  reportTaken(taken);
  reportRefused(files);
  console.log(`\n${files.length} clauses in ${outline.length} ${outline.length === 1 ? 'part' : 'parts'}.`);
  if (about === undefined)
    console.log(`Next: fill in ${folder}/site.yaml, then npm run code -- --content ${folder} preview`);
}

/** Everything but the Code: from what is known about it or, with only a title, for an editor to fill in. */
async function contentFor(
  { title }: ImportedCode,
  options: ImportOptions,
  about: NewCode | undefined,
): Promise<readonly Edit[]> {
  if (about !== undefined) return newContent(about);
  const question = { message: 'What is the title of the Code?', pass: '--title <words>' };
  return contentToFillIn(options.title ?? title ?? (await ask(undefined, question)));
}

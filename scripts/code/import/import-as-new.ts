import { existsSync, readdirSync } from 'node:fs';
import { yamlOf } from '../yaml-of.ts';
import { idsFor } from '../../../src/drafting/import/clause-ids.ts';
import { clauseMdx } from '../../../src/drafting/import/clause-text.ts';
import type { ImportedCode } from '../../../src/drafting/import/imported.ts';
import { toBeWritten } from '../../../src/drafting/unwritten.ts';
import { londonDate } from '../../../src/consultation/deadline.ts';
import { ask } from '../../ask.ts';
import { realDisk } from '../disk/disk.ts';
import { makeEdits } from '../disk/make-edits.ts';
import { clausePath, recordPath } from '../draft-files.ts';
import type { ImportOptions } from './import-options.ts';
import { newFile } from './import-into-draft.ts';
import { newContent } from './new-content.ts';

/** Makes a folder of content with a new Code in it, whose working draft is the imported text. */
export async function importAsNew(folder: string, code: ImportedCode, options: ImportOptions): Promise<void> {
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new Error(`${folder} is not empty. Give a folder that is not there yet.`);
  const title =
    options.title ??
    code.title ??
    (await ask(undefined, { message: 'What is the Code called?', pass: '--title <words>' }));
  const ids = idsFor(
    code.parts.flatMap(({ clauses }) => clauses.map((clause) => clause.title)),
    [],
  );
  const partIds = idsFor(
    code.parts.map((part) => part.title),
    ids,
  );
  const numbers = new Set<string>();
  let index = 0;
  let last: string | undefined;
  const files: { path: string; text: string }[] = [];
  const outline = code.parts.map((part, place) => ({
    part: partIds[place],
    title: part.title,
    clauses: part.clauses.map((clause) => {
      const id = ids[index++] ?? '';
      const mdx = clauseMdx(id, clause.blocks, last);
      last = mdx.last;
      files.push({
        path: clausePath(id),
        text: newFile(id, clause.title, mdx.text || `${toBeWritten}: the text of the clause.`),
      });
      const isFree = clause.number !== undefined && !numbers.has(clause.number);
      if (clause.number !== undefined) numbers.add(clause.number);
      return isFree ? { clause: id, number: clause.number } : { clause: id };
    }),
  }));
  const record = {
    label: 'draft',
    date: londonDate(new Date()),
    status: 'paper',
    summary: `${toBeWritten}: what this Code is, in two or three plain sentences.`,
    basis: [{ kind: 'decision', sentence: `${toBeWritten}: what moved the body to write the Code.` }],
    outline,
    changes: [],
  };
  const text = yamlOf(record);
  makeEdits(folder, [...newContent(title), { path: recordPath, text }, ...files], realDisk, options);
  console.log(`\n${files.length} clauses in ${outline.length} ${outline.length === 1 ? 'part' : 'parts'}.`);
  console.log(`Next: fill in ${folder}/site.yaml, then npm run code -- --content ${folder} preview`);
}

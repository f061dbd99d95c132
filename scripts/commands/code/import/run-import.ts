import { join } from 'node:path';
import { keepSupported } from '../../../../src/drafting/import/keep-supported.ts';
import type { NewCode } from '../../../../src/drafting/new-code.ts';
import type { ImportedCode } from '../../../../src/drafting/import/imported.ts';
import { splitAtHeadings } from '../../../../src/drafting/import/split-at-headings.ts';
import { linkProblem } from '../../../../src/content/clause/link-problem.ts';
import type { ImportOptions } from './import-options.ts';
import { importAsNew } from './import-as-new.ts';
import { pictureEdits, pictureFiles } from './picture-files.ts';
import { importIntoDraft } from './import-into-draft.ts';
import { readFile } from './read-file.ts';

/**
 * Imports a file, after listing what could not be imported.
 *
 * @param about what is known about a new Code, where it was asked for
 * @throws an error for the editor if it fails
 */
export async function runImport(content: string, file: string, options: ImportOptions, about?: NewCode): Promise<void> {
  const document = await readFile(file, options);
  const { root, title, losses } = document;
  const pictures = pictureFiles(document, join(options.new ?? content, 'code/draft/figures'));
  const supported = keepSupported(
    root,
    (url) => linkProblem(url) === undefined,
    (url) => pictures.names.get(url),
  );
  const code = splitAtHeadings(supported.root, title);
  const isUsed = options.new !== undefined && about === undefined && (options.title ?? code.title) === code.title;
  const where = options.new === undefined ? 'the Code has its own, in site.yaml' : 'the Code has another';
  const leftOut = code.title === undefined || isUsed ? [] : [`The title “${code.title}” was left out: ${where}.`];
  reportLosses([...leftOut, ...losses, ...pictures.losses, ...supported.losses, ...code.losses]);
  if (count(code) === 0) throw new Error(`${file} has no text for a clause.`);
  const figures = pictureEdits(code, pictures);
  if (options.new === undefined) await importIntoDraft(content, code, figures, options);
  else await importAsNew(options.new, code, figures, options, about);
}

function reportLosses(losses: readonly string[]): void {
  if (losses.length === 0) return;
  console.log('What could not be imported unchanged:');
  for (const loss of losses) console.log(`  ${loss}`);
  console.log('');
}

function count({ parts }: ImportedCode): number {
  return parts.flatMap(({ clauses }) => clauses).length;
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nearest } from '../../../../src/content/diagnostics/nearest.ts';
import { publicationPaths } from '../publication/publication-paths.ts';

/** Path of the draft's record, relative to the content folder. */
export const recordPath = 'code/draft/revision.yaml';

/** Path of a clause of the draft, relative to the content folder. */
export function clausePath(id: string): string {
  return `code/draft/clauses/${id}.mdx`;
}

/** The files of the working draft. @throws an error for the editor if one is missing */
export function draftFiles(content: string) {
  const { draft, draftRecord } = publicationPaths(content);
  if (!existsSync(draftRecord)) throw new Error(`No working draft: ${draftRecord} is missing.`);
  const folder = join(draft, 'clauses');
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => /^[^.].*\.mdx$/.test(name)) : [];
  const clauses = new Map(names.sort().map((name) => [name.slice(0, -4), readFileSync(join(folder, name), 'utf8')]));
  return {
    record: readFileSync(draftRecord, 'utf8'),
    clauses,
    /** The text of a clause's file. */
    clause: (id: string): string => {
      const text = clauses.get(id);
      if (text !== undefined) return text;
      const near = nearest(id, clauses.keys());
      throw new Error(
        `There is no clause \`${id}\` in the working draft.${near === undefined ? '' : ` Did you mean \`${near}\`?`}`,
      );
    },
  } as const;
}

/** Lists where the draft mentions something in plain text instead of a reference. */
export function reportPlainMentions(clauses: ReadonlyMap<string, string>, words: string): void {
  const pattern = new RegExp(`\\b${RegExp.escape(words)}\\b`, 'i');
  const positions = [...clauses].flatMap(([id, text]) =>
    text.split('\n').flatMap((line, index) => (pattern.test(line) ? [`${clausePath(id)}:${index + 1}`] : [])),
  );
  if (positions.length === 0) return;
  console.log(`\n“${words}” is also written as plain text, which has not changed. Check:`);
  for (const position of positions) console.log(`    ${position}`);
}

/** The next step after an edit of the draft. */
export const nextStep = '\nNext, say why you changed it: npm run code -- reason';

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nearest } from '../../src/source/nearest.ts';
import { placesOf } from './publication/places.ts';

/** Path of the draft's record, from the folder of the content. */
export const recordPath = 'code/draft/revision.yaml';

/** Path of a clause of the draft, from the folder of the content. */
export function clausePath(id: string): string {
  return `code/draft/clauses/${id}.mdx`;
}

/** The working draft's own files, as they are written. Throws an error for the editor where one is missing. */
export function draftFiles(content: string) {
  const { draft, draftRecord } = placesOf(content);
  if (!existsSync(draftRecord)) throw new Error(`There is no working draft: ${draftRecord} is missing.`);
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
        `There is no clause \`${id}\` in the working draft.${near === undefined ? '' : ` Is \`${near}\` meant?`}`,
      );
    },
  } as const;
}

/** Says where the draft names something by hand, which no reference follows. */
export function tellWrittenByHand(clauses: ReadonlyMap<string, string>, words: string): void {
  const pattern = new RegExp(`\\b${RegExp.escape(words)}\\b`, 'i');
  const places = [...clauses].flatMap(([id, text]) =>
    text.split('\n').flatMap((line, index) => (pattern.test(line) ? [`${clausePath(id)}:${index + 1}`] : [])),
  );
  if (places.length === 0) return;
  console.log(`\n“${words}” is also written by hand, which no reference follows. Look at:`);
  for (const place of places) console.log(`    ${place}`);
}

/** What comes after an edit of the draft. */
export const nextStep = '\nNext: say why in the draft’s revision.yaml; npm run code -- check shows the lines to paste.';

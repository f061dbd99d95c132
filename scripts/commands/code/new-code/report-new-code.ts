import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NewCode } from '../../../../src/drafting/new-code.ts';
import { placeholder } from '../../../../src/drafting/placeholder.ts';

/** Prints what is left to write, with file and line, and what to do next. */
export function reportNewCode(folder: string, { workshops, consultations }: NewCode): void {
  console.log(`\nLeft to write, in drafts that nobody outside sees:\n${leftToWrite(folder).join('\n')}\n`);
  console.log(`Next: npm run code -- --content ${folder} preview`);
  console.log(
    `For the build and every other command, set CONTENT_DIR=${folder}, or put the folder in the place of content/ in the software.`,
  );
  if (workshops)
    console.log('When the first workshop has a date, write it into workshops/first-workshop/workshop.yaml.');
  if (consultations) console.log(`Once a revision is published: npm run code -- --content ${folder} consultation new`);
}

/** Each line with something to write, as an editor's program can open it. */
function leftToWrite(folder: string): readonly string[] {
  const files = globSync('**/*.{yaml,mdx}', { cwd: folder }).toSorted();
  return files.flatMap((file) =>
    readFileSync(join(folder, file), 'utf8')
      .split('\n')
      .flatMap((line, index) => {
        const place = line.indexOf(placeholder);
        return place === -1 ? [] : [`  ${join(folder, file)}:${index + 1}  ${line.slice(place).replace(/"$/, '')}`];
      }),
  );
}

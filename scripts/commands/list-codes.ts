/**
 * Makes the page that leads to several Codes at one address:
 * `npm run list-codes -- --title <title> --into <folder> <dist/client of each>`.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { clashOf, codesList, listedCodeSchema, type ListedCode } from '../../src/web/codes-list.ts';
import { exitWithError } from './exit-with-error.ts';

await new Command('npm run list-codes --')
  .description('Makes a page with a link to each of several Codes at one address, with its style sheet and robots.txt.')
  .argument('<sites...>', 'folder with the public files of each built site, such as /srv/allotments/dist/client')
  .requiredOption('--title <title>', 'what the page is called, such as “Codes of practice of Example Council”')
  .requiredOption('--into <folder>', 'where to write the files')
  .action((sites: readonly string[], { title, into }: { title: string; into: string }) => {
    const codes = sites.map(readCode);
    const clash = clashOf(codes);
    if (clash !== undefined) throw new Error(clash);
    const files = codesList(title, codes);
    mkdirSync(into, { recursive: true });
    for (const { path, text } of files) writeFileSync(join(into, path), text);
    console.log(`Written: ${files.map(({ path }) => join(into, path)).join(', ')}`);
  })
  .parseAsync()
  .catch(exitWithError);

/** @throws if the folder is not that of a built site */
function readCode(site: string): ListedCode {
  const file = join(site, 'data/index.json');
  try {
    return listedCodeSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    throw new Error(
      `${site} is not the folder of a built site: it has no ${file} to read. Run \`npm run build\` there.`,
      {
        cause: error,
      },
    );
  }
}

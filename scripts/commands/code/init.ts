import { existsSync, readdirSync } from 'node:fs';
import type { Command } from 'commander';
import { applyEdits } from './disk/apply-edits.ts';
import { realDisk } from './disk/disk.ts';
import type { ImportOptions } from './import/import-options.ts';
import { newContent } from './new-code/new-content.ts';
import { askAboutCode, type InitOptions } from './new-code/ask-about-code.ts';
import { newDraft } from './new-code/new-draft.ts';
import { reportNewCode } from './new-code/report-new-code.ts';

/** `init`: a content folder for a new Code. */
export function addInit(program: Command): void {
  program
    .command('init')
    .description(
      'makes the content of a new Code, in a folder of its own. Asks for what you leave out. Never overwrites a file.',
    )
    .argument('<folder>', 'the new folder, such as ../allotments/content')
    .option('--from <file>', 'take the text from a Word (.docx) or Markdown (.md) file')
    .option('--body <name>', 'the body that publishes the Code')
    .option(
      '--body-in-text <words>',
      'the body within a sentence (default: its name, with “the” before it unless it is a council)',
    )
    .option('--body-site <address>', 'address of the body’s own site, https://…')
    .option('--name <words>', 'full name of the Code')
    .option('--short-name <words>', 'short name of the Code (default: the full name, if that is short)')
    .option('--address <address>', 'where the site will be, with its path if it has one')
    .option('--email <address>', 'email address of the body, for readers')
    .option('--telephone <number>', 'telephone number of the body, for readers')
    .option('--post <lines>', 'postal address of the body: its lines, with ; between them')
    .option('--licence <name>', 'licence of the text: OGL-UK-3.0 or CC-BY-4.0')
    .option('--workshops <yes|no>', 'whether what people ask for at workshops is recorded and answered')
    .option('--consultations <yes|no>', 'whether people can respond to consultations on the site')
    .option('--tracked-changes <accept|reject>', 'with --from: what to do with tracked changes')
    .option('--comments <leave-out>', 'with --from: leave out comments, after you have seen them')
    .option('--dry-run', 'show what would be written, without writing anything')
    .action(async (folder: string, options: InitOptions & ImportOptions & { readonly from?: string }) => {
      if (existsSync(folder) && readdirSync(folder).length > 0)
        throw new Error(`${folder} is not empty. Give a new folder: nothing is ever overwritten.`);
      const code = await askAboutCode(options);
      if (options.from === undefined) applyEdits(folder, [...newContent(code), ...newDraft(code)], realDisk, options);
      else {
        // Imported here, because reading Word files takes longer to load than other commands run.
        const { runImport } = await import('./import/run-import.ts');
        await runImport(folder, options.from, { ...options, new: folder }, code);
      }
      if (options.dryRun !== true) reportNewCode(folder, code);
    });
}

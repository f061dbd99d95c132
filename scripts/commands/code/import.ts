import type { Command } from 'commander';
import type { GetContentFolder } from './shared/get-content-folder.ts';
import { collect } from './reason/reason-options.ts';
import type { ImportOptions } from './import/import-options.ts';

/** `import`: turns a Word, HTML or Markdown file into clauses. */
export function addImport(program: Command, contentOf: GetContentFolder): void {
  program
    .command('import')
    .description('turns the headings of a Word (.docx), HTML or Markdown (.md) file into clauses')
    .argument('<file>', 'the file, or - for text from another program, such as the clipboard')
    .option('--new <folder>', 'make it a new Code, in another content folder')
    .option('--title <words>', 'with --new: title of the Code (default: the first heading, if that is the title)')
    .option('--accept', 'accept every proposed match')
    .option(
      '--as <heading=clause>',
      'match a heading to this clause, or to a new one: "Records=new"; repeatable',
      collect,
    )
    .option('--tracked-changes <accept|reject>', 'what to do with tracked changes')
    .option('--comments <leave-out>', 'leave out comments, after you have seen them')
    .option('--dry-run', 'show what would change, without changing anything')
    .action(async (file: string, options: ImportOptions) => {
      // Imported here, because reading Word files takes longer to load than other commands run.
      const { runImport } = await import('./import/run-import.ts');
      await runImport(contentOf(), file, options);
    });
}

import type { Command } from 'commander';
import type { ContentOf } from './content-of.ts';
import type { ImportOptions } from './import/import-options.ts';

/** `import`: makes clauses of a Word or Markdown file. */
export function addImport(program: Command, contentOf: ContentOf): void {
  program
    .command('import')
    .description('makes clauses of the headings of a Word (.docx) or Markdown (.md) file')
    .argument('<file>', 'the file')
    .option('--new <folder>', 'make a new Code of it, in a folder of content of its own')
    .option(
      '--title <words>',
      'with --new: what the Code is called (default: the first heading, where it is the title)',
    )
    .option('--accept', 'take every clause for the one that is proposed')
    .option(
      '--as <heading=clause>',
      'take a heading for this clause, or for a new one: "Records=new"; repeatable',
      collect,
      [],
    )
    .option('--tracked-changes <accept|reject>', 'what becomes of changes that Word recorded')
    .option('--comments <leave-out>', 'leave comments out, once you have seen them')
    .option('--dry-run', 'say what would be done, and do nothing')
    .action(async (file: string, options: ImportOptions) => {
      // Only here, because reading Word files takes longer to load than other commands take.
      const { runImport } = await import('./import/run-import.ts');
      await runImport(contentOf(), file, options);
    });
}

function collect(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}

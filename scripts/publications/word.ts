import type { Command } from 'commander';
import { writeOne } from './write-one.ts';

interface Options {
  readonly marked?: true;
  readonly to?: string;
}

/** `word`: one copy of a revision as a Word file. */
export function addWord(program: Command): void {
  program
    .command('word <revision>')
    .description('makes one copy of a revision as a Word file: the clean copy, unless an option asks for the other')
    .option('--marked', 'the copy in which every change is a tracked change')
    .option('--to <file>', 'where to write it; otherwise under var/publications')
    .action(async (revision: string, { marked, to }: Options) => {
      await writeOne({ kind: 'copy', revision, copy: marked === true ? 'marked' : 'clean', format: 'docx' }, to);
    });
}

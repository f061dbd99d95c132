import type { Command } from 'commander';
import { kindsIn, type KindIn } from '../../../src/downloads/copy-formats.ts';
import { writeDownload } from './write-download.ts';

interface Options {
  readonly marked?: true;
  readonly to?: string;
}

/** `word`: one copy of a revision as a Word file. */
export function addWord(program: Command): void {
  program
    .command('word <revision>')
    .description('builds a copy of a revision as a Word file (default: the clean copy)')
    .option('--marked', 'the copy with every change as a tracked change')
    .option('--to <file>', 'where to write it; default: under var/publications')
    .action(async (revision: string, { marked, to }: Options) => {
      const requested: Readonly<Record<KindIn<'docx'>, boolean>> = { clean: false, marked: marked === true };
      const copy = kindsIn('docx').find((kind) => requested[kind]) ?? 'clean';
      await writeDownload({ kind: 'copy', revision, copy, format: 'docx' }, to);
    });
}

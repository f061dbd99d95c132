import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { astroArguments } from '../build-site.ts';
import { projectRoot } from '../run-node.ts';
import type { GetContentFolder } from './shared/get-content-folder.ts';

/** `preview`: shows the site with the working draft. */
export function addPreview(program: Command, contentOf: GetContentFolder): void {
  program
    .command('preview')
    .description('shows the site with the working draft, and updates as you save')
    .option('--export <folder>', 'write an offline copy, marked as a draft, for colleagues')
    .option('--dry-run', 'with --export: show what would change, without changing anything')
    .action(async ({ export: folder, dryRun }: { export?: string; dryRun?: true }) => {
      if (folder === undefined) {
        showDraft(contentOf());
      } else if (dryRun === true) {
        console.log(`Would write a copy of the site with the working draft into ${folder}.`);
      } else {
        console.log('Building the site with the working draft …');
        const { exportPreview } = await import('./preview/export-preview.ts');
        console.log(`Open ${await exportPreview(contentOf(), folder)} in a browser, or send the whole folder.`);
      }
    });
}

/** Runs the development server in this terminal until it is stopped. */
function showDraft(content: string): void {
  console.log('The draft is at /code/draft/, and what it changes at /changes/. Ctrl+C stops it.');
  console.log('To paste text from Word, Google Docs or a web page into the draft, open /paste-text/.');
  const server = spawn(process.execPath, astroArguments('dev'), {
    cwd: projectRoot,
    stdio: 'inherit',
    env: { ...process.env, CONTENT_DIR: resolve(content), CONTENT_DRAFT: 'include' },
  });
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => server.kill(signal));
  server.on('exit', (code) => {
    process.exitCode = code ?? 0;
  });
}

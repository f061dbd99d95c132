/**
 * `npm run practice -- <folder>`: fills a new folder with the invented responses, to try the department's commands on.
 */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { exitWithError } from '../../scripts/commands/exit-with-error.ts';
import { projectRoot } from '../../scripts/commands/run-node.ts';
import { fillPracticeFolder, inventedConsultation } from './practice-folder.ts';

const [given] = process.argv.slice(2);

if (given === undefined || given.startsWith('-')) {
  console.log('Say in which new folder to put the responses: npm run practice -- ../practice');
  process.exitCode = given === '--help' ? 0 : 1;
} else {
  await fill(resolve(given)).catch(exitWithError);
}

async function fill(folder: string): Promise<void> {
  mkdirSync(folder, { mode: 0o700 });
  const content = process.env['CONTENT_DIR'] ?? join(projectRoot, 'content');
  const { settings, key, codes, responses } = await fillPracticeFolder(folder, content);
  const command = (...args: readonly string[]) =>
    ['npm run responses --', ...args, `--consultation ${inventedConsultation} --key ${key} --why "Practice"`].join(' ');
  console.log(`${folder} has ${responses.length} invented responses. In a shell, set:\n`);
  for (const [name, value] of Object.entries(settings)) console.log(`export ${name}="${value}"`);
  console.log('\nThen try these, and others that `npm run responses -- --help` lists:\n');
  console.log(command('campaigns', '--save'));
  console.log(command('codes', 'import', codes));
  console.log(`npm run code -- consultation outcome ${inventedConsultation} --key ${key} --why "Practice" --dry-run`);
}

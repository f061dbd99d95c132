/**
 * Says what this version of the software asks of content and stored responses that another version was used for, tries it on
 * a copy, and changes nothing: `npm run upgrade-check`.
 */
import { Command } from 'commander';
import { useCompileCache } from '../compile-cache.ts';
import { exitWithError } from '../exit-with-error.ts';

useCompileCache();

await new Command('npm run upgrade-check --')
  .description(
    'Run this in the new version, with the settings of the one in use: CONTENT_DIR, and RESPONSES_FILE or DATABASE_URL. It reads content and responses, tries the new version on copies, and changes nothing.',
  )
  .option(
    '--deployed <folder>',
    'the public files in use (…/dist/client), to find addresses that the new version would not have',
  )
  .option('--no-build', 'do not build the site from the content')
  .action(async (options: { readonly deployed?: string; readonly build: boolean }) => {
    const { checkUpgrade } = await import('./check-upgrade.ts');
    const toDo = await checkUpgrade(process.env, options);
    console.log(
      toDo === 0
        ? '\nNothing was changed. You can deploy this version.'
        : `\nNothing was changed. ${toDo} ${toDo === 1 ? 'thing' : 'things'} to do before you deploy this version.`,
    );
    process.exitCode = toDo === 0 ? 0 : 1;
  })
  .parseAsync()
  .catch(exitWithError);

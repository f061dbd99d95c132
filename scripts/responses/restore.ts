import { existsSync, renameSync, rmSync } from 'node:fs';
import type { Command } from 'commander';
import { checkSqlite, copySqlite, refuseInUse } from '../../src/responses/custody/copy-sqlite.ts';
import { endAgain } from '../../src/responses/custody/end-again.ts';
import { openCustody } from '../../src/responses/custody/open-custody.ts';
import { filesOf, overwriteDeleted } from '../../src/responses/custody/overwrite-deleted.ts';
import { accessCommand, withoutStore, type AccessOptions } from './access.ts';
import { confirmOrEnd } from './confirm.ts';
import { tellRemains } from './tell-remains.ts';
import type { ToolSettings } from './tool-settings.ts';

interface RestoreOptions extends AccessOptions {
  readonly deleteAgain?: true;
  readonly dryRun?: true;
  readonly yes?: true;
}

/** `restore`: puts a backup in the place of the responses. */
export function addRestore(program: Command): void {
  accessCommand(program, 'restore')
    .summary('puts a backup in the place of the responses')
    .description(
      'checks a backup of a SQLite file and puts it in the place of the responses, while the service is stopped; the file that was there is kept beside it. What this tool erased, withdrew or let expire since the backup is deleted again, as the audit log tells; what respondents withdrew on the site since then is not known any more. For PostgreSQL, prints the commands to run.',
    )
    .argument('[file]', 'the backup')
    .option('--delete-again', 'restore nothing, and only delete again what the audit log says is deleted')
    .option('--dry-run', 'check the backup and say what would be done, and do nothing')
    .option('--yes', 'do not ask whether you are sure')
    .action((file: string | undefined, options: RestoreOptions) => {
      if (options.deleteAgain !== true && file === undefined) throw new Error('Name the backup.');
      return withoutStore(options, {
        what: options.dryRun === true ? 'restore, dry run' : 'restore',
        about: { backup: file ?? '' },
        async work({ settings, now, note }) {
          const { place } = settings;
          if (file === undefined || options.deleteAgain === true) return deleteAgain(settings, note);
          if (!('file' in place)) {
            console.log('Stop the service. Then run this with DATABASE_URL set as for the service:');
            console.log(
              `  pg_restore --clean --if-exists --no-owner --single-transaction --dbname="$DATABASE_URL" '${file}'`,
            );
            console.log(
              'Then erase again what the audit log says was erased, withdrawn or let expire since the backup:',
            );
            console.log('  npm run responses -- restore --delete-again');
            return;
          }
          if (!existsSync(file)) throw new Error(`There is no file ${file}.`);
          const { responses, damage } = await checkSqlite(file);
          if (damage.length > 0) throw new Error(`The backup is damaged:\n${damage.join('\n')}`);
          console.log(`${file}: ${responses} responses, whole.`);
          const aside = `${place.file}.before-${now.toISOString().slice(0, 19).replaceAll(':', '')}`;
          const isThere = existsSync(place.file);
          if (isThere) {
            await refuseInUse(place.file);
            const today = await checkSqlite(place.file).catch(() => undefined);
            console.log(
              `${place.file} has ${today?.responses ?? 'an unknown number of'} responses today. It is kept as ${aside}: delete that when you are sure.`,
            );
          }
          if (options.dryRun === true) return;
          await confirmOrEnd(options.yes === true, `Put ${file} in the place of ${place.file}?`);
          if (isThere) {
            renameSync(place.file, aside);
            for (const rest of filesOf(place.file)) rmSync(rest);
          }
          await copySqlite(file, place.file);
          note({ responses, ...(isThere ? { files: [aside] } : {}) });
          await deleteAgain(settings, note);
          console.log(`${place.file} is the backup: ${responses} responses. Start the service.`);
        },
      });
    });
}

async function deleteAgain(settings: ToolSettings, note: (about: { deletedAgain: string[] }) => void): Promise<void> {
  const custody = await openCustody(settings.place);
  try {
    const again = await endAgain(custody.database, settings.auditLog);
    note({ deletedAgain: [...again] });
    console.log(`Deleted again, as the audit log tells: ${again.length === 0 ? 'none' : again.join(', ')}`);
    if (again.length === 0) return;
    tellRemains(await overwriteDeleted(custody), custody);
  } finally {
    await custody.close();
  }
}

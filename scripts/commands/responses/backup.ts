import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import { checkSqlite, backUpSqlite } from '../../../src/responses/custody/sqlite-backup.ts';
import { type AuditOptions, auditedCommand, countResponses, withStore } from './audited-command.ts';

/** `backup`: backs up all responses, still sealed. */
export function addBackup(program: Command): void {
  auditedCommand(program, 'backup')
    .summary('backs up all responses, still sealed, while the service runs')
    .description(
      'Copies the SQLite file of responses while the service runs, and checks that the backup is complete and consistent. For PostgreSQL, prints the commands to run. Responses stay sealed in the backup; references, dates and channels are not encrypted. Decide when to delete each copy, because `erase` cannot reach it.',
    )
    .argument('<file>', 'file for the backup; it must not exist yet')
    .action((file: string, options: AuditOptions) =>
      withStore(options, {
        what: 'backup',
        about: { files: [file] },
        async work({ custody: { location }, note }) {
          if (!('file' in location)) {
            console.log(
              'Run this on a machine with the PostgreSQL client programs, with DATABASE_URL set as for the service:',
            );
            console.log(`  pg_dump --format=custom --no-owner --file='${file}' "$DATABASE_URL"`);
            console.log(`  pg_restore --list '${file}'`);
            return;
          }
          if (existsSync(file)) throw new Error(`${file} exists. Choose another file.`);
          await backUpSqlite(location.file, file);
          const { responses, damage } = await checkSqlite(file);
          if (damage.length > 0)
            throw new Error(`The backup is damaged, and so may be ${location.file}:\n${damage.join('\n')}`);
          note({ files: [file], responses });
          console.log(`${file}: ${countResponses(responses)}, complete and checked.`);
        },
      }),
    );
}

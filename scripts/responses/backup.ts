import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import { checkSqlite, copySqlite } from '../../src/responses/custody/copy-sqlite.ts';
import { accessCommand, withAccess, type AccessOptions } from './access.ts';

/** `backup`: a copy of all responses, sealed as they are. */
export function addBackup(program: Command): void {
  accessCommand(program, 'backup')
    .summary('copies all responses, sealed as they are, while the service runs')
    .description(
      'copies the SQLite file of responses while the service runs, and checks the copy: it is whole and of one moment. For PostgreSQL, prints the commands to run. Responses stay sealed in the copy; references, days and channels are in clear. Give every copy a day on which it is deleted: erase cannot reach it.',
    )
    .argument('<file>', 'file for the copy; it must not be there yet')
    .action((file: string, options: AccessOptions) =>
      withAccess(options, {
        what: 'backup',
        about: { files: [file] },
        async work({ custody: { place }, note }) {
          if (!('file' in place)) {
            console.log(
              'Run this with DATABASE_URL set as for the service, on a machine with the programs of PostgreSQL:',
            );
            console.log(`  pg_dump --format=custom --no-owner --file='${file}' "$DATABASE_URL"`);
            console.log(`  pg_restore --list '${file}'`);
            return;
          }
          if (existsSync(file)) throw new Error(`${file} is there already: name another file.`);
          await copySqlite(place.file, file);
          const { responses, damage } = await checkSqlite(file);
          if (damage.length > 0) throw new Error(`The copy is damaged, as ${place.file} may be:\n${damage.join('\n')}`);
          note({ files: [file], responses });
          console.log(`${file}: ${responses} responses, whole and checked.`);
        },
      }),
    );
}

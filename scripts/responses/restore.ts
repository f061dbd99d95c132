import { existsSync, renameSync, rmSync } from 'node:fs';
import type { Command } from 'commander';
import type { About } from '../../src/handling/audit-entry.ts';
import { checkSqlite, copySqlite, refuseInUse } from '../../src/responses/custody/copy-sqlite.ts';
import { applyLog } from '../../src/responses/custody/apply-log.ts';
import { carryOver, type CarriedOver } from '../../src/responses/custody/carry-over.ts';
import { openCustody, type Custody } from '../../src/responses/custody/open-custody.ts';
import { filesOf, overwriteDeleted } from '../../src/responses/custody/overwrite-deleted.ts';
import { accessCommand, withoutStore, type AccessOptions } from './access.ts';
import { confirmOrEnd } from './confirm.ts';
import { tellRemains } from './tell-remains.ts';
import type { ToolSettings } from './tool-settings.ts';

interface RestoreOptions extends AccessOptions {
  readonly logOnly?: true;
  readonly dryRun?: true;
  readonly yes?: true;
}

/** `restore`: puts a backup in the place of the responses. */
export function addRestore(program: Command): void {
  accessCommand(program, 'restore')
    .summary('puts a backup in the place of the responses')
    .description(
      'checks a backup of a SQLite file and puts it in the place of the responses, while the service is stopped; the file that was there is kept beside it. What came in or was withdrawn since the backup is brought over from that file, as far as it can be read. What this tool erased, withdrew, let expire or put on hold since the backup is done again, as the audit log tells. For PostgreSQL, prints the commands to run.',
    )
    .argument('[file]', 'the backup')
    .option('--log-only', 'restore nothing, and only do again what the audit log tells, after a restore of PostgreSQL')
    .option('--dry-run', 'check the backup and say what would be done, and do nothing')
    .option('--yes', 'do not ask whether you are sure')
    .action((file: string | undefined, options: RestoreOptions) => {
      if (options.logOnly !== true && file === undefined) throw new Error('Name the backup.');
      return withoutStore(options, {
        what: options.dryRun === true ? 'restore, dry run' : 'restore',
        about: { backup: file ?? '' },
        async work({ settings, now, note }) {
          const { place } = settings;
          if (file === undefined || options.logOnly === true) return bringUpToDate(settings, undefined, note);
          if (!('file' in place)) {
            console.log('Stop the service. Then run this with DATABASE_URL set as for the service:');
            console.log(
              `  pg_restore --clean --if-exists --no-owner --single-transaction --dbname="$DATABASE_URL" '${file}'`,
            );
            console.log('Then do again what the audit log tells of since the backup, such as erasures and holds:');
            console.log('  npm run responses -- restore --log-only');
            return;
          }
          if (!existsSync(file)) throw new Error(`There is no file ${file}.`);
          const { responses, damage } = await checkSqlite(file);
          if (damage.length > 0) throw new Error(`The backup is damaged:\n${damage.join('\n')}`);
          console.log(`${file}: ${responses} responses, whole.`);
          const aside = `${place.file}.before-${now.toISOString().replaceAll(/[:.]/g, '')}`;
          const isThere = existsSync(place.file);
          if (existsSync(aside)) throw new Error(`${aside} is there already. Run this again.`);
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
          await bringUpToDate(settings, isThere ? aside : undefined, note);
          console.log(`${place.file} is the backup: ${responses} responses. Start the service.`);
        },
      });
    });
}

/** Does again in the restored responses what happened since the backup: as the file that was there knows, then as the audit log tells. */
async function bringUpToDate(
  { place, auditLog }: ToolSettings,
  aside: string | undefined,
  note: (about: About) => void,
): Promise<void> {
  const custody = await openCustody(place);
  try {
    const over = aside === undefined ? undefined : await bringOver(aside, custody, note);
    const { ended, held, lifted, toCorrect } = await applyLog(custody.database, auditLog);
    note({ deletedAgain: [...ended], heldAgain: [...held], liftedAgain: [...lifted] });
    console.log(
      `Done again, as the audit log tells:\n  deleted: ${told(ended)}\n  put on hold: ${told(held)}\n  hold lifted: ${told(lifted)}`,
    );
    if (toCorrect.length > 0) console.log(`Corrected since the backup, and to be corrected again: ${told(toCorrect)}`);
    if (ended.length + (over?.ended.length ?? 0) > 0) tellRemains(await overwriteDeleted(custody), custody);
    console.log('Run `retain` next: it removes again what was due since the backup.');
  } finally {
    await custody.close();
  }
}

async function bringOver(
  aside: string,
  { database }: Custody,
  note: (about: About) => void,
): Promise<CarriedOver | undefined> {
  const before = await openCustody({ file: aside }).catch(() => undefined);
  const found = before === undefined ? undefined : await carryOver(before.database, database);
  await before?.close();
  if (found?.whole !== true)
    console.log(
      `${aside} could not be read to its end. Responses that came in since the backup may be in it alone, and what respondents withdrew since then may be back.`,
    );
  if (found === undefined) return undefined;
  note({ broughtOver: [...found.added], endedAgain: [...found.ended] });
  console.log(
    `Brought over from ${aside}:\n  came in since the backup: ${told(found.added)}\n  withdrawn, replaced or deleted since: ${told(found.ended)}`,
  );
  return found;
}

function told(references: readonly string[]): string {
  return references.length === 0 ? 'none' : references.join(', ');
}

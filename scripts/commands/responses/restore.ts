import { existsSync, renameSync, rmSync } from 'node:fs';
import type { Command } from 'commander';
import type { AuditDetails } from '../../../src/consultation/handling/audit-entry.ts';
import { checkSqlite, backUpSqlite, assertNotInUse } from '../../../src/responses/custody/sqlite-backup.ts';
import { applyLog } from '../../../src/responses/custody/apply-log.ts';
import { replaySince, type ReplayResult } from '../../../src/responses/custody/replay-since.ts';
import { openCustody, type Custody } from '../../../src/responses/custody/open-custody.ts';
import { databaseFiles, overwriteDeleted } from '../../../src/responses/custody/overwrite-deleted.ts';
import { type AuditOptions, auditedCommand, countResponses, withoutStore } from './audited-command.ts';
import { confirmOrAbort } from './confirm.ts';
import { reportRemainingCopies } from './report-remaining-copies.ts';
import type { ToolSettings } from './tool-settings.ts';

interface RestoreOptions extends AuditOptions {
  readonly logOnly?: true;
  readonly dryRun?: true;
  readonly yes?: true;
}

/** `restore`: replaces the responses with a backup. */
export function addRestore(program: Command): void {
  auditedCommand(program, 'restore')
    .summary('replaces the responses with a backup')
    .description(
      'Checks a backup of a SQLite file and replaces the responses with it; the service must be stopped. The previous file is kept next to it. Responses received or withdrawn since the backup are copied from the previous file, as far as it can be read. Everything that this tool erased, withdrew, expired or put on hold since the backup is repeated from the audit log. For PostgreSQL, prints the commands to run.',
    )
    .argument('[file]', 'the backup')
    .option('--log-only', 'restore nothing, only repeat the changes in the audit log, after a restore of PostgreSQL')
    .option('--dry-run', 'check the backup and report what would be done, without doing it')
    .option('--yes', 'skip the confirmation')
    .action((file: string | undefined, options: RestoreOptions) => {
      if (options.logOnly !== true && file === undefined) throw new Error('Name the backup.');
      return withoutStore(options, {
        what: options.dryRun === true ? 'restore, dry run' : 'restore',
        about: { backup: file ?? '' },
        async work({ settings, now, note }) {
          const { location } = settings;
          if (file === undefined || options.logOnly === true) return replayChanges(settings, undefined, note);
          if (!('file' in location)) {
            console.log('Stop the service. Then run this with DATABASE_URL set as for the service:');
            console.log(
              `  pg_restore --clean --if-exists --no-owner --single-transaction --dbname="$DATABASE_URL" '${file}'`,
            );
            console.log('Then repeat the changes since the backup from the audit log, such as erasures and holds:');
            console.log('  npm run responses -- restore --log-only');
            return;
          }
          if (!existsSync(file)) throw new Error(`Missing file ${file}. Give the path of a backup.`);
          const { responses, damage } = await checkSqlite(file);
          if (damage.length > 0) throw new Error(`The backup is damaged:\n${damage.join('\n')}`);
          console.log(`${file}: ${countResponses(responses)}, complete.`);
          const previousFile = `${location.file}.before-${now.toISOString().replaceAll(/[:.]/g, '')}`;
          const hasResponses = existsSync(location.file);
          if (existsSync(previousFile)) throw new Error(`${previousFile} exists. Run this again.`);
          if (hasResponses) {
            await assertNotInUse(location.file);
            const today = await checkSqlite(location.file).catch(() => undefined);
            console.log(
              `${location.file} has ${today === undefined ? 'an unknown number of responses' : countResponses(today.responses)} now. It is kept as ${previousFile}: delete that file when you no longer need it.`,
            );
          }
          if (options.dryRun === true) return;
          await confirmOrAbort(options.yes === true, `Replace ${location.file} with ${file}?`);
          if (hasResponses) {
            renameSync(location.file, previousFile);
            for (const rest of databaseFiles(location.file)) rmSync(rest);
          }
          await backUpSqlite(file, location.file);
          note({ responses, ...(hasResponses ? { files: [previousFile] } : {}) });
          await replayChanges(settings, hasResponses ? previousFile : undefined, note);
          console.log(`${location.file} is restored: ${countResponses(responses)} in the backup. Start the service.`);
        },
      });
    });
}

/** Repeats changes since the backup in the restored responses: first from the previous file, then from the audit log. */
async function replayChanges(
  { location, auditLog }: ToolSettings,
  previousFile: string | undefined,
  note: (about: AuditDetails) => void,
): Promise<void> {
  const custody = await openCustody(location);
  try {
    const replayed = previousFile === undefined ? undefined : await replayFile(previousFile, custody, note);
    const { deleted, onHold, released, toCorrect } = await applyLog(custody.database, auditLog);
    note({ deletedAgain: [...deleted], heldAgain: [...onHold], liftedAgain: [...released] });
    console.log(
      `Repeated from the audit log:\n  deleted: ${formatReferences(deleted)}\n  put on hold: ${formatReferences(onHold)}\n  hold lifted: ${formatReferences(released)}`,
    );
    if (toCorrect.length > 0)
      console.log(`Corrected since the backup; correct these again: ${formatReferences(toCorrect)}`);
    if (deleted.length + (replayed?.ended.length ?? 0) > 0)
      reportRemainingCopies(await overwriteDeleted(custody), custody);
    console.log('Now run `retain`, which deletes again what was due since the backup.');
  } finally {
    await custody.close();
  }
}

async function replayFile(
  previousFile: string,
  { database }: Custody,
  note: (about: AuditDetails) => void,
): Promise<ReplayResult | undefined> {
  const custody = await openCustody({ file: previousFile }).catch(() => undefined);
  const result = custody === undefined ? undefined : await replaySince(custody.database, database);
  await custody?.close();
  if (result?.complete !== true)
    console.log(
      `${previousFile} could not be read completely. It may have responses received since the backup that are now missing, and responses withdrawn since then may be back.`,
    );
  if (result === undefined) return undefined;
  note({ broughtOver: [...result.added], endedAgain: [...result.ended] });
  console.log(
    `Copied from ${previousFile}:\n  received since the backup: ${formatReferences(result.added)}\n  withdrawn, replaced or deleted since: ${formatReferences(result.ended)}`,
  );
  return result;
}

function formatReferences(references: readonly string[]): string {
  return references.length === 0 ? 'none' : references.join(', ');
}

import { existsSync, statSync } from 'node:fs';
import type { ResponseRow, ResponseState } from '../../../src/consultation/handling/response-row.ts';
import { findWrittenFiles } from '../../../src/consultation/handling/written-files.ts';
import { endResponse } from '../../../src/responses/commit-response.ts';
import { readEntries } from '../../../src/responses/custody/audit-log.ts';
import { filesContaining } from '../../../src/responses/custody/files-containing.ts';
import { assertNotOnHold } from '../../../src/responses/custody/holds.ts';
import { databaseFiles, overwriteDeleted } from '../../../src/responses/custody/overwrite-deleted.ts';
import { sealFingerprint } from '../../../src/responses/custody/seal-fingerprint.ts';
import { isoSeconds } from '../../../src/responses/iso-seconds.ts';
import { withStore, type AuditOptions } from './audited-command.ts';
import { confirmOrAbort } from './confirm.ts';
import { findNamingPlaces, type NamingPlace } from './find-naming-places.ts';
import { parseReference, requireRow } from './for-each-response.ts';
import { reportRemainingCopies } from './report-remaining-copies.ts';

/** Options of a command that deletes the text of one response. */
export interface EndOptions extends AuditOptions {
  readonly dryRun?: true;
  readonly yes?: true;
}

/** Deletes the text of one response, verifies that it is gone, and reports where copies may remain. */
export function endResponseByCommand(
  input: string,
  options: EndOptions,
  { what, state }: { readonly what: string; readonly state: Exclude<ResponseState, 'stored'> },
): Promise<void> {
  const reference = parseReference(input);
  return withStore(options, {
    what: options.dryRun === true ? `${what}, dry run` : what,
    about: { references: [reference] },
    async work(context) {
      const { custody, settings, now } = context;
      const row = await requireRow(context, reference);
      await assertNotOnHold(custody.database, reference);
      const fingerprint = row.sealed === null ? undefined : sealFingerprint(row.sealed);
      const files = 'file' in custody.location ? databaseFiles(custody.location.file) : [];
      if (row.state !== 'stored')
        console.log(`The text of ${reference} is already deleted: ${row.state}, ${row.ended_at ?? ''}.`);
      else console.log(`This deletes the text of ${reference}. The response is still counted, as ${state}.`);
      if (fingerprint !== undefined && files.length > 0)
        console.log(`To find its sealed text: ${grepCommand(fingerprint, files)}`);
      reportNamingPlaces(findNamingPlaces(settings.contentFolder, reference));
      await reportWrittenFiles(row, settings.auditLog);
      if (options.dryRun === true) return;
      await confirmOrAbort(options.yes === true, `Delete the text of ${reference} permanently?`);
      if (row.state === 'stored') {
        const ended = await endResponse(custody.database, row, state, isoSeconds(now));
        if (!ended)
          throw new Error(`${reference} was changed by someone else in the meantime. Nothing was deleted. Try again.`);
      }
      reportRemainingCopies(await overwriteDeleted(custody), custody);
      if (fingerprint !== undefined && 'file' in custody.location)
        await verifyDeleted(fingerprint, databaseFiles(custody.location.file));
    },
  });
}

/** Reports what the public reads: nothing there is changed by this tool. */
function reportNamingPlaces(places: readonly NamingPlace[]): void {
  if (places.length === 0) {
    console.log('No outcome, no revision and nothing else in the content names it.');
    return;
  }
  console.log(
    [
      'The content names it, and will do so until someone changes these places:',
      ...places.map(({ what, at }) => `- ${what}: ${at}`),
      ...(places.some(({ what }) => what.startsWith('revision '))
        ? ['A published revision is frozen: `npm run code -- remove` removes a clause from it, and says why in public.']
        : []),
    ].join('\n'),
  );
}

async function verifyDeleted(fingerprint: string, files: readonly string[]): Promise<void> {
  const left = await filesContaining(files, fingerprint);
  if (left.length > 0) throw new Error(`The sealed text is still in ${left.join(', ')}. Run the same command again.`);
  console.log(`A search of these files did not find it. To check: ${grepCommand(fingerprint, files)}`);
}

function grepCommand(fingerprint: string, files: readonly string[]): string {
  return `grep -c -a -F '${fingerprint}' ${files.join(' ')}`;
}

/**
 * Text files that name each response in them. Any other file, such as a backup, may contain a response without naming
 * it.
 */
const namesEachResponse = /\.(?:csv|html|jsonl?|txt)$/;

/** Reports which exports, backups and other files written by this tool name the response, or may hold it. */
async function reportWrittenFiles({ reference, received_at: received }: ResponseRow, auditLog: string): Promise<void> {
  const found = { naming: new Array<string>(), perhaps: new Array<string>(), gone: new Array<string>() };
  for await (const entry of readEntries(auditLog)) {
    const copies = findWrittenFiles(reference, entry);
    if (copies === undefined || copies.at < received) continue;
    for (const file of copies.files) {
      const line = `- ${copies.command} of ${copies.at}: ${file}`;
      if (!existsSync(file)) found.gone.push(line);
      else if (await isNaming(file, reference)) found.naming.push(line);
      else if (!namesEachResponse.test(file)) found.perhaps.push(line);
    }
  }
  const { naming, perhaps, gone } = found;
  if (naming.length > 0) console.log(['These files name it. Delete them:', ...naming].join('\n'));
  if (perhaps.length > 0)
    console.log(['These files may contain it without naming it. Check them:', ...perhaps].join('\n'));
  if (gone.length > 0)
    console.log(['These files may have named it, but no longer exist. Delete any other copies:', ...gone].join('\n'));
  if (naming.length + perhaps.length + gone.length === 0)
    console.log('No export, backup or other file of this tool names it.');
}

/** Whether a file has a reference in its name or text. The audit log may also name a folder. */
async function isNaming(file: string, reference: string): Promise<boolean> {
  if (file.includes(reference)) return true;
  return statSync(file).isFile() && (await filesContaining([file], reference)).length > 0;
}

import type { State } from '../../src/handling/response-row.ts';
import { copiesOf } from '../../src/handling/copies.ts';
import { endResponse } from '../../src/responses/commit-response.ts';
import { readEntries } from '../../src/responses/custody/audit-log.ts';
import { filesHolding } from '../../src/responses/custody/find-bytes.ts';
import { refuseOnHold } from '../../src/responses/custody/holds.ts';
import { filesOf, overwriteDeleted } from '../../src/responses/custody/overwrite-deleted.ts';
import { sealMark } from '../../src/responses/custody/seal-mark.ts';
import { isoSeconds } from '../../src/responses/iso-seconds.ts';
import { withAccess, type AccessOptions } from './access.ts';
import { confirmOrEnd } from './confirm.ts';
import { referenceFrom, rowOf } from './opened-rows.ts';
import { tellRemains } from './tell-remains.ts';

/** What a command that deletes the text of one response is told. */
export interface EndOptions extends AccessOptions {
  readonly dryRun?: true;
  readonly yes?: true;
}

/** Deletes the text of one response, makes sure that it is gone, and says where copies can still be. */
export function endByCommand(
  typed: string,
  options: EndOptions,
  { what, state }: { readonly what: string; readonly state: Exclude<State, 'stored'> },
): Promise<void> {
  const reference = referenceFrom(typed);
  return withAccess(options, {
    what: options.dryRun === true ? `${what}, dry run` : what,
    about: { references: [reference] },
    async work(access) {
      const { custody, settings, now } = access;
      const row = await rowOf(access, reference);
      await refuseOnHold(custody.database, reference);
      const mark = row.sealed === null ? undefined : sealMark(row.sealed);
      const files = 'file' in custody.place ? filesOf(custody.place.file) : [];
      if (row.state !== 'stored')
        console.log(`The text of ${reference} was deleted before: ${row.state}, ${row.ended_at ?? ''}.`);
      else console.log(`Deletes the text of ${reference}. Its row stays, so that it is still counted as ${state}.`);
      if (mark !== undefined && files.length > 0)
        console.log(`What is stored of it can be found by: ${grep(mark, files)}`);
      if (options.dryRun === true) return;
      await confirmOrEnd(options.yes === true, `Delete the text of ${reference} for good?`);
      if (row.state === 'stored') {
        const ended = await endResponse(custody.database, row, state, isoSeconds(now));
        if (!ended)
          throw new Error(`${reference} was changed by someone else meanwhile. Nothing was deleted: try again.`);
      }
      tellRemains(await overwriteDeleted(custody), custody);
      if (mark !== undefined && 'file' in custody.place) await makeSure(mark, filesOf(custody.place.file));
      await tellCopies(reference, settings.auditLog);
    },
  });
}

async function makeSure(mark: string, files: readonly string[]): Promise<void> {
  const left = await filesHolding(files, mark);
  if (left.length > 0) throw new Error(`The sealed text is still in ${left.join(', ')}. Run the same command again.`);
  console.log(`It was looked for there and not found. Look for yourself: ${grep(mark, files)}`);
}

function grep(mark: string, files: readonly string[]): string {
  return `grep -c -a -F '${mark}' ${files.join(' ')}`;
}

/** Copies that this tool wrote and that can hold the response. */
async function tellCopies(reference: string, auditLog: string): Promise<void> {
  const lines: string[] = [];
  for await (const entry of readEntries(auditLog)) {
    const copies = copiesOf(reference, entry);
    if (copies !== undefined) lines.push(`- ${copies.what} of ${copies.at}: ${copies.files.join(', ')}`);
  }
  if (lines.length === 0) return;
  console.log(
    ['Copies that can hold it, which you have to delete yourself where they still exist:', ...lines].join('\n'),
  );
}

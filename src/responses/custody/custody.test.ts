import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { testCustody, referenceOf, type TestCustody } from '../../../tests/responses/test-custody.ts';
import { testDatabases } from '../../../tests/responses/test-databases.ts';
import { skipWithout } from '../../../tests/requirements.ts';
import { exampleForm } from '../../consultation/example-consultation.ts';
import { snapshotFields, snapshotForm } from '../../consultation/handling/form-snapshot.ts';
import { endResponse } from '../commit-response.ts';
import { appendEntry, type NewEntry } from './audit-log.ts';
import { applyLog } from './apply-log.ts';
import { loadFormSnapshots } from '../form-snapshots.ts';
import { filesContaining } from './files-containing.ts';
import { listHolds, liftHold, placeHold, assertNotOnHold } from './holds.ts';
import { openCustody } from './open-custody.ts';
import { databaseFiles, overwriteDeleted } from './overwrite-deleted.ts';
import { countRows, readRows, findRow } from './read-rows.ts';
import { reseal } from './reseal.ts';
import { sealFingerprint } from './seal-fingerprint.ts';

const { folder, file, database, describeEach } = await testDatabases('custody');

function hold(name: string) {
  return {
    reference: referenceOf(name),
    reason: 'An inquiry',
    placed_at: '2026-11-21T09:00:00Z',
    placed_by: 'An analyst',
  };
}

function entry(what: string, about: NewEntry['about']): NewEntry {
  return { at: '2026-11-22T09:00:00Z', who: 'An analyst', what, why: 'It was asked for', stage: 'done', about };
}

describeEach('responses in custody, in', (place) => {
  let custody: TestCustody;
  beforeEach(async () => {
    custody = await testCustody(await place());
  });
  afterEach(() => custody.close());

  test('are read once each, in order of arrival, even if there are more than fit on a page', async () => {
    for (let index = 0; index < 230; index += 1) {
      const received_at = `2026-11-20T12:00:${String(index % 60).padStart(2, '0')}Z`;
      await custody.add(`one ${index}`, undefined, { received_at, sealed: new Uint8Array([1]) });
    }
    const rows = await Array.fromAsync(readRows(custody.database));
    expect(new Set(rows.map(({ reference }) => reference)).size).toBe(230);
    expect(rows.map(({ received_at }) => received_at)).toEqual(rows.map(({ received_at }) => received_at).toSorted());
    expect(await countRows(custody.database, { consultation: 'example', state: 'stored' })).toBe(230);
    expect(await countRows(custody.database, { consultation: 'another' })).toBe(0);
  });

  test('can be read with the questions that they answer', async () => {
    const { form } = await custody.add('one');
    const asked = (await loadFormSnapshots(custody.database)).get(form);
    expect(asked?.targets.map(({ called }) => called)).toEqual(
      snapshotForm(exampleForm).targets.map(({ called }) => called),
    );
    expect(asked === undefined ? [] : snapshotFields(asked).map(({ label }) => label)).toEqual(
      exampleForm.fields.map(({ label }) => label),
    );
  });

  test('cannot be changed while on hold, and can be deleted afterwards', async () => {
    const row = await custody.add('one');
    await placeHold(custody.database, hold('one'));
    await expect(assertNotOnHold(custody.database, row.reference)).rejects.toThrow('An inquiry');
    expect(await endResponse(custody.database, row, 'erased', 'now')).toBe(false);
    expect(await endResponse(custody.database, row, 'withdrawn', 'now')).toBe(false);
    await expect(placeHold(custody.database, hold('one'))).rejects.toThrow('has been on hold since');
    await liftHold(custody.database, row.reference);
    await expect(liftHold(custody.database, row.reference)).rejects.toThrow('not on hold');
    expect(await endResponse(custody.database, row, 'erased', '2026-11-22T09:00:00Z')).toBe(true);
  });

  test('keep only what is needed to count an erased response', async () => {
    const row = await custody.add('one', { purpose: ['A secret.'] }, { flags: 'quick' });
    await endResponse(custody.database, row, 'erased', '2026-11-22T09:00:00Z');
    expect(await findRow(custody.database, row.reference)).toMatchObject({
      state: 'erased',
      ended_at: '2026-11-22T09:00:00Z',
      sealed: null,
      code_hash: '',
      flags: '',
      receipt_digest: null,
      digest: null,
      received_at: row.received_at,
      channel: 'web',
    });
  });

  test('are resealed only if nobody changed them in the meantime', async () => {
    const row = await custody.add('one');
    const next = await custody.seal('another text');
    expect(await reseal(custody.database, row, next, { flags: 'corrected' })).toBe(true);
    expect(await reseal(custody.database, row, next)).toBe(false);
    const { sealed, flags } = (await findRow(custody.database, row.reference)) ?? {};
    expect(flags).toBe('corrected');
    expect(await custody.opener.openText(sealed ?? new Uint8Array())).toBe('another text');
    await endResponse(custody.database, row, 'erased', 'now');
    expect(await reseal(custody.database, { ...row, sealed: next }, next)).toBe(false);
  });

  test('follow the audit log after an older backup is restored', async () => {
    const auditLog = join(mkdtempSync(join(folder, 'audit-')), 'audit.jsonl');
    const names = ['erased', 'withdrawn', 'expired', 'held', 'freed', 'corrected', 'untouched'];
    for (const name of names) await custody.add(name);
    await placeHold(custody.database, hold('freed'));
    const on = (name: string) => ({ references: [referenceOf(name)] });
    await appendEntry(auditLog, entry('erase', on('erased')));
    await appendEntry(auditLog, entry('erase, dry run', on('untouched')));
    await appendEntry(auditLog, { ...entry('erase', on('untouched')), stage: 'failed' });
    await appendEntry(auditLog, entry('withdraw', on('withdrawn')));
    await appendEntry(
      auditLog,
      entry('retain', { text: [referenceOf('expired')], identity: [referenceOf('untouched')] }),
    );
    await appendEntry(auditLog, entry('hold', on('held')));
    await appendEntry(auditLog, entry('hold', on('freed')));
    await appendEntry(auditLog, entry('hold, lift', on('freed')));
    await appendEntry(auditLog, entry('correct', on('corrected')));

    expect(await applyLog(custody.database, auditLog)).toEqual({
      deleted: ['erased', 'withdrawn', 'expired'].map(referenceOf),
      onHold: [referenceOf('held')],
      released: [referenceOf('freed')],
      toCorrect: [referenceOf('corrected')],
    });
    const states = await Promise.all(names.map((name) => findRow(custody.database, referenceOf(name))));
    expect(states.map((row) => row?.state)).toEqual([
      'erased',
      'withdrawn',
      'expired',
      'stored',
      'stored',
      'stored',
      'stored',
    ]);
    expect((await listHolds(custody.database)).map(({ reference }) => reference)).toEqual([referenceOf('held')]);
    expect(await applyLog(custody.database, auditLog)).toMatchObject({ deleted: [], onHold: [], released: [] });
  });
});

test('an erased response is in none of the SQLite files, even while the service has them open', async () => {
  const place = file();
  const custody = await testCustody(place);
  const service = await openCustody(place);
  const rows = [];
  // Of many sizes, so that some lie in pages of their own.
  for (const [index, size] of [10, 300, 3_000, 30_000].entries()) {
    rows.push(await custody.add(`one ${index}`, { purpose: ['x'.repeat(Math.min(size, 10_000))] }));
  }
  await countRows(service.database);
  for (const row of rows) {
    const mark = sealFingerprint(row.sealed ?? new Uint8Array());
    expect(await filesContaining(databaseFiles(place.file), mark)).not.toEqual([]);
    await endResponse(custody.database, row, 'erased', 'now');
    expect((await overwriteDeleted(custody)).kind).toBe('nothing');
    expect(await filesContaining(databaseFiles(place.file), mark)).toEqual([]);
    const tail = Buffer.from(row.sealed ?? [])
      .subarray(-16)
      .toString('latin1');
    expect(await filesContaining(databaseFiles(place.file), tail)).toEqual([]);
    for (const digest of [row.code_hash, row.digest ?? '', row.receipt_digest ?? ''])
      expect(await filesContaining(databaseFiles(place.file), digest)).toEqual([]);
  }
  await service.close();
  await custody.close();
});

test(
  'an erased response is no longer in PostgreSQL, and remaining copies are reported',
  skipWithout('PostgreSQL'),
  async () => {
    const custody = await testCustody(await database());
    const row = await custody.add('one');
    await endResponse(custody.database, row, 'erased', 'now');
    expect((await overwriteDeleted(custody)).kind).toBe('server');
    expect((await findRow(custody.database, row.reference))?.sealed).toBeNull();
    await custody.close();
  },
);

test('a missing file is not treated as an empty store', async () => {
  await expect(openCustody({ file: join(folder, 'missing.sqlite') })).rejects.toThrow('RESPONSES_FILE');
});

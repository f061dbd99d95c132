import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { filledCustody, referenceOf, type FilledCustody } from '../../../tests/responses/filled-custody.ts';
import { emptyPlaces } from '../../../tests/responses/empty-places.ts';
import { wanting } from '../../../tests/wants.ts';
import { exampleForm } from '../../consultation/example-consultation.ts';
import { askedFields, askedForm } from '../../handling/asked-form.ts';
import { endResponse } from '../commit-response.ts';
import { appendEntry, type NewEntry } from './audit-log.ts';
import { applyLog } from './apply-log.ts';
import { keptForms } from './asked-forms.ts';
import { filesHolding } from './find-bytes.ts';
import { holdsIn, liftHold, placeHold, refuseOnHold } from './holds.ts';
import { openCustody } from './open-custody.ts';
import { filesOf, overwriteDeleted } from './overwrite-deleted.ts';
import { countRows, readRows, rowWith } from './read-rows.ts';
import { sealAgain } from './seal-again.ts';
import { sealMark } from './seal-mark.ts';

const { folder, file, database, onEachKind } = await emptyPlaces('custody');

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

onEachKind('responses in custody, in', (place) => {
  let custody: FilledCustody;
  beforeEach(async () => {
    custody = await filledCustody(await place());
  });
  afterEach(() => custody.close());

  test('are read once each, in order of arrival, though there are more than are in memory at a time', async () => {
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
    const asked = (await keptForms(custody.database)).get(form);
    expect(asked?.targets.map(({ called }) => called)).toEqual(
      askedForm(exampleForm).targets.map(({ called }) => called),
    );
    expect(asked === undefined ? [] : askedFields(asked).map(({ label }) => label)).toEqual(
      exampleForm.fields.map(({ label }) => label),
    );
  });

  test('stay as they are while they are on hold, and can be ended after it was lifted', async () => {
    const row = await custody.add('one');
    await placeHold(custody.database, hold('one'));
    await expect(refuseOnHold(custody.database, row.reference)).rejects.toThrow('An inquiry');
    expect(await endResponse(custody.database, row, 'erased', 'now')).toBe(false);
    expect(await endResponse(custody.database, row, 'withdrawn', 'now')).toBe(false);
    await expect(placeHold(custody.database, hold('one'))).rejects.toThrow('on hold already');
    await liftHold(custody.database, row.reference);
    await expect(liftHold(custody.database, row.reference)).rejects.toThrow('not on hold');
    expect(await endResponse(custody.database, row, 'erased', '2026-11-22T09:00:00Z')).toBe(true);
  });

  test('keep nothing of an erased response but what counts it', async () => {
    const row = await custody.add('one', { purpose: ['A secret.'] }, { flags: 'quick' });
    await endResponse(custody.database, row, 'erased', '2026-11-22T09:00:00Z');
    expect(await rowWith(custody.database, row.reference)).toMatchObject({
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

  test('are sealed again only where nobody changed them meanwhile', async () => {
    const row = await custody.add('one');
    const next = await custody.seal('another text');
    expect(await sealAgain(custody.database, row, next, { flags: 'corrected' })).toBe(true);
    expect(await sealAgain(custody.database, row, next)).toBe(false);
    const { sealed, flags } = (await rowWith(custody.database, row.reference)) ?? {};
    expect(flags).toBe('corrected');
    expect(await custody.opener.openText(sealed ?? new Uint8Array())).toBe('another text');
    await endResponse(custody.database, row, 'erased', 'now');
    expect(await sealAgain(custody.database, { ...row, sealed: next }, next)).toBe(false);
  });

  test('are again as the audit log tells, after a backup without it was restored', async () => {
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
      ended: ['erased', 'withdrawn', 'expired'].map(referenceOf),
      held: [referenceOf('held')],
      lifted: [referenceOf('freed')],
      toCorrect: [referenceOf('corrected')],
    });
    const states = await Promise.all(names.map((name) => rowWith(custody.database, referenceOf(name))));
    expect(states.map((row) => row?.state)).toEqual([
      'erased',
      'withdrawn',
      'expired',
      'stored',
      'stored',
      'stored',
      'stored',
    ]);
    expect((await holdsIn(custody.database)).map(({ reference }) => reference)).toEqual([referenceOf('held')]);
    expect(await applyLog(custody.database, auditLog)).toMatchObject({ ended: [], held: [], lifted: [] });
  });
});

test('an erased response is in none of the files of SQLite, though the service has them open', async () => {
  const place = file();
  const custody = await filledCustody(place);
  const service = await openCustody(place);
  const rows = [];
  // Of many sizes, so that some lie in pages of their own.
  for (const [index, size] of [10, 300, 3_000, 30_000].entries()) {
    rows.push(await custody.add(`one ${index}`, { purpose: ['x'.repeat(Math.min(size, 10_000))] }));
  }
  await countRows(service.database);
  for (const row of rows) {
    const mark = sealMark(row.sealed ?? new Uint8Array());
    expect(await filesHolding(filesOf(place.file), mark)).not.toEqual([]);
    await endResponse(custody.database, row, 'erased', 'now');
    expect((await overwriteDeleted(custody)).kind).toBe('nothing');
    expect(await filesHolding(filesOf(place.file), mark)).toEqual([]);
    const tail = Buffer.from(row.sealed ?? [])
      .subarray(-16)
      .toString('latin1');
    expect(await filesHolding(filesOf(place.file), tail)).toEqual([]);
    for (const digest of [row.code_hash, row.digest ?? '', row.receipt_digest ?? ''])
      expect(await filesHolding(filesOf(place.file), digest)).toEqual([]);
  }
  await service.close();
  await custody.close();
});

test('an erased response is no longer in PostgreSQL, and what remains is told', wanting('PostgreSQL'), async () => {
  const custody = await filledCustody(await database());
  const row = await custody.add('one');
  await endResponse(custody.database, row, 'erased', 'now');
  expect((await overwriteDeleted(custody)).kind).toBe('server');
  expect((await rowWith(custody.database, row.reference))?.sealed).toBeNull();
  await custody.close();
});

test('a file that is not there is not taken for an empty store', async () => {
  await expect(openCustody({ file: join(folder, 'missing.sqlite') })).rejects.toThrow('RESPONSES_FILE');
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { journeyForEachTest } from '../../tests/responses/journey.ts';
import { checkAndSend, expectKind, minimalFields, post, press } from '../../tests/responses/visitor.ts';
import { exampleConsultation, exampleForm } from '../consultation/example-consultation.ts';
import { checkReceipt } from '../consultation/receipt/check-receipt.ts';
import { readReceipt } from '../consultation/receipt/receipt-file.ts';
import { receiptSigner } from './receipt-signer.ts';
import type { TestServices } from '../../tests/responses/test-services.ts';

const journey = journeyForEachTest();
const secret = Buffer.from('a secret of the service');

/** Services that sign as in production, with a key that content lists. */
function listed(services: TestServices): TestServices {
  const receipts = receiptSigner(secret, { production: true, receiptKeys: [] });
  const receiptKeys = [{ key: receipts.publicKey, from: '2026-11-02' }];
  return { ...services, receipts, definitions: { ...services.definitions, receiptKeys } };
}

function check(file: string, { definitions }: TestServices) {
  return checkReceipt(file, { keys: definitions.receiptKeys, site: 'https://code.example', subtle: crypto.subtle });
}

async function sent(services: TestServices, fields = minimalFields) {
  return expectKind(await checkAndSend(services, fields), 'receipt');
}

async function saved(services: TestServices, receipt: unknown, action: string) {
  const view = expectKind(
    await post(services, 'receipt', { receipt: JSON.stringify(receipt), action }),
    'receipt file',
  );
  return view;
}

/** Every byte that was written to the disk, and every line of the log. */
function everythingWritten(): string {
  const { folder, services } = journey();
  const files = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'latin1'));
  return [...files, JSON.stringify(services.lines)].join('\n');
}

test.each(['receipt.html', 'receipt.text', 'copy.html', 'copy.text'])('saves a genuine file: %s', async (action) => {
  const services = listed(journey().services);
  const {
    receipt,
    privateCode,
    followUpCode = '',
  } = await sent(services, { ...minimalFields, readers: ['courts', 'public'] });
  const { body, headers } = await saved(services, receipt, action);
  expect(headers).toMatchObject({
    'Cache-Control': 'no-store',
    'Content-Disposition': `attachment; filename="${action.replace('.text', '.txt')}"`,
  });
  expect(await check(body, services)).toMatchObject({ verdict: 'genuine' });
  for (const secretText of [privateCode, followUpCode, 'It is clear.'])
    expect(body.includes(secretText)).toBe(action.startsWith('receipt'));
});

test('saves a receipt while the store is away', async () => {
  const services = listed(journey().services);
  const { receipt } = await sent(services);
  await services.store.close();
  const away = { ...services, store: { ...services.store, findEarlier: () => Promise.reject(new Error('away')) } };
  expect((await saved(away, receipt, 'receipt.html')).status).toBe(200);
});

test('writes no receipt that somebody else made or changed', async () => {
  const services = listed(journey().services);
  const { receipt } = await sent(services);
  const forger = receiptSigner(Buffer.from('forger'), { production: false, receiptKeys: [] });
  const forged = receipt === undefined ? undefined : { ...receipt, ...(await forger.prove(receipt)) };
  for (const [field, action] of [
    [JSON.stringify(forged), 'receipt.html'],
    [JSON.stringify({ ...receipt, late: true }), 'receipt.html'],
    [JSON.stringify(receipt), 'receipt.exe'],
    [JSON.stringify(receipt), 'constructor'],
    ['{', 'receipt.html'],
    ['', ''],
  ] as const)
    expect(await post(services, 'receipt', { receipt: field, action })).toMatchObject({
      kind: 'unreadable',
      status: 400,
    });
});

test('sent again, gives exactly the same receipt, even after the notice and the key have changed', async () => {
  const services = listed(journey().services);
  const { hidden } = expectKind(await post(services, 'answer', minimalFields), 'check');
  const first = expectKind(await press(services, hidden, 'send'), 'receipt');
  const privacy = { ...exampleConsultation.privacy, controller: 'Another body' };
  const definitions = {
    ...services.definitions,
    consultations: [{ consultation: { ...exampleConsultation, privacy }, form: exampleForm }],
  };
  const receipts = receiptSigner(Buffer.from('a later secret'), { production: true, receiptKeys: [] });
  const again = expectKind(await press({ ...services, definitions, receipts }, hidden, 'send'), 'receipt');
  expect(again.receipt).toEqual(first.receipt);
  expect(again.receipt).toBeDefined();
});

test('nobody responds under a privacy notice that they have not seen', async () => {
  const { services } = journey();
  const { hidden } = expectKind(await post(services, 'answer', minimalFields), 'check');
  const privacy = { ...exampleConsultation.privacy, controller: 'Another body' };
  const consultations = [{ consultation: { ...exampleConsultation, privacy }, form: exampleForm }];
  const changed = { ...services, definitions: { ...services.definitions, consultations } };
  const check = expectKind(await press(changed, hidden, 'send'), 'check');
  expect(check.mustSendAgain).toBe('notice changed');
  expect(await journey().stored()).toEqual([]);
  const { receipt } = expectKind(await press(changed, check.hidden, 'send'), 'receipt');
  expect(receipt?.notice).toBe(check.notice);
});

test('shows no proof for a form that has other words since', async () => {
  const { services } = journey();
  const { hidden } = expectKind(await post(services, 'answer', minimalFields), 'check');
  await press(services, hidden, 'send');
  const consultations = [{ consultation: { ...exampleConsultation, title: 'Another title' }, form: exampleForm }];
  const changed = { ...services, definitions: { ...services.definitions, consultations } };
  const again = expectKind(await press(changed, hidden, 'send'), 'receipt');
  expect(again.receipt).toBeUndefined();
  expect(again.followUpCode).toBeDefined();
});

test('in development the receipt carries its key, and proves nothing', async () => {
  const { services } = journey();
  const { receipt } = await sent(services);
  const { body } = await saved(services, receipt, 'receipt.text');
  expect(readReceipt(body)?.developmentKey).toBe(services.receipts.publicKey);
  expect(await check(body, services)).toMatchObject({ verdict: 'proves nothing' });
});

test('seals the follow-up code with the text, and writes it nowhere else', async () => {
  const { services } = journey();
  const { followUpCode = '', reference, privateCode } = await sent(services);
  expect(followUpCode).toMatch(/^(?:[A-Z3479]{5}-){5}[A-Z3479]{5}$/);
  expect(followUpCode).not.toBe(privateCode);
  const [row] = await journey().stored();
  expect(await services.open(row?.sealed ?? new Uint8Array())).toMatchObject({ format: 2, followUpCode });
  expect(everythingWritten()).not.toContain(followUpCode);

  await post(services, 'withdraw', { reference, 'private-code': privateCode, action: 'withdraw' });
  expect((await journey().stored())[0]).toMatchObject({ state: 'withdrawn', sealed: null });
  expect(everythingWritten()).not.toContain(followUpCode);
});

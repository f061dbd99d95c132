import { expect, test } from 'vitest';
import { join } from 'node:path';
import { journeyForEachTest } from '../../tests/responses/journey.ts';
import { openCustody } from './custody/open-custody.ts';
import { placeHold } from './custody/holds.ts';
import { checkAndSend, expectKind, minimalFields, post, press } from '../../tests/responses/visitor.ts';

const journey = journeyForEachTest();

test('withdraws a response with reference and private code, however they are typed, and deletes its text', async () => {
  const { services } = journey();
  const { reference, privateCode } = expectKind(await checkAndSend(services), 'receipt');
  const typed = {
    reference: reference.toLowerCase().replaceAll('-', ' '),
    'private-code': ` ${privateCode} `,
    action: 'withdraw',
  };
  expect(await post(services, 'withdraw', typed)).toMatchObject({ kind: 'withdrawn', reference });
  expect(await journey().stored()).toMatchObject([{ state: 'withdrawn', sealed: null }]);
});

test.each(['find', 'keep', '', 'anything'])(
  'deletes nothing on the first page, or on the second for “%s”',
  async (action) => {
    const { services } = journey();
    const { reference, privateCode, receivedAt } = expectKind(await checkAndSend(services), 'receipt');
    const claim = { reference, 'private-code': privateCode };
    const found = expectKind(await post(services, 'withdraw', claim), 'found');
    expect(found).toMatchObject({ reference, receivedAt });
    const pressed = await post(services, 'withdraw', [...found.hidden, { name: 'action', value: action }]);
    expect(pressed.kind).toBe(action === 'keep' ? 'kept' : 'found');
    // Who kept it may change their mind, without typing the codes again.
    expect('hidden' in pressed ? pressed.hidden : []).toEqual(found.hidden);
    expect(await journey().stored()).toMatchObject([{ state: 'stored' }]);
    const withdrawn = await post(services, 'withdraw', [...found.hidden, { name: 'action', value: 'withdraw' }]);
    expect(withdrawn.kind).toBe('withdrawn');
  },
);

test('offers to try again what failed while responses cannot be looked up, without typing the codes again', async () => {
  const { services } = journey();
  const { reference, privateCode } = expectKind(await checkAndSend(services), 'receipt');
  const withdraw = { reference, 'private-code': privateCode, action: 'withdraw' };
  const failing = { ...services, store: { ...services.store, withdraw: () => Promise.reject(new Error('gone')) } };
  const failed = expectKind(await post(failing, 'withdraw', withdraw), 'withdrawal unavailable');
  expect(failed.interrupted).toBe('withdraw');
  const again = await post(services, 'withdraw', [...failed.hidden, { name: 'action', value: failed.interrupted }]);
  expect(again.kind).toBe('withdrawn');
});

test('gives the same page for an unknown response, a wrong code and a withdrawn response', async () => {
  const { services } = journey();
  const { reference, privateCode } = expectKind(await checkAndSend(services), 'receipt');
  const other = services.tokens.codes('another nonce');
  const withdraw = (fields: Record<string, string>) => post(services, 'withdraw', { action: 'withdraw', ...fields });
  const wrongCode = await withdraw({ reference, 'private-code': other.privateCode });
  const unknown = await withdraw({ reference: other.reference, 'private-code': privateCode });
  const nonsense = await withdraw({ reference: 'x', 'private-code': 'y' });
  await withdraw({ reference, 'private-code': privateCode });
  const withdrawn = await withdraw({ reference, 'private-code': privateCode });
  const replacing = await withdraw({ reference, 'private-code': privateCode, action: 'replace' });
  const found = await withdraw({ reference, 'private-code': privateCode, action: 'find' });
  expect(wrongCode).toMatchObject({ kind: 'not found', status: 404 });
  for (const view of [unknown, nonsense, withdrawn, replacing, found]) expect(view).toEqual(wrongCode);
});

test('replaces a response by a new one, which is sent the same way', async () => {
  const { services } = journey();
  const first = expectKind(await checkAndSend(services), 'receipt');
  const form = expectKind(
    await post(services, 'withdraw', {
      reference: first.reference,
      'private-code': first.privateCode,
      action: 'replace',
    }),
    'form',
  );
  expect(form.replacing).toBe(true);
  const [token] = form.hidden;
  const check = expectKind(
    await post(services, 'answer', { ...minimalFields, purpose: 'Better.', token: token?.value ?? '' }),
    'check',
  );
  expect(check.replacing).toBe(true);
  const second = expectKind(await press(services, check.hidden, 'send'), 'receipt');
  expect(second.replacedReference).toBe(first.reference);
  expect(expectKind(await press(services, check.hidden, 'send'), 'receipt')).toMatchObject({
    replacedReference: first.reference,
    reference: second.reference,
  });
  expect((await journey().stored()).map(({ state }) => state).sort()).toEqual(['replaced', 'stored']);
});

test('returns the answers if the response to replace was withdrawn in the meantime', async () => {
  const { services } = journey();
  const first = expectKind(await checkAndSend(services), 'receipt');
  const code = { reference: first.reference, 'private-code': first.privateCode };
  const form = expectKind(await post(services, 'withdraw', { ...code, action: 'replace' }), 'form');
  await post(services, 'withdraw', { ...code, action: 'withdraw' });
  const typed = { ...minimalFields, purpose: 'Better.', token: form.hidden[0]?.value ?? '' };
  const check = expectKind(await post(services, 'answer', typed), 'check');
  const view = expectKind(await press(services, check.hidden, 'send'), 'cannot replace');
  expect(view.answers.questions[0]?.values).toEqual(['Better.']);
  expect(expectKind(await press(services, view.hidden, 'send'), 'receipt').replacedReference).toBeUndefined();
});

test('neither withdraws nor replaces after the closing day', async () => {
  const { services } = journey();
  const { reference, privateCode } = expectKind(await checkAndSend(services), 'receipt');
  services.setClock('2027-01-30T00:00:00Z');
  const view = await post(services, 'withdraw', { reference, 'private-code': privateCode, action: 'withdraw' });
  expect(view.kind).toBe('withdrawal over');
  expect(await journey().stored()).toMatchObject([{ state: 'stored' }]);
});

test('requires both reference and private code, and never returns the code', async () => {
  const { services } = journey();
  const view = expectKind(
    await post(services, 'withdraw', { 'private-code': 'SECRET', action: 'withdraw' }),
    'withdraw',
  );
  expect(view.errors).toEqual([{ field: 'reference', message: 'Enter the reference from your receipt' }]);
  expect(JSON.stringify(view)).not.toContain('SECRET');
});

test('does not give a withdrawn response its receipt again', async () => {
  const { services } = journey();
  const { hidden } = expectKind(await post(services, 'answer', minimalFields), 'check');
  const { reference, privateCode } = expectKind(await press(services, hidden, 'send'), 'receipt');
  await post(services, 'withdraw', { reference, 'private-code': privateCode, action: 'withdraw' });
  const view = expectKind(await press(services, hidden, 'send'), 'conflict');
  expect(view.hiddenToReplace).toBeUndefined();
});

test('does not delete a response on hold by withdrawing or replacing, and says so', async () => {
  const { services, folder } = journey();
  const { reference, privateCode } = expectKind(await checkAndSend(services), 'receipt');
  const custody = await openCustody({ file: join(folder, 'responses.sqlite') });
  await placeHold(custody.database, { reference, reason: 'An inquiry', placed_at: 'now', placed_by: 'An analyst' });
  await custody.close();
  const claim = { reference, 'private-code': privateCode };
  expect(await post(services, 'withdraw', { ...claim, action: 'withdraw' })).toMatchObject({
    kind: 'withdrawal on hold',
    status: 409,
  });
  const form = expectKind(await post(services, 'withdraw', { ...claim, action: 'replace' }), 'form');
  const [token] = form.hidden;
  const better = { ...minimalFields, purpose: 'Better.', token: token?.value ?? '' };
  const check = expectKind(await post(services, 'answer', better), 'check');
  expect((await press(services, check.hidden, 'send')).kind).toBe('cannot replace');
  expect(await journey().stored()).toMatchObject([{ reference, state: 'stored' }]);
});

import { expect, test } from 'vitest';
import { journeyForEachTest } from '../../tests/responses/journey.ts';
import { checkAndSend, expectKind, least, post, press } from '../../tests/responses/visitor.ts';
import { exampleConsultation, exampleForm } from '../consultation/example-consultation.ts';

const journey = journeyForEachTest();

test('checks the answers, sends them and gives a receipt with a full copy', async () => {
  const { services } = journey();
  const check = expectKind(await post(services, 'answer', least), 'check');
  expect(check.status).toBe(200);
  expect(check.copy.questions[0]?.values).toEqual(['It is clear.']);
  services.moveClock(60_000);
  const receipt = expectKind(await press(services, check.hidden, 'send'), 'receipt');
  expect(receipt).toMatchObject({ status: 201, receivedAt: '2026-11-20T12:01:00Z', late: false, copy: check.copy });
  expect(await journey().stored()).toMatchObject([
    { reference: receipt.reference, late: 0, flags: '', state: 'stored' },
  ]);
});

test('gives the same receipt, and stores nothing, when it is sent again', async () => {
  const { services } = journey();
  const { hidden } = expectKind(await post(services, 'answer', least), 'check');
  const first = expectKind(await press(services, hidden, 'send'), 'receipt');
  services.moveClock(3 * 24 * 60 * 60 * 1000);
  const again = expectKind(await press(services, hidden, 'send'), 'receipt');
  expect({ ...again, status: 201 }).toEqual(first);
  expect(await journey().stored()).toHaveLength(1);
});

test('gives the receipt again after the closing day and after the outcome is published', async () => {
  const { services } = journey();
  const { hidden } = expectKind(await post(services, 'answer', least), 'check');
  const first = expectKind(await press(services, hidden, 'send'), 'receipt');
  services.setClock('2027-03-01T12:00:00Z');
  expect(expectKind(await press(services, hidden, 'send'), 'receipt')).toMatchObject({
    late: false,
    reference: first.reference,
  });
  const outcome = { date: '2027-04', summary: ['Done.'], themes: [] };
  const definitions = {
    ...services.definitions,
    consultations: [{ consultation: { ...exampleConsultation, outcome }, form: exampleForm }],
  };
  expect((await press({ ...services, definitions }, hidden, 'send')).kind).toBe('receipt');
  expect((await post({ ...services, definitions }, 'answer', least)).kind).toBe('closed');
});

test('stores 200 presses of one button once, and gives all of them the same receipt', async () => {
  const { services } = journey();
  const { hidden } = expectKind(await post(services, 'answer', least), 'check');
  const views = await Promise.all(Array.from({ length: 200 }, () => press(services, hidden, 'send')));
  expect(new Set(views.map((view) => expectKind(view, 'receipt').reference)).size).toBe(1);
  expect(await journey().stored()).toHaveLength(1);
});

test('asks, instead of dropping an edit, when another text was sent from the same page before', async () => {
  const { services } = journey();
  const { hidden } = expectKind(await post(services, 'answer', least), 'check');
  await press(services, hidden, 'send');
  const edited = hidden.map((field) => (field.name === 'purpose' ? { ...field, value: 'It is not clear.' } : field));
  const conflict = expectKind(await press(services, edited, 'send'), 'conflict');
  expect(conflict.status).toBe(409);
  expect(conflict.copy.questions[0]?.values).toEqual(['It is not clear.']);
  expect(await journey().stored()).toHaveLength(1);

  const second = expectKind(await press(services, conflict.hidden, 'send'), 'receipt');
  expect(second.replaced).toBeUndefined();
  expect((await journey().stored()).map(({ state }) => state)).toEqual(['stored', 'stored']);
});

test('replaces the earlier response where the answer to that question is to replace it', async () => {
  const { services } = journey();
  const { hidden } = expectKind(await post(services, 'answer', least), 'check');
  const first = expectKind(await press(services, hidden, 'send'), 'receipt');
  const edited = hidden.map((field) => (field.name === 'purpose' ? { ...field, value: 'Edited.' } : field));
  const conflict = expectKind(await press(services, edited, 'send'), 'conflict');
  const second = expectKind(await press(services, conflict.hiddenToReplace ?? [], 'send'), 'receipt');
  expect(second.replaced).toBe(first.reference);
  expect((await journey().stored()).map(({ state }) => state).sort()).toEqual(['replaced', 'stored']);
});

test('asks whether an identical text is a separate response, and never shows the earlier reference', async () => {
  const { services } = journey();
  const first = expectKind(await checkAndSend(services), 'receipt');
  const question = expectKind(await checkAndSend(services), 'identical');
  expect(JSON.stringify(question)).not.toContain(first.reference);
  expect(await journey().stored()).toHaveLength(1);
  const second = expectKind(await press(services, question.hidden, 'send'), 'receipt');
  expect(second.reference).not.toBe(first.reference);
  expect((await journey().stored()).map(({ flags }) => flags).sort()).toEqual(['quick', 'quick identical']);
  expect(expectKind(await press(services, question.hidden, 'send'), 'receipt').reference).toBe(second.reference);
});

test('goes back to the form with everything that was typed', async () => {
  const { services } = journey();
  const { hidden } = expectKind(await post(services, 'answer', { ...least, readers: ['public', 'courts'] }), 'check');
  const form = expectKind(await press(services, hidden, 'change'), 'form');
  expect(form.status).toBe(200);
  expect(form.errors).toEqual([]);
  expect(form.typed).toEqual({
    purpose: ['It is clear.'],
    readers: ['public', 'courts'],
    capacity: ['individual'],
    publish: ['no'],
  });
});

test('says what to put right, with status 422, and keeps what was typed', async () => {
  const { services } = journey();
  const form = expectKind(await post(services, 'answer', { purpose: 'x', email: 'nobody' }), 'form');
  expect(form.status).toBe(422);
  expect(form.errors.map(({ field }) => field)).toEqual(['capacity', 'email', 'publish']);
  expect(form.typed).toEqual({ purpose: ['x'], email: ['nobody'] });
});

test('stores nothing without a token of its own, and lets the person send once more', async () => {
  const { services } = journey();
  const forged = { ...least, action: 'send', token: 'a~1~~b' };
  const check = expectKind(await post(services, 'answer', forged), 'check');
  expect(check.again).toBe(true);
  expect((await press(services, check.hidden, 'send')).kind).toBe('receipt');
});

test('shows the check page once more where it was open for more than a day', async () => {
  const { services } = journey();
  const { hidden } = expectKind(await post(services, 'answer', least), 'check');
  services.moveClock(25 * 60 * 60 * 1000);
  const again = expectKind(await press(services, hidden, 'send'), 'check');
  expect(again.again).toBe(true);
  expect((await press(services, again.hidden, 'send')).kind).toBe('receipt');
});

test('does not take a response before the opening day, and gives the text back', async () => {
  const { services } = journey();
  services.setClock('2026-11-01T23:59:59.999Z');
  const view = expectKind(await post(services, 'answer', least), 'not open yet');
  expect(view.copy.questions[0]?.values).toEqual(['It is clear.']);
});

test('stores a late response, marks it, and says so', async () => {
  const { services } = journey();
  services.setClock('2027-01-30T00:00:00.000Z');
  const check = expectKind(await post(services, 'answer', least), 'check');
  expect(check.state).toBe('late');
  expect(expectKind(await press(services, check.hidden, 'send'), 'receipt').late).toBe(true);
  expect(await journey().stored()).toMatchObject([{ late: 1 }]);
});

test.each([
  ['2027-01-29T23:59:59.999Z', false],
  ['2027-01-30T00:00:00.000Z', true],
])('goes by when the head of the request arrived: %s', async (head, late) => {
  const { services } = journey();
  const { hidden } = expectKind(await post(services, 'answer', least), 'check');
  services.setClock('2027-01-30T00:00:40.000Z');
  const arrivedAt = new Date(head);
  // The page was open for months; what is asked here is only what the arrival decides.
  const fresh = expectKind(await press(services, hidden, 'send', { arrivedAt }), 'check');
  expect(expectKind(await press(services, fresh.hidden, 'send', { arrivedAt }), 'receipt').late).toBe(late);
});

test('takes a response with the box filled in that people leave empty, and flags it', async () => {
  const { services } = journey();
  await checkAndSend(services, { ...least, 'leave-empty': 'http://spam.example' });
  expect(await journey().stored()).toMatchObject([{ flags: 'honeypot quick' }]);
});

test('flags what was sent within three seconds, and nothing that took longer', async () => {
  const { services } = journey();
  const { hidden } = expectKind(await post(services, 'answer', least), 'check');
  services.moveClock(3_000);
  await press(services, hidden, 'send');
  expect(await journey().stored()).toMatchObject([{ flags: '' }]);
});

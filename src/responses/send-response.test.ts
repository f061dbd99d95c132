import { expect, test } from 'vitest';
import { journeyForEachTest } from '../../tests/responses/journey.ts';
import { checkAndSend, expectKind, minimalFields, post, press } from '../../tests/responses/visitor.ts';
import { exampleConsultation, exampleForm } from '../consultation/example-consultation.ts';

const journey = journeyForEachTest();

test('checks the answers, sends them and gives a receipt with all of them', async () => {
  const { services } = journey();
  const check = expectKind(await post(services, 'answer', minimalFields), 'check');
  expect(check.status).toBe(200);
  expect(check.answers.questions[0]?.values).toEqual(['It is clear.']);
  services.moveClock(60_000);
  const receipt = expectKind(await press(services, check.hidden, 'send'), 'receipt');
  expect(receipt).toMatchObject({
    status: 201,
    receivedAt: '2026-11-20T12:01:00Z',
    late: false,
    answers: check.answers,
  });
  expect(await journey().stored()).toMatchObject([
    { reference: receipt.reference, late: 0, flags: '', state: 'stored' },
  ]);
});

test('gives the same receipt, and stores nothing, when it is sent again', async () => {
  const { services } = journey();
  const { hidden } = expectKind(await post(services, 'answer', minimalFields), 'check');
  const first = expectKind(await press(services, hidden, 'send'), 'receipt');
  services.moveClock(3 * 24 * 60 * 60 * 1000);
  const again = expectKind(await press(services, hidden, 'send'), 'receipt');
  expect({ ...again, status: 201, today: first.today }).toEqual(first);
  expect(await journey().stored()).toHaveLength(1);
});

test('gives the receipt again after the closing day and after the outcome is published', async () => {
  const { services } = journey();
  const { hidden } = expectKind(await post(services, 'answer', minimalFields), 'check');
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
  expect((await post({ ...services, definitions }, 'answer', minimalFields)).kind).toBe('closed');
});

test('stores 200 presses of one button once, and gives all of them the same receipt', async () => {
  const { services } = journey();
  const { hidden } = expectKind(await post(services, 'answer', minimalFields), 'check');
  const views = await Promise.all(Array.from({ length: 200 }, () => press(services, hidden, 'send')));
  expect(new Set(views.map((view) => expectKind(view, 'receipt').reference)).size).toBe(1);
  expect(await journey().stored()).toHaveLength(1);
});

test('asks, instead of dropping an edit, when a different text was already sent from the same page', async () => {
  const { services } = journey();
  const { hidden } = expectKind(await post(services, 'answer', minimalFields), 'check');
  await press(services, hidden, 'send');
  const edited = hidden.map((field) => (field.name === 'purpose' ? { ...field, value: 'It is not clear.' } : field));
  const conflict = expectKind(await press(services, edited, 'send'), 'conflict');
  expect(conflict.status).toBe(409);
  expect(conflict.answers.questions[0]?.values).toEqual(['It is not clear.']);
  expect(await journey().stored()).toHaveLength(1);

  const second = expectKind(await press(services, conflict.hidden, 'send'), 'receipt');
  expect(second.replacedReference).toBeUndefined();
  expect((await journey().stored()).map(({ state }) => state)).toEqual(['stored', 'stored']);
});

test('replaces the earlier response if the respondent chooses to', async () => {
  const { services } = journey();
  const { hidden } = expectKind(await post(services, 'answer', minimalFields), 'check');
  const first = expectKind(await press(services, hidden, 'send'), 'receipt');
  const edited = hidden.map((field) => (field.name === 'purpose' ? { ...field, value: 'Edited.' } : field));
  const conflict = expectKind(await press(services, edited, 'send'), 'conflict');
  const second = expectKind(await press(services, conflict.hiddenToReplace ?? [], 'send'), 'receipt');
  expect(second.replacedReference).toBe(first.reference);
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

test('returns to the form with all values', async () => {
  const { services } = journey();
  const { hidden } = expectKind(
    await post(services, 'answer', { ...minimalFields, readers: ['public', 'courts'] }),
    'check',
  );
  const form = expectKind(await press(services, hidden, 'change'), 'form');
  expect(form.status).toBe(200);
  expect(form.errors).toEqual([]);
  expect(form.values).toEqual({
    purpose: ['It is clear.'],
    readers: ['public', 'courts'],
    capacity: ['individual'],
    publish: ['no'],
  });
});

test('shows errors with status 422, and returns the values', async () => {
  const { services } = journey();
  const form = expectKind(await post(services, 'answer', { purpose: 'x', email: 'nobody' }), 'form');
  expect(form.status).toBe(422);
  expect(form.errors.map(({ field }) => field)).toEqual(['capacity', 'email', 'publish']);
  expect(form.values).toEqual({ purpose: ['x'], email: ['nobody'] });
});

test('stores nothing without a valid token, and lets the person send again', async () => {
  const { services } = journey();
  const forged = { ...minimalFields, action: 'send', token: 'a~1~~b' };
  const check = expectKind(await post(services, 'answer', forged), 'check');
  expect(check.mustSendAgain).toBe('open too long');
  expect((await press(services, check.hidden, 'send')).kind).toBe('receipt');
});

test('shows the check page again if it was open for more than a day', async () => {
  const { services } = journey();
  const { hidden } = expectKind(await post(services, 'answer', minimalFields), 'check');
  services.moveClock(25 * 60 * 60 * 1000);
  const again = expectKind(await press(services, hidden, 'send'), 'check');
  expect(again.mustSendAgain).toBe('open too long');
  expect((await press(services, again.hidden, 'send')).kind).toBe('receipt');
});

test('refuses a response before the opening day, and returns the answers', async () => {
  const { services } = journey();
  services.setClock('2026-11-01T23:59:59.999Z');
  const view = expectKind(await post(services, 'answer', minimalFields), 'not open yet');
  expect(view.answers.questions[0]?.values).toEqual(['It is clear.']);
});

test('stores a late response, marks it, and says so', async () => {
  const { services } = journey();
  services.setClock('2027-01-30T00:00:00.000Z');
  const check = expectKind(await post(services, 'answer', minimalFields), 'check');
  expect(check.state).toBe('late');
  expect(expectKind(await press(services, check.hidden, 'send'), 'receipt').late).toBe(true);
  expect(await journey().stored()).toMatchObject([{ late: 1 }]);
});

test.each([
  ['2027-01-29T23:59:59.999Z', false],
  ['2027-01-30T00:00:00.000Z', true],
])('goes by when the head of the request arrived: %s', async (head, late) => {
  const { services } = journey();
  const { hidden } = expectKind(await post(services, 'answer', minimalFields), 'check');
  services.setClock('2027-01-30T00:00:40.000Z');
  const arrivedAt = new Date(head);
  // The page was open for months; this test is only about the time of arrival.
  const fresh = expectKind(await press(services, hidden, 'send', { arrivedAt }), 'check');
  expect(expectKind(await press(services, fresh.hidden, 'send', { arrivedAt }), 'receipt').late).toBe(late);
});

test('accepts a response with the honeypot filled in, and flags it', async () => {
  const { services } = journey();
  await checkAndSend(services, { ...minimalFields, 'leave-empty': 'http://spam.example' });
  expect(await journey().stored()).toMatchObject([{ flags: 'honeypot quick' }]);
});

test('flags responses sent within three seconds, and no others', async () => {
  const { services } = journey();
  const { hidden } = expectKind(await post(services, 'answer', minimalFields), 'check');
  services.moveClock(3_000);
  await press(services, hidden, 'send');
  expect(await journey().stored()).toMatchObject([{ flags: '' }]);
});

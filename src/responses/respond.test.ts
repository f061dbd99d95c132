import { expect, test } from 'vitest';
import { journeyForEachTest } from '../../tests/responses/journey.ts';
import { checkAndSend, expectKind, least, post, press, urlencoded } from '../../tests/responses/visitor.ts';
import { exampleForm } from '../consultation/example-consultation.ts';
import { respond } from './respond.ts';

const journey = journeyForEachTest();

function get(step: 'answer' | 'withdraw', method = 'GET') {
  const request = new Request(`https://code.example/consultations/example/${step}/`, { method });
  return respond(request, { consultation: 'example', step }, journey().services);
}

test('refuses a request from another site, whatever else it says', async () => {
  const { services } = journey();
  const fields = { ...least };
  for (const headers of [{ Origin: 'https://evil.example' }, { 'Sec-Fetch-Site': 'cross-site' }]) {
    expect(await post(services, 'answer', fields, {}, headers)).toMatchObject({ kind: 'refused', status: 403 });
  }
});

test.each([
  ['another method', { method: 'PUT', body: 'a=b' }, 405],
  ['JSON', { method: 'POST', body: '{}', headers: { 'Content-Type': 'application/json' } }, 415],
  ['no media type', { method: 'POST', body: Buffer.from('purpose=x') }, 415],
  [
    'bytes that are no text',
    { method: 'POST', body: 'purpose=%FF', headers: { 'Content-Type': 'application/x-www-form-urlencoded' } },
    400,
  ],
])('answers %s with a page that can be read', async (_, init, status) => {
  const { services } = journey();
  const request = new Request('https://code.example/consultations/example/answer/', init);
  expect(await respond(request, { consultation: 'example', step: 'answer' }, services)).toMatchObject({
    kind: 'unreadable',
    status,
  });
});

test('takes a body as large as the form allows and answers a larger one with a page', async () => {
  const { services } = journey();
  const room = exampleForm.limits.bytes;
  const pad = (size: number) =>
    `${urlencoded(least)}&comment.records=${'x'.repeat(size - urlencoded(least).length - 17)}`;
  const send = (body: string) =>
    respond(
      new Request('https://code.example/', {
        method: 'POST',
        body,
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      }),
      { consultation: 'example', step: 'answer' },
      services,
    );
  expect(await send(pad(room))).toMatchObject({ kind: 'form', status: 422 });
  expect(await send(pad(room + 1))).toMatchObject({ kind: 'unreadable', status: 413 });
});

test('keeps what was typed where the form has a box that is not ours', async () => {
  const { services } = journey();
  const form = expectKind(await post(services, 'answer', { ...least, admin: 'yes' }), 'form');
  expect(form.status).toBe(400);
  expect(form.typed).toMatchObject({ purpose: ['It is clear.'] });
});

test('does not know a consultation that is not there', async () => {
  const { services } = journey();
  const view = await post(services, 'answer', least, { consultation: 'other' });
  expect(view).toMatchObject({ kind: 'unknown', status: 404 });
});

test('says where the consultation stands when the address is opened by itself', async () => {
  expect(await get('answer')).toMatchObject({ kind: 'state', status: 200, state: 'open' });
  expect(await get('withdraw', 'HEAD')).toMatchObject({ kind: 'withdraw', status: 200 });
});

test('gives the text back when one network sends too much, and says how long to wait', async () => {
  const { services } = journey();
  const limited = { ...services, rateLimit: () => 42 };
  const view = expectKind(await post(limited, 'answer', least), 'too many');
  expect(view).toMatchObject({ status: 429, retryAfter: 42, headers: { 'Retry-After': '42' } });
  expect(view.copy.questions[0]?.values).toEqual(['It is clear.']);
  expect((await press(limited, view.hidden, 'draft')).kind).toBe('draft file');
});

test('keeps every page out of caches and search engines', async () => {
  const { services } = journey();
  const views = [
    await post(services, 'answer', least),
    await checkAndSend(services),
    await get('answer'),
    await post(services, 'answer', {}),
  ];
  for (const { headers } of views)
    expect(headers).toMatchObject({ 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' });
});

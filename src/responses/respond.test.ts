import { expect, test } from 'vitest';
import { journeyForEachTest } from '../../tests/responses/journey.ts';
import { checkAndSend, expectKind, minimalFields, post, press, urlencoded } from '../../tests/responses/visitor.ts';
import { exampleForm } from '../consultation/example-consultation.ts';
import type { View } from '../consultation/view.ts';
import { rateLimit } from './rate-limit.ts';
import { respond } from './respond.ts';

const journey = journeyForEachTest();

function get(step: 'answer' | 'withdraw', method = 'GET') {
  const request = new Request(`https://code.example/consultations/example/${step}/`, { method });
  return respond(request, { consultation: 'example', step }, journey().services);
}

test('refuses a request from another site, whatever else it says', async () => {
  const { services } = journey();
  const fields = { ...minimalFields };
  for (const headers of [{ Origin: 'https://evil.example' }, { 'Sec-Fetch-Site': 'cross-site' }]) {
    expect(await post(services, 'answer', fields, {}, headers)).toMatchObject({ kind: 'refused', status: 403 });
  }
});

test.each([
  ['another method', { method: 'PUT', body: 'a=b' }, 405],
  ['JSON', { method: 'POST', body: '{}', headers: { 'Content-Type': 'application/json' } }, 415],
  ['no media type', { method: 'POST', body: Buffer.from('purpose=x') }, 415],
  [
    'bytes that are not text',
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

test('accepts the largest body that the form allows, and answers a larger one with a page', async () => {
  const { services } = journey();
  const room = exampleForm.limits.bytes;
  const pad = (size: number) =>
    `${urlencoded(minimalFields)}&comment.records=${'x'.repeat(size - urlencoded(minimalFields).length - 17)}`;
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

test('returns the values if the form has an unknown field', async () => {
  const { services } = journey();
  const form = expectKind(await post(services, 'answer', { ...minimalFields, admin: 'yes' }), 'form');
  expect(form.status).toBe(400);
  expect(form.values).toMatchObject({ purpose: ['It is clear.'] });
});

test('answers an unknown consultation with 404', async () => {
  const { services } = journey();
  const view = await post(services, 'answer', minimalFields, { consultation: 'other' });
  expect(view).toMatchObject({ kind: 'unknown', status: 404 });
});

test('shows the state of the consultation when the address is opened directly', async () => {
  expect(await get('answer')).toMatchObject({ kind: 'state', status: 200, state: 'open' });
  expect(await get('withdraw', 'HEAD')).toMatchObject({ kind: 'withdraw', status: 200 });
});

test('returns the answers when a network sends too many requests, and says how long to wait', async () => {
  const { services } = journey();
  const limited = { ...services, rateLimit: () => 42 };
  const view = expectKind(await post(limited, 'answer', minimalFields), 'too many');
  expect(view).toMatchObject({ status: 429, retryAfter: 42, headers: { 'Retry-After': '42' } });
  expect(view.answers.questions[0]?.values).toEqual(['It is clear.']);
  expect((await press(limited, view.hidden, 'draft')).kind).toBe('draft file');
});

test('counts requests whose network the proxy does not report together, logs that, and refuses no finished response', async () => {
  const { services } = journey();
  const behindProxy = { ...services, proxies: 1, rateLimit: rateLimit(2) };
  const { hidden } = expectKind(await post(behindProxy, 'answer', minimalFields), 'check');
  await post(behindProxy, 'answer', minimalFields);
  expectKind(await post(behindProxy, 'answer', minimalFields), 'too many');
  expectKind(await press(behindProxy, hidden, 'send'), 'receipt');
  expect(services.lines.map(({ code }) => code)).toEqual(
    ['check', 'check', 'too many', 'receipt'].map(
      (kind) => `${kind}: client unknown, check RESPONSES_PROXIES and the proxy`,
    ),
  );
});

test('lets only the browser keep what was typed, no page with a code, and nothing on a shared computer', async () => {
  const { services } = journey();
  const shared = { ...minimalFields, 'shared:computer': 'yes' };
  const check = await post(services, 'answer', minimalFields);
  const receipt = expectKind(await checkAndSend(services), 'receipt');
  const claim = { reference: receipt.reference, 'private-code': receipt.privateCode };
  const caching = (views: readonly View[]) => views.map(({ headers }) => headers['Cache-Control']);
  const kept = [check, await post(services, 'answer', {}), await checkAndSend(services)];
  expect(caching(kept)).toEqual(kept.map(() => 'private, no-cache'));
  const onShared = expectKind(await post(services, 'answer', { ...shared, purpose: 'Other' }), 'check');
  const never = [
    receipt,
    await post(services, 'withdraw', claim),
    await get('answer'),
    onShared,
    await press(services, onShared.hidden, 'change'),
    await post(services, 'answer', { ...shared, publish: [] }),
    await post(services, 'answer', { ...minimalFields, action: 'clear' }),
    await post(services, 'answer', { action: 'cleared' }),
  ];
  expect(caching(never)).toEqual(never.map(() => 'no-store'));
  for (const { headers } of [...kept, ...never]) expect(headers['X-Robots-Tag']).toBe('noindex');
});

test('clears a page only when asked twice, and tells the browser to forget it', async () => {
  const { services } = journey();
  const asked = expectKind(await post(services, 'answer', { purpose: 'Typed', action: 'clear' }), 'clear');
  expect(expectKind(await press(services, asked.hidden, 'change'), 'form').values).toEqual({ purpose: ['Typed'] });
  const cleared = await press(services, asked.hidden, 'cleared');
  expect(cleared).toMatchObject({ kind: 'cleared', headers: { 'Clear-Site-Data': '"cache"' } });
  expect(JSON.stringify(cleared.headers)).not.toContain('Typed');
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { journeyForEachTest } from '../../tests/responses/journey.ts';
import { expectKind, post, press } from '../../tests/responses/visitor.ts';
import { logToOutput } from './log.ts';
import { rateLimit } from './rate-limit.ts';

const journey = journeyForEachTest();

const peer = '203.0.113.9';
const forwarded = '198.51.100.77';
const canaries = [
  'canary-in-answer',
  'canary@mail.example',
  'Canary Name',
  'canary-in-header',
  'canary-in-field',
  peer,
  forwarded,
];

test('writes nothing about a visitor to the log or, unencrypted, to the disk', async () => {
  const { services, folder } = journey();
  const written: string[] = [];
  const output = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    written.push(String(text));
    return true;
  });
  const noted = vi.spyOn(console, 'error').mockImplementation((...texts) => written.push(texts.join(' ')));
  try {
    const logging = { ...services, log: logToOutput, rateLimit: rateLimit(100) };
    const headers = {
      'X-Forwarded-For': forwarded,
      'User-Agent': 'canary-in-header',
      Referer: 'https://canary-in-header.example/',
    };
    const arrival = { peer };
    const fields = {
      purpose: 'canary-in-answer',
      capacity: 'individual',
      name: 'Canary Name',
      email: 'canary@mail.example',
      publish: 'with-name',
    };
    const check = expectKind(await post(logging, 'answer', fields, arrival, headers), 'check');
    const receipt = expectKind(await press(logging, check.hidden, 'send', arrival), 'receipt');
    await post(logging, 'answer', { ...fields, 'canary-in-field': 'canary-in-answer' }, arrival, headers);
    await post(
      logging,
      'withdraw',
      { reference: 'canary-in-answer', 'private-code': 'canary-in-field', action: 'withdraw' },
      arrival,
      headers,
    );
    await post(logging, 'answer', fields, { ...arrival, consultation: 'canary-in-field' }, headers);
    const broken = {
      ...logging,
      store: { ...services.store, commit: () => Promise.reject(new Error('canary-in-answer')) },
    };
    await press(broken, check.hidden, 'send', arrival);

    expect(written).toHaveLength(6);
    const secrets = [...canaries, receipt.reference, receipt.privateCode];
    for (const secret of secrets) expect(written.join('')).not.toContain(secret);
    const onDisk = Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name))));
    for (const secret of [...canaries, receipt.privateCode]) expect(onDisk.includes(secret)).toBe(false);
  } finally {
    output.mockRestore();
    noted.mockRestore();
  }
});

test('logs only five fields of a request', async () => {
  const { services } = journey();
  await post(services, 'answer', {});
  expect(services.lines).toEqual([
    {
      time: '2026-11-20T12:00:00Z',
      route: '/consultations/[id]/answer/',
      status: 422,
      ms: expect.any(Number) as number,
      code: 'form',
    },
  ]);
});

test('leaves out a field that does not belong in the log', () => {
  const output = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const line = { time: 't', route: 'r', status: 200, ms: 1, code: 'c', text: 'canary-in-answer' };
  logToOutput(line);
  expect(output.mock.calls).toEqual([['{"time":"t","route":"r","status":200,"ms":1,"code":"c"}\n']]);
  output.mockRestore();
});

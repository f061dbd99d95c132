import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import { loadFormSnapshots } from '../../src/responses/form-snapshots.ts';
import { openCustody } from '../../src/responses/custody/open-custody.ts';
import { createUnsealer } from '../../src/responses/unsealer.ts';
import { readRows } from '../../src/responses/custody/read-rows.ts';
import { post } from '../responses/visitor.ts';
import { testServices } from '../responses/test-services.ts';

const stored = fileURLToPath(new URL('stored', import.meta.url));

const { secret, privateKey, responses } = z
  .object({
    secret: z.string(),
    privateKey: z.string(),
    responses: z.array(
      z.object({ reference: z.string(), privateCode: z.string(), fields: z.record(z.string(), z.string()) }),
    ),
  })
  .parse(JSON.parse(readFileSync(join(stored, 'receipts.json'), 'utf8')));

let folder = '';
const file = () => join(folder, 'responses.sqlite');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stored-'));
  cpSync(join(stored, 'responses.sqlite'), file());
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

it('opens responses that an earlier version stored, with the questions that they answer', async () => {
  const custody = await openCustody({ file: file() });
  const opener = await createUnsealer([privateKey]);
  const forms = await loadFormSnapshots(custody.database);
  const read = new Map<string, unknown>();
  for await (const { reference, sealed, form, notice, commitment, signature, receipt_key } of readRows(
    custody.database,
  )) {
    expect(forms.has(form)).toBe(true);
    // No proof is made up for them.
    expect([notice, commitment, signature, receipt_key]).toEqual([null, null, null, null]);
    read.set(reference, sealed === null ? 'text deleted' : (await opener.open(sealed)).answers);
  }
  await custody.close();

  const [least, full, withdrawn] = responses;
  expect(read.size).toBe(responses.length);
  expect(read.get(least?.reference ?? '')).toEqual(least?.fields);
  expect(read.get(full?.reference ?? '')).toEqual(full?.fields);
  expect(read.get(withdrawn?.reference ?? '')).toBe('text deleted');
});

it('lets the holder of an old receipt withdraw, and nobody else', async () => {
  const services = await testServices({ file: file() }, Buffer.from(secret, 'hex'));
  const [first, second] = responses;
  const withdraw = (reference = '', code = '') =>
    post(services, 'withdraw', { reference, 'private-code': code, action: 'withdraw' });

  expect((await withdraw(second?.reference, first?.privateCode)).kind).toBe('not found');
  expect((await withdraw(second?.reference, second?.privateCode)).kind).toBe('withdrawn');
  await services.store.close();
});

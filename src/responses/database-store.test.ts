import { afterEach, beforeEach, expect, test } from 'vitest';
import { waitLimit } from '../../tests/timeout.ts';
import { testDatabases } from '../../tests/responses/test-databases.ts';
import { openStore, type DatabaseLocation } from './database-store.ts';
import type { NewResponse, Store } from './store.ts';

const { describeEach } = await testDatabases('store');

function response(changes: Partial<NewResponse> = {}): NewResponse {
  const { reference = 'REF-1' } = changes;
  return {
    reference,
    nonce_hash: `nonce of ${reference}`,
    code_hash: `code of ${reference}`,
    consultation: 'example',
    revision: '0.4',
    form: 'abc',
    channel: 'web',
    received_at: '2026-11-10T12:00:00Z',
    late: 0,
    flags: '',
    replaces: null,
    sealed: Uint8Array.from([0, 1, 255]),
    receipt_digest: `receipt digest of ${reference}`,
    digest: `digest of ${reference}`,
    notice: 'a version',
    commitment: 'a commitment',
    signature: 'a signature',
    receipt_key: 'a key',
    separate: false,
    ...changes,
  };
}

function claim(reference: string, consultation = 'example') {
  return { consultation, reference, codeHash: `code of ${reference}` };
}

describeEach('a store in', (place) => {
  let at: DatabaseLocation;
  let store: Store;

  beforeEach(async () => {
    at = await place();
    store = openStore(at, waitLimit);
  });
  afterEach(async () => {
    await store.close();
  });

  test('still has a response after closing and reopening', async () => {
    expect(await store.commit(response())).toEqual({ status: 'stored' });
    await store.close();
    expect(await store.findEarlier('nonce of REF-1')).toEqual({
      reference: 'REF-1',
      received_at: '2026-11-10T12:00:00Z',
      late: 0,
      state: 'stored',
      replaces: null,
      receipt_digest: 'receipt digest of REF-1',
      notice: 'a version',
      commitment: 'a commitment',
      signature: 'a signature',
      receipt_key: 'a key',
    });
  });

  test('names each key that signed a receipt once', async () => {
    expect(await store.receiptKeys()).toEqual([]);
    for (const [reference, key] of [
      ['REF-1', 'two'],
      ['REF-2', 'one'],
      ['REF-3', 'two'],
      ['REF-4', null],
    ] as const)
      await store.commit(response({ reference, receipt_key: key, separate: true }));
    expect(await store.receiptKeys()).toEqual(['one', 'two']);
  });

  test('stores 200 simultaneous requests with the same token once, and returns the first to all others', async () => {
    const results = await Promise.all(Array.from({ length: 200 }, () => store.commit(response())));
    expect(results.filter(({ status }) => status === 'stored')).toHaveLength(1);
    expect(results.filter(({ status }) => status === 'already')).toHaveLength(199);
  });

  test('stores the same token once, even from two processes', async () => {
    const other = openStore(at, waitLimit);
    const both = Array.from({ length: 40 }, (_, index) => (index % 2 === 0 ? store : other).commit(response()));
    const results = await Promise.all(both);
    await other.close();
    expect(results.filter(({ status }) => status === 'stored')).toHaveLength(1);
  });

  test('loses no responses of two processes', async () => {
    const other = openStore(at, waitLimit);
    const results = await Promise.all(
      Array.from({ length: 100 }, (_, index) =>
        (index % 2 === 0 ? store : other).commit(response({ reference: `REF-${index}` })),
      ),
    );
    await other.close();
    expect(results).toEqual(Array.from({ length: 100 }, () => ({ status: 'stored' })));
  });

  test('asks about the same text within a day, and stores it if confirmed as separate', async () => {
    const same = { digest: 'the same' };
    await store.commit(response({ reference: 'REF-1', ...same }));
    const second = response({ reference: 'REF-2', received_at: '2026-11-11T12:00:00Z', ...same });
    expect(await store.commit(second)).toEqual({ status: 'identical' });
    expect(await store.findEarlier('nonce of REF-2')).toBeUndefined();
    expect(await store.commit({ ...second, separate: true })).toEqual({ status: 'stored' });
  });

  test('does not ask about a text received more than a day ago', async () => {
    await store.commit(response({ reference: 'REF-1', digest: 'the same' }));
    const next = response({ reference: 'REF-2', digest: 'the same', received_at: '2026-11-11T12:00:01Z' });
    expect(await store.commit(next)).toEqual({ status: 'stored' });
  });

  test('deletes digests on request', async () => {
    await store.commit(response({ reference: 'REF-1', digest: 'the same' }));
    await store.forgetDigests('2026-11-10T12:00:01Z');
    expect(await store.commit(response({ reference: 'REF-2', digest: 'the same' }))).toEqual({ status: 'stored' });
  });

  test('withdraws a response once, with its own code, in its own consultation', async () => {
    await store.commit(response());
    expect(await store.withdraw({ ...claim('REF-1'), codeHash: 'code of another' }, 'now')).toBe(false);
    expect(await store.withdraw(claim('REF-1', 'another'), 'now')).toBe(false);
    expect(await store.withdraw(claim('REF-2'), 'now')).toBe(false);
    expect(await store.has(claim('REF-1'))).toBe(true);
    expect(await store.withdraw(claim('REF-1'), '2026-11-12T12:00:00Z')).toBe(true);
    expect(await store.has(claim('REF-1'))).toBe(false);
    expect(await store.withdraw(claim('REF-1'), '2026-11-12T12:00:00Z')).toBe(false);
    expect(await store.findEarlier('nonce of REF-1')).toMatchObject({ state: 'withdrawn', receipt_digest: null });
  });

  test('replaces a response by another, both or neither', async () => {
    await store.commit(response());
    const next = response({ reference: 'REF-2', replaces: 'REF-1' });
    expect(await store.commit(next)).toEqual({ status: 'stored' });
    expect(await store.findEarlier('nonce of REF-1')).toMatchObject({ state: 'replaced' });
    expect(await store.commit(response({ reference: 'REF-3', replaces: 'REF-1' }))).toEqual({
      status: 'nothing to replace',
    });
    expect(await store.findEarlier('nonce of REF-3')).toBeUndefined();
    expect((await store.commit(next)).status).toBe('already');
  });

  test('lets only one of two responses replace the same one', async () => {
    await store.commit(response());
    const results = await Promise.all(
      ['REF-2', 'REF-3', 'REF-4'].map((reference) => store.commit(response({ reference, replaces: 'REF-1' }))),
    );
    expect(results.map(({ status }) => status).sort()).toEqual(['nothing to replace', 'nothing to replace', 'stored']);
  });

  test('does not store a response whose reference is taken', async () => {
    await store.commit(response());
    await expect(store.commit(response({ nonce_hash: 'another' }))).rejects.toThrow('The reference is already taken.');
  });
});

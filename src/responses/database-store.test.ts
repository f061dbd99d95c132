import { afterEach, beforeEach, expect, test } from 'vitest';
import { patience } from '../../tests/patience.ts';
import { emptyPlaces } from '../../tests/responses/empty-places.ts';
import { openStore, type Place } from './database-store.ts';
import type { NewResponse, Store } from './store.ts';

const { onEachKind } = await emptyPlaces('store');

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
    separate: false,
    ...changes,
  };
}

function claim(reference: string, consultation = 'example') {
  return { consultation, reference, codeHash: `code of ${reference}` };
}

onEachKind('a store in', (place) => {
  let at: Place;
  let store: Store;

  beforeEach(async () => {
    at = await place();
    store = openStore(at, patience);
  });
  afterEach(async () => {
    await store.close();
  });

  test('keeps a response, and still has it after it was closed and opened again', async () => {
    expect(await store.commit(response())).toEqual({ outcome: 'stored' });
    await store.close();
    expect(await store.earlier('nonce of REF-1')).toEqual({
      reference: 'REF-1',
      received_at: '2026-11-10T12:00:00Z',
      late: 0,
      state: 'stored',
      replaces: null,
      receipt_digest: 'receipt digest of REF-1',
    });
  });

  test('stores 200 requests with the same token once, however close they come, and tells all the others of the first', async () => {
    const outcomes = await Promise.all(Array.from({ length: 200 }, () => store.commit(response())));
    expect(outcomes.filter(({ outcome }) => outcome === 'stored')).toHaveLength(1);
    expect(outcomes.filter(({ outcome }) => outcome === 'already')).toHaveLength(199);
  });

  test('stores the same token once, though two processes have it', async () => {
    const other = openStore(at, patience);
    const both = Array.from({ length: 40 }, (_, index) => (index % 2 === 0 ? store : other).commit(response()));
    const outcomes = await Promise.all(both);
    await other.close();
    expect(outcomes.filter(({ outcome }) => outcome === 'stored')).toHaveLength(1);
  });

  test('keeps the responses of two processes apart and loses none', async () => {
    const other = openStore(at, patience);
    const outcomes = await Promise.all(
      Array.from({ length: 100 }, (_, index) =>
        (index % 2 === 0 ? store : other).commit(response({ reference: `REF-${index}` })),
      ),
    );
    await other.close();
    expect(outcomes).toEqual(Array.from({ length: 100 }, () => ({ outcome: 'stored' })));
  });

  test('asks about the same text within a day, and stores it where it is said to be separate', async () => {
    const same = { digest: 'the same' };
    await store.commit(response({ reference: 'REF-1', ...same }));
    const second = response({ reference: 'REF-2', received_at: '2026-11-11T12:00:00Z', ...same });
    expect(await store.commit(second)).toEqual({ outcome: 'identical' });
    expect(await store.earlier('nonce of REF-2')).toBeUndefined();
    expect(await store.commit({ ...second, separate: true })).toEqual({ outcome: 'stored' });
  });

  test('does not ask about a text that came in more than a day ago', async () => {
    await store.commit(response({ reference: 'REF-1', digest: 'the same' }));
    const next = response({ reference: 'REF-2', digest: 'the same', received_at: '2026-11-11T12:00:01Z' });
    expect(await store.commit(next)).toEqual({ outcome: 'stored' });
  });

  test('forgets on request which texts came in', async () => {
    await store.commit(response({ reference: 'REF-1', digest: 'the same' }));
    await store.forgetDigests('2026-11-10T12:00:01Z');
    expect(await store.commit(response({ reference: 'REF-2', digest: 'the same' }))).toEqual({ outcome: 'stored' });
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
    expect(await store.earlier('nonce of REF-1')).toMatchObject({ state: 'withdrawn', receipt_digest: null });
  });

  test('replaces a response by another, both or neither', async () => {
    await store.commit(response());
    const next = response({ reference: 'REF-2', replaces: 'REF-1' });
    expect(await store.commit(next)).toEqual({ outcome: 'stored' });
    expect(await store.earlier('nonce of REF-1')).toMatchObject({ state: 'replaced' });
    expect(await store.commit(response({ reference: 'REF-3', replaces: 'REF-1' }))).toEqual({
      outcome: 'nothing to replace',
    });
    expect(await store.earlier('nonce of REF-3')).toBeUndefined();
    expect((await store.commit(next)).outcome).toBe('already');
  });

  test('lets only one of two responses replace the same one', async () => {
    await store.commit(response());
    const outcomes = await Promise.all(
      ['REF-2', 'REF-3', 'REF-4'].map((reference) => store.commit(response({ reference, replaces: 'REF-1' }))),
    );
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual([
      'nothing to replace',
      'nothing to replace',
      'stored',
    ]);
  });

  test('does not store a response whose reference another one has', async () => {
    await store.commit(response());
    await expect(store.commit(response({ nonce_hash: 'another' }))).rejects.toThrow('The reference is already taken.');
  });
});

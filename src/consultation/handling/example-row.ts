import type { ResponseRow } from './response-row.ts';

/** A stored response to the example consultation, for tests. */
export const exampleRow: ResponseRow = {
  reference: 'BCDFG-HJKMN-PRSTV',
  nonce_hash: 'a hash of the nonce',
  code_hash: 'a hash of the code',
  consultation: 'example',
  revision: '0.4',
  form: 'abc',
  channel: 'web',
  received_at: '2026-11-20T12:00:00Z',
  late: 0,
  flags: '',
  state: 'stored',
  ended_at: null,
  replaces: null,
  sealed: null,
  receipt_digest: null,
  digest: null,
  identity_removed_at: null,
  notice: null,
  commitment: null,
  signature: null,
  receipt_key: null,
};

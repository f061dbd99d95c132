/** A response as it is stored. Times are ISO 8601 in UTC, to the second. */
export interface ResponseRow {
  readonly reference: string;
  /** SHA-256 of the token's nonce: one response for each token. */
  readonly nonce_hash: string;
  /** SHA-256 of the private code. */
  readonly code_hash: string;
  readonly consultation: string;
  readonly revision: string;
  /** Hash of the questions that were asked. */
  readonly form: string;
  /** How it came in. */
  readonly channel: 'web' | 'post' | 'e-mail' | 'telephone';
  /** When the head of the request that sent it arrived. */
  readonly received_at: string;
  /** 1 where it arrived after the closing day, otherwise 0. */
  readonly late: number;
  /** Flags for the analyst, separated by spaces: `honeypot`, `quick`, `identical`. */
  readonly flags: string;
  /** A response that was withdrawn or replaced keeps its row and loses its text. */
  readonly state: 'stored' | 'replaced' | 'withdrawn';
  /** When it was replaced or withdrawn. */
  readonly ended_at: string | null;
  /** Reference of the response that this one replaced. */
  readonly replaces: string | null;
  /** The response, sealed. */
  readonly sealed: Uint8Array | null;
  /** Keyed digest of nonce and text: whether a token brings the same text again. */
  readonly receipt_digest: string | null;
  /** Keyed digest of the text alone, for a day: whether the same text came in twice. */
  readonly digest: string | null;
}

/** The tables. */
export interface Tables {
  readonly response: ResponseRow;
}

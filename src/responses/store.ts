import type { Consultation } from '../consultation/consultation.ts';
import type { Form } from '../consultation/form.ts';
import type { ResponseRow } from '../consultation/handling/response-row.ts';

/** A response that is ready to be stored. */
export type NewResponse = Omit<ResponseRow, 'state' | 'ended_at' | 'identity_removed_at'> & {
  /** Whether to store it although the same text was received within a day. */
  readonly separate: boolean;
};

/** What is stored about an earlier response with the same token. */
export type EarlierResponse = Pick<
  ResponseRow,
  | 'reference'
  | 'received_at'
  | 'late'
  | 'state'
  | 'replaces'
  | 'receipt_digest'
  | 'notice'
  | 'commitment'
  | 'signature'
  | 'receipt_key'
>;

/** The result of storing a response. It is durable when it is returned. */
export type CommitResult =
  | { readonly status: 'stored' }
  /** A response with this token exists already; nothing was stored. */
  | { readonly status: 'already'; readonly earlier: EarlierResponse }
  /** The same text was received within a day; nothing was stored. */
  | { readonly status: 'identical' }
  /** The response to replace does not exist; nothing was stored. */
  | { readonly status: 'nothing to replace' };

/** Identifies one response and proves the right to withdraw or replace it. */
export interface Claim {
  readonly consultation: string;
  readonly reference: string;
  readonly codeHash: string;
}

/** The store of responses. Every function rejects if it cannot be done in time, and nothing is then acknowledged. */
export interface Store {
  commit: (response: NewResponse) => Promise<CommitResult>;
  /** The response stored by an earlier request with this token. */
  findEarlier: (nonceHash: string) => Promise<EarlierResponse | undefined>;
  /** Whether this response exists and was neither withdrawn nor replaced. */
  has: (claim: Claim) => Promise<boolean>;
  /** When such a response arrived; undefined if there is none. */
  findArrival: (claim: Claim) => Promise<string | undefined>;
  /** Deletes the text of a response; `false` if there is no such text. */
  withdraw: (claim: Claim, at: string) => Promise<boolean>;
  /** Deletes the digests of responses received before an ISO time. */
  forgetDigests: (before: string) => Promise<void>;
  /** Stores form snapshots, so that answers can be read years later. */
  saveForms: (forms: readonly Form[]) => Promise<void>;
  /** Stores privacy notices, so that it can be shown years later what a respondent was told. */
  saveNotices: (consultations: readonly Consultation[]) => Promise<void>;
  /** The public keys whose private key has not opened a test response yet. */
  untestedKeys: (publicKeys: readonly string[]) => Promise<readonly string[]>;
  /** Records that the private keys of public keys opened a test response. */
  recordKeyTests: (publicKeys: readonly string[], at: string) => Promise<void>;
  /** Ids of the keys that signed the receipts of stored responses. */
  receiptKeys: () => Promise<readonly string[]>;
  close: () => Promise<void>;
}

import type { Form } from '../consultation/form.ts';
import type { ResponseRow } from '../handling/response-row.ts';

/** A response that is ready to be stored. */
export type NewResponse = Omit<ResponseRow, 'state' | 'ended_at' | 'identity_removed_at'> & {
  /** Whether to store it though the same text came in within a day. */
  readonly separate: boolean;
};

/** What is stored about an earlier request with the same token. */
export type Earlier = Pick<ResponseRow, 'reference' | 'received_at' | 'late' | 'state' | 'replaces' | 'receipt_digest'>;

/** What became of a response. Whatever the outcome is, it is durable when it is told. */
export type Outcome =
  | { readonly outcome: 'stored' }
  /** A response with this token is there already; nothing was stored. */
  | { readonly outcome: 'already'; readonly earlier: Earlier }
  /** The same text came in within a day; nothing was stored. */
  | { readonly outcome: 'identical' }
  /** The response that it was to replace is not there; nothing was stored. */
  | { readonly outcome: 'nothing to replace' };

/** What names one response and proves the right to end it. */
export interface Claim {
  readonly consultation: string;
  readonly reference: string;
  readonly codeHash: string;
}

/** Where responses are kept. Every function rejects where that cannot be done in time; nothing is then acknowledged. */
export interface Store {
  commit: (response: NewResponse) => Promise<Outcome>;
  /** What an earlier request with this token brought. */
  earlier: (nonceHash: string) => Promise<Earlier | undefined>;
  /** Whether there is such a response, neither withdrawn nor replaced. */
  has: (claim: Claim) => Promise<boolean>;
  /** Deletes the text of a response; `false` where there is none, or none any more. */
  withdraw: (claim: Claim, at: string) => Promise<boolean>;
  /** Forgets which texts came in, where that is a day ago. `before` is an ISO time to the second. */
  forgetDigests: (before: string) => Promise<void>;
  /** Keeps what forms ask, so that answers can be read years later. */
  keepForms: (forms: readonly Form[]) => Promise<void>;
  /** Those of the public keys whose private key never opened a test response. */
  untestedKeys: (publicKeys: readonly string[]) => Promise<readonly string[]>;
  /** Records that the private keys of public keys opened a test response. */
  recordKeyTests: (publicKeys: readonly string[], at: string) => Promise<void>;
  close: () => Promise<void>;
}

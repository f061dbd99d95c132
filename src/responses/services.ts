import type { Consultation } from '../consultation/consultation.ts';
import type { Form } from '../consultation/form.ts';
import type { ReceiptKey } from '../consultation/receipt/receipt-key.ts';
import type { Log } from './log.ts';
import type { RateLimit } from './rate-limit.ts';
import type { ReceiptSigner } from './receipt-signer.ts';
import type { Seal } from './seal.ts';
import type { Store } from './store.ts';
import type { Tokens } from './tokens.ts';

/** A consultation and its form. */
export interface Definition {
  readonly consultation: Consultation;
  readonly form: Form;
}

/** The consultations of the site. */
export interface Definitions {
  readonly consultations: readonly Definition[];
  /** Public address of the site. */
  readonly publicAddress: string;
  /** The public keys that content lists for receipts. */
  readonly receiptKeys: readonly ReceiptKey[];
}

/** Everything that answering a request needs from outside. */
export interface Services {
  readonly definitions: Definitions;
  readonly store: Store;
  readonly seal: Seal;
  /** Rejects if a response that is sent now could not be kept. */
  readonly checkReady: () => Promise<void>;
  readonly tokens: Tokens;
  readonly receipts: ReceiptSigner;
  /** Absent if there is no limit. */
  readonly rateLimit?: RateLimit | undefined;
  /** Number of our own proxies in front of this process. */
  readonly proxies: number;
  readonly clock: () => Date;
  /** Cryptographically secure random bytes. */
  readonly random: (length: number) => Uint8Array;
  readonly log: Log;
}

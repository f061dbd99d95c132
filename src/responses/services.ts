import type { Consultation } from '../consultation/definition.ts';
import type { Form } from '../consultation/form.ts';
import type { Log } from './log.ts';
import type { RateLimit } from './rate-limit.ts';
import type { Seal } from './seal.ts';
import type { Store } from './store.ts';
import type { Tokens } from './tokens.ts';

/** A consultation and its form. */
export interface Definition {
  readonly consultation: Consultation;
  readonly form: Form;
}

/** What the site says about its consultations. */
export interface Definitions {
  readonly consultations: readonly Definition[];
  /** Public address of the site, without a path. */
  readonly publicAddress: string;
}

/** Everything outside that answering a respondent needs. */
export interface Services {
  readonly definitions: Definitions;
  readonly store: Store;
  readonly seal: Seal;
  readonly tokens: Tokens;
  readonly rateLimit: RateLimit;
  /** Number of our own proxies that a request passes before it reaches this process. */
  readonly proxies: number;
  readonly clock: () => Date;
  /** So many random bytes that nobody can foresee. */
  readonly random: (length: number) => Uint8Array;
  readonly log: Log;
}

import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import type { Place } from '../../src/responses/database-store.ts';
import { recordKeyTests } from '../responses/record-key-tests.ts';
import { storedResponses } from '../responses/stored-responses.ts';
import type { TemporaryPostgres } from '../responses/temporary-postgres.ts';
import { builtSite, serviceAlone, startEndpoint, type ChildEndpoint } from './child-endpoint.ts';
import { opened, type Ledger } from './ledger.ts';
import type { Mutation } from './mutations.ts';

/** How a process differs from others on the same place. */
export interface StartOptions {
  /** The moment at which its clock stands. */
  readonly clock?: string;
  /** Last day of the consultation. */
  readonly closes?: string;
  /** Further settings of the service. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Options of Node itself. */
  readonly nodeOptions?: readonly string[];
}

/** One fault, tried on one place with one set of keys. */
export interface Trial {
  readonly place: Place;
  /** The server of that place, where it is one that can be crashed. */
  readonly server?: Pick<TemporaryPostgres, 'crash' | 'restart'> | undefined;
  /** Starts a process on that place. */
  readonly start: (options?: StartOptions) => Promise<ChildEndpoint>;
  /** Compares what respondents were told with what is stored. */
  readonly report: (ledger: Ledger) => Promise<FaultReport>;
}

/** What became of the responses. */
export interface FaultReport {
  /** Receipts that respondents got. */
  readonly acknowledged: number;
  readonly stored: number;
  /** Pages that gave the text back and asked to send it again. */
  readonly refused: number;
  /** Everything that does not hold; the first words say what was lost, altered or stored twice. */
  readonly wrong: readonly string[];
}

/** Something that happens to a service. */
export interface Fault {
  readonly name: string;
  /** Tries it, or says why it cannot be tried here. */
  readonly run: (trial: Trial) => Promise<FaultReport | { readonly skipped: string }>;
}

/** What a trial is of. */
export interface TrialOptions {
  /** A mistake to make on purpose. */
  readonly mutation?: Mutation;
  /** The server of the place, where it can be crashed. */
  readonly server?: Trial['server'];
  /** Whether the built site is tried, instead of the service alone. */
  readonly site?: boolean;
}

/** A trial on an empty place. */
export async function newTrial(place: Place, { mutation, server, site = false }: TrialOptions = {}): Promise<Trial> {
  const identities = [await generateX25519Identity(), await generateX25519Identity()] as const;
  const recipients = await Promise.all(identities.map((identity) => identityToRecipient(identity)));
  const environment = {
    NODE_ENV: 'production',
    RESPONSES_SECRET: randomBytes(32).toString('base64'),
    RESPONSES_KEYS: recipients.join(' '),
    ...('file' in place ? { RESPONSES_FILE: place.file } : { DATABASE_URL: place.address }),
  };
  // With a mistake in the tables, the process under trial makes them, and records the tests itself.
  if (mutation !== 'no unique constraint') await recordKeyTests(environment);
  return {
    place,
    server,
    start: ({ clock, closes, settings = {}, nodeOptions = [] } = {}) =>
      startEndpoint({
        program: site ? builtSite : serviceAlone,
        environment: {
          ...environment,
          ...settings,
          ...(clock === undefined ? {} : { FAULT_CLOCK: clock }),
          ...(closes === undefined ? {} : { FAULT_CLOSES: closes }),
          ...(mutation === undefined ? {} : { FAULT_MUTATION: mutation }),
        },
        nodeOptions,
      }),
    async report(ledger) {
      const rows = await storedResponses(place);
      const stored = await opened(rows, identities[1], site ? 'issue' : 'purpose');
      return {
        acknowledged: ledger.acknowledged(),
        stored: rows.length,
        refused: ledger.refused(),
        wrong: [...ledger.disagreements(stored), ...('file' in place ? damage(place.file) : [])],
      };
    },
  };
}

function damage(file: string): readonly string[] {
  if (!existsSync(file)) return [];
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    return database
      .prepare('pragma integrity_check')
      .all()
      .map(({ integrity_check: line }) => String(line))
      .filter((line) => line !== 'ok')
      .map((line) => `DAMAGED: ${line}`);
  } finally {
    database.close();
  }
}

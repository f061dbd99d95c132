import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import type { DatabaseLocation } from '../../src/responses/database-store.ts';
import { recordKeyTests } from '../responses/record-key-tests.ts';
import { storedResponses } from '../responses/stored-responses.ts';
import { waitFor } from '../timeout.ts';
import type { TemporaryPostgres } from '../responses/temporary-postgres.ts';
import { builtSite, serviceAlone, startEndpoint, type ChildEndpoint } from './child-endpoint.ts';
import { openResponses, type Ledger } from './ledger.ts';
import type { Mutation } from './mutations.ts';

/** Options of a process that differ between processes of a trial. */
export interface StartOptions {
  /** Fixed time of its clock. */
  readonly clock?: string;
  /** Last day of the consultation. */
  readonly closes?: string;
  /** Further settings of the service. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Options of Node itself. */
  readonly nodeOptions?: readonly string[];
}

/** A database and keys on which one fault is tested. */
export interface Trial {
  readonly location: DatabaseLocation;
  /** The database server, if it can be killed. */
  readonly server?: Pick<TemporaryPostgres, 'end' | 'restart' | 'statement'> | undefined;
  /** Starts a process on that database. */
  readonly start: (options?: StartOptions) => Promise<ChildEndpoint>;
  /** Compares what respondents saw with what is stored. */
  readonly report: (ledger: Ledger) => Promise<FaultReport>;
  /** Kills the processes that a fault left behind because it could not go on. */
  readonly end: () => Promise<void>;
}

/** The result of a fault. */
export interface FaultReport {
  /** Responses with a receipt. */
  readonly acknowledged: number;
  readonly stored: number;
  /** Pages that returned the text and asked to send it again. */
  readonly refused: number;
  /** Everything that went wrong, such as responses that were lost, altered or stored twice. */
  readonly problems: readonly string[];
}

/** Something that a fault needs and this computer lacks, such as `strace`: the fault is skipped. */
export interface MissingRequirement {
  readonly requirement: string;
}

/** Something that can go wrong around the service. */
export interface Fault {
  readonly name: string;
  /** Tests it, or returns what is missing for that. */
  readonly run: (trial: Trial) => Promise<FaultReport | MissingRequirement>;
}

/** Options of a trial. */
export interface TrialOptions {
  /** A deliberate mistake. */
  readonly mutation?: Mutation;
  /** The database server, if it can be killed. */
  readonly server?: Trial['server'];
  /** Whether to test the built site instead of the service alone. */
  readonly site?: boolean;
}

/** Creates a trial on an empty database. */
export async function createTrial(
  location: DatabaseLocation,
  { mutation, server, site = false }: TrialOptions = {},
): Promise<Trial> {
  const identities = [await generateX25519Identity(), await generateX25519Identity()] as const;
  const recipients = await Promise.all(identities.map((identity) => identityToRecipient(identity)));
  const environment = {
    NODE_ENV: 'production',
    RESPONSES_SECRET: randomBytes(32).toString('base64'),
    RESPONSES_KEYS: recipients.join(' '),
    ...('file' in location ? { RESPONSES_FILE: location.file } : { DATABASE_URL: location.address }),
  };
  // With a mistake in the tables, the tested process must create them, and then records the key tests itself.
  if (mutation !== 'no unique constraint') await recordKeyTests(environment);
  const endpoints: ChildEndpoint[] = [];
  return {
    location,
    server,
    async start({ clock, closes, settings = {}, nodeOptions = [] } = {}) {
      const endpoint = await startEndpoint({
        program: site ? builtSite : serviceAlone,
        environment: {
          ...environment,
          ...settings,
          ...(clock === undefined ? {} : { FAULT_CLOCK: clock }),
          ...(closes === undefined ? {} : { FAULT_CLOSES: closes }),
          ...(mutation === undefined ? {} : { FAULT_MUTATION: mutation }),
        },
        nodeOptions,
      });
      endpoints.push(endpoint);
      return endpoint;
    },
    async end() {
      await Promise.all(endpoints.filter((endpoint) => endpoint.isRunning()).map((endpoint) => endpoint.kill()));
    },
    async report(ledger) {
      const rows = await waitFor('the stored responses', storedResponses(location));
      const stored = await openResponses(rows, identities[1], site ? 'issue' : 'purpose');
      return {
        acknowledged: ledger.acknowledged(),
        stored: rows.length,
        refused: ledger.refused(),
        problems: [...ledger.disagreements(stored), ...('file' in location ? findDamage(location.file) : [])],
      };
    },
  };
}

function findDamage(file: string): readonly string[] {
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

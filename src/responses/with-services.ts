import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { openStore } from './database-store.ts';
import { developmentFolder } from './default-path.ts';
import { developmentKeys } from './development-keys.ts';
import { dayBefore, isoSeconds } from './iso-seconds.ts';
import { logToOutput } from './log.ts';
import { readiness } from './readiness.ts';
import { rateLimit } from './rate-limit.ts';
import { receiptSigner } from './receipt-signer.ts';
import { sealTo } from './seal.ts';
import { sealWithTestedKeys } from './seal-with-tested-keys.ts';
import type { Definitions, Services } from './services.ts';
import { readSettings, type Environment, type Settings } from './settings.ts';
import { failureCode } from './store-failure.ts';
import { createTokens } from './tokens.ts';

/** How often, in milliseconds, old digests are deleted if nobody responds. */
const hour = 60 * 60 * 1000;

/** How often, in milliseconds, the store is checked when nobody responds. */
const minute = 60 * 1000;

let shared: Promise<Services> | undefined;

/**
 * Runs the work with the services of this process, which are created at the first call.
 * Rejects if the settings are wrong or, in development, if the folder `var` is not writable.
 */
export async function withServices<T>(
  environment: Environment,
  definitions: Definitions,
  work: (services: Services) => Promise<T>,
): Promise<T> {
  // Cloudflare closes a request's connections with the request, so no other request can use them.
  if (navigator.userAgent === 'Cloudflare-Workers') {
    const own = await createServices(environment, definitions);
    try {
      return await work(own);
    } finally {
      await own.store.close();
    }
  }
  shared ??= createServices(environment, definitions).then(warnOfUnlistedKey).then(schedule);
  return work(await shared);
}

async function createServices(environment: Environment, definitions: Definitions): Promise<Services> {
  const settings = readSettings(environment);
  if (!settings.production && 'file' in settings.database) {
    mkdirSync(dirname(settings.database.file), { recursive: true });
  }
  const { secret, keys, identities } = await loadKeys(settings);
  const store = openStore(settings.database);
  const seal = sealWithTestedKeys({
    seal: sealTo(keys),
    store,
    keys,
    identities,
    definitions: definitions.consultations,
    clock: () => new Date(),
  });
  return {
    definitions,
    store,
    seal,
    async checkReady() {
      await seal('');
      // The seal remembers that the keys are tested, so the store is asked as well.
      await store.untestedKeys(keys);
    },
    tokens: createTokens(Buffer.from(secret)),
    receipts: receiptSigner(Buffer.from(settings.receiptSecret ?? secret), {
      production: settings.production,
      receiptKeys: definitions.receiptKeys,
    }),
    rateLimit: rateLimit(settings.requests),
    proxies: settings.proxies,
    clock: () => new Date(),
    random: randomBytes,
    log: logToOutput,
  };
}

/** Warns if nobody can check the receipts yet. They can be checked once the key is listed. */
function warnOfUnlistedKey(services: Services): Services {
  const { publicKey, development } = services.receipts;
  if (!development && !services.definitions.receiptKeys.some(({ key }) => key === publicKey))
    console.warn(
      'Receipts are signed with a key that content/receipt-keys.yaml does not list, so nobody can check them yet. To see what to add there, run: npm run responses -- receipt key',
    );
  return services;
}

/** Deletes old digests and checks the store from time to time, even if nobody responds. */
function schedule(services: Services): Services {
  const forget = (): void => {
    services.store.forgetDigests(dayBefore(isoSeconds(new Date()))).catch((error: unknown) => {
      logToOutput({
        time: isoSeconds(new Date()),
        route: 'forget digests',
        status: 503,
        ms: 0,
        code: failureCode(error),
      });
    });
  };
  // Also at once: this opens the database, so that the first respondent need not wait for it.
  forget();
  setInterval(forget, hour).unref();
  // Logs what is wrong before a respondent meets it.
  setInterval(() => void readiness(services), minute).unref();
  return services;
}

interface SecretAndKeys {
  readonly secret: string;
  readonly keys: readonly string[];
  /** Private development keys; empty in production. */
  readonly identities: readonly string[];
}

async function loadKeys(settings: Settings): Promise<SecretAndKeys> {
  const { secret, keys } = settings;
  if (secret !== undefined && keys !== undefined) return { secret, keys, identities: [] };
  const development = await developmentKeys(developmentFolder);
  console.warn(
    `Responses are sealed with development keys: anyone who can read ${developmentFolder}/development-keys.json can read them. Do not accept real responses like this.`,
  );
  return { ...(keys === undefined ? development : { keys, identities: [] }), secret: secret ?? development.secret };
}

import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { openStore } from './database-store.ts';
import { developmentKeys } from './development-keys.ts';
import { dayBefore, isoSeconds } from './iso-seconds.ts';
import { logToOutput } from './log.ts';
import { rateLimit } from './rate-limit.ts';
import { sealTo } from './seal.ts';
import { sealOnceTested } from './seal-once-tested.ts';
import type { Definitions, Services } from './services.ts';
import { settingsFrom, type Environment, type Settings } from './settings.ts';
import { failureCode } from './store-failure.ts';
import { tokensOf } from './tokens.ts';

/** Where development keys and, unless the environment says otherwise, the file of responses are. */
const folder = 'var';

/** How often, in milliseconds, old digests are forgotten even if nobody responds. */
const hour = 60 * 60 * 1000;

let shared: Promise<Services> | undefined;

/**
 * Does the work with the services of this process, which are made at the first call.
 * Rejects where the settings are wrong, or, in development, where the folder `var` cannot be written.
 */
export async function withServices<T>(
  environment: Environment,
  definitions: Definitions,
  work: (services: Services) => Promise<T>,
): Promise<T> {
  // Cloudflare ends a request's connections with the request: no other request can use them.
  if (navigator.userAgent === 'Cloudflare-Workers') {
    const own = await makeServices(environment, definitions);
    return work(own).finally(() => own.store.close());
  }
  shared ??= makeServices(environment, definitions).then(keepForgetting);
  return work(await shared);
}

async function makeServices(environment: Environment, definitions: Definitions): Promise<Services> {
  const settings = settingsFrom(environment);
  if (!settings.production && 'file' in settings.place) {
    mkdirSync(dirname(settings.place.file), { recursive: true });
  }
  const { secret, keys, identities } = await secretAndKeys(settings);
  const store = openStore(settings.place);
  const forms = definitions.consultations.map(({ form }) => form);
  return {
    definitions,
    store,
    seal: sealOnceTested({ seal: sealTo(keys), store, keys, identities, forms, clock: () => new Date() }),
    tokens: tokensOf(Buffer.from(secret)),
    rateLimit: rateLimit(settings.requests),
    proxies: settings.proxies,
    clock: () => new Date(),
    random: randomBytes,
    log: logToOutput,
  };
}

/** Forgets old digests from time to time, even if nobody responds. */
function keepForgetting(services: Services): Services {
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
  // At once, too: it opens the database, which the first respondent need not wait for.
  forget();
  setInterval(forget, hour).unref();
  return services;
}

interface SecretAndKeys {
  readonly secret: string;
  readonly keys: readonly string[];
  /** Private keys: only those of development keys are ever here. */
  readonly identities: readonly string[];
}

async function secretAndKeys(settings: Settings): Promise<SecretAndKeys> {
  const { secret, keys } = settings;
  if (secret !== undefined && keys !== undefined) return { secret, keys, identities: [] };
  const made = await developmentKeys(folder);
  console.warn(
    `Responses are sealed with development keys from ${folder}/development-keys.json: anyone who can read that file can read them. Take no real responses like this.`,
  );
  return { secret: secret ?? made.secret, ...(keys === undefined ? made : { keys, identities: [] }) };
}

import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Place } from './database-store.ts';
import { sealTo } from './seal.ts';

/** What the environment says. */
export interface Settings {
  /** `RESPONSES_SECRET`: at least 32 random bytes as base64 or hexadecimal text. Absent: only outside production. */
  readonly secret?: string;
  /** `RESPONSES_KEYS`: public keys of the department, `age1…`, separated by spaces or commas. Absent: only outside production. */
  readonly keys?: readonly string[];
  /** `DATABASE_URL`, or else `RESPONSES_FILE` (default: `var/responses.sqlite`). */
  readonly place: Place;
  /** `RESPONSES_REQUESTS`: most requests of one network in ten minutes; 0 for no limit. Default: 300. */
  readonly requests: number;
  /** `RESPONSES_PROXIES`: number of our own proxies in front, each of which adds to `X-Forwarded-For`. Default: 0. */
  readonly proxies: number;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads and checks the environment. With `NODE_ENV=production` nothing is made up:
 * a secret, keys or a folder that is missing or malformed stops the start.
 *
 * @throws an error that names every variable that is wrong, and what it must be.
 */
export function settingsFrom(environment: Environment): Settings {
  const { NODE_ENV, RESPONSES_REQUESTS, RESPONSES_PROXIES } = environment;
  const { RESPONSES_SECRET: secret, RESPONSES_KEYS: keyText, DATABASE_URL: address } = environment;
  const { RESPONSES_FILE: file = 'var/responses.sqlite' } = environment;
  const production = NODE_ENV === 'production';
  const keys = keyText?.split(/[\s,]+/).filter((key) => key !== '');
  const [requests, proxies] = [wholeNumber(RESPONSES_REQUESTS, 300), wholeNumber(RESPONSES_PROXIES, 0)];

  const problems = [
    ...(secret === undefined
      ? production
        ? ['RESPONSES_SECRET is missing: set it to the output of `openssl rand -base64 32`.']
        : []
      : isSecret(secret)
        ? []
        : ['RESPONSES_SECRET must be at least 32 random bytes as base64 or hexadecimal text.']),
    ...(keys === undefined
      ? production
        ? ['RESPONSES_KEYS is missing: set it to at least two public keys, held apart, separated by spaces.']
        : []
      : keyProblems(keys)),
    ...(address === undefined || /^postgres(?:ql)?:\/\//.test(address)
      ? []
      : ['DATABASE_URL must start with postgres:// or postgresql://.']),
    // A folder that is missing is a disk that is not there: the responses on it must not seem to be gone.
    ...(production && address === undefined && !existsSync(dirname(file))
      ? [`RESPONSES_FILE is in a folder that does not exist: ${dirname(file)}`]
      : []),
    ...(requests === undefined ? ['RESPONSES_REQUESTS must be a whole number.'] : []),
    ...(proxies === undefined ? ['RESPONSES_PROXIES must be a whole number.'] : []),
  ];
  if (problems.length > 0 || requests === undefined || proxies === undefined) {
    throw new Error(['Responses cannot be taken with these settings:', ...problems].join('\n- '));
  }
  return {
    ...(secret === undefined ? {} : { secret }),
    ...(keys === undefined ? {} : { keys }),
    place: address === undefined ? { file } : { address },
    requests,
    proxies,
  };
}

function isSecret(text: string): boolean {
  return /^(?:[0-9a-f]{64,}|[A-Za-z0-9+/_-]{43,}={0,2})$/.test(text);
}

function keyProblems(keys: readonly string[]): readonly string[] {
  try {
    sealTo(keys);
    return [];
  } catch (error) {
    return [`RESPONSES_KEYS: ${error instanceof Error ? error.message : 'not readable'}`];
  }
}

function wholeNumber(text: string | undefined, standard: number): number | undefined {
  if (text === undefined) return standard;
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

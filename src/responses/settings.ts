import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { Place } from './database-store.ts';
import { sealTo } from './seal.ts';

const standardFile = 'var/responses.sqlite';

const wholeNumberSchema = z
  .string()
  .regex(/^\d{1,9}$/, 'must be a whole number')
  .transform(Number);

const publicKeysSchema = z
  .string()
  .transform((text) => text.split(/[\s,]+/).filter((key) => key !== ''))
  .superRefine((keys, context) => {
    try {
      sealTo(keys);
    } catch (error) {
      context.addIssue({ code: 'custom', message: `does not do. ${error instanceof Error ? error.message : ''}` });
    }
  });

const environmentSchema = z.object({
  /** With `production`, nothing is made up: what is missing stops the start. */
  NODE_ENV: z.string().optional(),
  /** At least 32 random bytes as base64 or hexadecimal text. Required in production. */
  RESPONSES_SECRET: z
    .string()
    .regex(
      /^(?:[0-9a-f]{64,}|[A-Za-z0-9+/_-]{43,}={0,2})$/,
      'must be at least 32 random bytes as base64 or hexadecimal text',
    )
    .optional(),
  /** At least two public keys of the department, `age1…`, separated by spaces or commas. Required in production. */
  RESPONSES_KEYS: publicKeysSchema.optional(),
  /** Keeps responses in PostgreSQL. Default: they are kept in `RESPONSES_FILE`. */
  DATABASE_URL: z
    .string()
    .regex(/^postgres(?:ql)?:\/\//, 'must start with postgres:// or postgresql://')
    .optional(),
  /** Default: `var/responses.sqlite`. */
  RESPONSES_FILE: z.string().default(standardFile),
  /** How large that file may grow. Default: as large as the disk. */
  RESPONSES_MEGABYTES: wholeNumberSchema.optional(),
  /** Most requests of one network in ten minutes; 0 for no limit. Default: 300. */
  RESPONSES_REQUESTS: wholeNumberSchema.default(300),
  /** Number of our own proxies in front, each of which adds to `X-Forwarded-For`. Default: 0. */
  RESPONSES_PROXIES: wholeNumberSchema.default(0),
});

/** What the environment says about taking responses. */
export interface Settings {
  readonly production: boolean;
  /** Absent only outside production. */
  readonly secret?: string | undefined;
  /** Absent only outside production. */
  readonly keys?: readonly string[] | undefined;
  readonly place: Place;
  /** Most requests of one network in ten minutes; 0 for no limit. */
  readonly requests: number;
  /** Number of our own proxies in front. */
  readonly proxies: number;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads and checks the environment.
 *
 * @throws an error that names every variable that is missing or malformed, and what it must be.
 */
export function settingsFrom(environment: Environment): Settings {
  const read = environmentSchema.safeParse(environment);
  const malformed = read.error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`) ?? [];
  const problems = [...malformed, ...missingInProduction(environment)];
  if (!read.success || problems.length > 0) {
    throw new Error(['Responses cannot be taken with these settings:', ...problems].join('\n- '));
  }
  const { NODE_ENV, RESPONSES_SECRET, RESPONSES_KEYS, DATABASE_URL, ...rest } = read.data;
  return {
    production: NODE_ENV === 'production',
    secret: RESPONSES_SECRET,
    keys: RESPONSES_KEYS,
    place:
      DATABASE_URL === undefined
        ? { file: rest.RESPONSES_FILE, megabytes: rest.RESPONSES_MEGABYTES }
        : { address: DATABASE_URL },
    requests: rest.RESPONSES_REQUESTS,
    proxies: rest.RESPONSES_PROXIES,
  };
}

function missingInProduction(environment: Environment): readonly string[] {
  const { NODE_ENV, RESPONSES_SECRET, RESPONSES_KEYS, DATABASE_URL, RESPONSES_FILE = standardFile } = environment;
  if (NODE_ENV !== 'production') return [];
  const folder = dirname(RESPONSES_FILE);
  return [
    ...(RESPONSES_SECRET === undefined ? ['RESPONSES_SECRET is missing: `openssl rand -base64 32` makes one'] : []),
    ...(RESPONSES_KEYS === undefined ? ['RESPONSES_KEYS is missing: at least two public keys, held apart'] : []),
    // A folder that is missing is a disk that is not there: the responses on it must not seem to be gone.
    ...(DATABASE_URL === undefined && !existsSync(folder)
      ? [`RESPONSES_FILE is in a folder that does not exist: ${folder}`]
      : []),
  ];
}

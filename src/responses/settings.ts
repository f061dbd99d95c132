import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { DatabaseLocation } from './database-store.ts';
import { defaultPath } from './default-path.ts';
import { sealTo } from './seal.ts';

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
      context.addIssue({ code: 'custom', message: `is not valid. ${error instanceof Error ? error.message : ''}` });
    }
  });

const secretSchema = z
  .string()
  .regex(
    /^(?:[0-9a-f]{64,}|[A-Za-z0-9+/_-]{43,}={0,2})$/,
    'must be at least 32 random bytes as base64 or hexadecimal text',
  );

/** The environment variables of the service. The guide for deploying has the same table. */
export const environmentSchema = z.object({
  /** In `production` there are no development defaults: missing settings stop the start. Default: development. */
  NODE_ENV: z
    .enum(['', 'production', 'development', 'test'], {
      error: ({ input }) =>
        `is \`${String(input)}\`. Write \`production\`, in lower-case letters, where people respond, and \`development\` elsewhere`,
    })
    .optional(),
  /** At least 32 random bytes as base64 or hexadecimal text. Required in production. */
  RESPONSES_SECRET: secretSchema.optional(),
  /** The key that signs receipts is derived from it: at least 32 random bytes as such text. Default: `RESPONSES_SECRET`. */
  RESPONSES_RECEIPT_KEY: secretSchema.optional(),
  /** At least two public keys of the department, `age1…`, separated by spaces or commas. Required in production. */
  RESPONSES_KEYS: publicKeysSchema.optional(),
  /** Stores responses in PostgreSQL. Default: in `RESPONSES_FILE`. */
  DATABASE_URL: z
    .string()
    .regex(/^postgres(?:ql)?:\/\//, 'must start with postgres:// or postgresql://')
    .optional(),
  /** Default: `responses.sqlite` in `var`, in production in a folder beside the checkout. */
  RESPONSES_FILE: z.string().min(1, 'is empty').optional(),
  /** Maximum size of that file. Default: no limit. */
  RESPONSES_MEGABYTES: wholeNumberSchema.optional(),
  /** Maximum requests of one network in ten minutes; 0 for no limit. Default: 300. */
  RESPONSES_REQUESTS: wholeNumberSchema.default(300),
  /** Number of our own proxies in front, each of which adds to `X-Forwarded-For`. Default: 0. */
  RESPONSES_PROXIES: wholeNumberSchema.default(0),
});

/** Settings of the service, from the environment. */
export interface Settings {
  readonly production: boolean;
  /** Absent only outside production. */
  readonly secret?: string | undefined;
  /** What the key that signs receipts is derived from. Default: the secret. */
  readonly receiptSecret?: string | undefined;
  /** Absent only outside production. */
  readonly keys?: readonly string[] | undefined;
  readonly database: DatabaseLocation;
  /** Maximum requests of one network in ten minutes; 0 for no limit. */
  readonly requests: number;
  /** Number of our own proxies in front. */
  readonly proxies: number;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads and checks the environment.
 *
 * @throws an error that lists every missing or malformed variable
 */
export function readSettings(environment: Environment): Settings {
  const parsed = environmentSchema.safeParse(environment);
  const malformed = parsed.error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`) ?? [];
  const production = environment['NODE_ENV'] === 'production';
  const file = environment['RESPONSES_FILE'] ?? defaultPath('responses.sqlite', production);
  const problems = [...malformed, ...(production ? missingInProduction(environment, file) : [])];
  if (!parsed.success || problems.length > 0) {
    throw new Error(['Responses cannot be accepted with these settings:', ...problems].join('\n- '));
  }
  const { RESPONSES_SECRET, RESPONSES_RECEIPT_KEY, RESPONSES_KEYS, DATABASE_URL, ...rest } = parsed.data;
  return {
    production,
    secret: RESPONSES_SECRET,
    receiptSecret: RESPONSES_RECEIPT_KEY,
    keys: RESPONSES_KEYS,
    database: DATABASE_URL === undefined ? { file, megabytes: rest.RESPONSES_MEGABYTES } : { address: DATABASE_URL },
    requests: rest.RESPONSES_REQUESTS,
    proxies: rest.RESPONSES_PROXIES,
  };
}

function missingInProduction(environment: Environment, file: string): readonly string[] {
  const { RESPONSES_SECRET, RESPONSES_KEYS, DATABASE_URL, RESPONSES_FILE } = environment;
  const folder = dirname(file);
  return [
    ...(RESPONSES_SECRET === undefined
      ? ['RESPONSES_SECRET is missing. Create one with `openssl rand -base64 32`']
      : []),
    ...(RESPONSES_KEYS === undefined
      ? ['RESPONSES_KEYS is missing. Set at least two public keys whose private keys are stored separately']
      : []),
    // A missing folder may be a disk that is not mounted: its responses must not appear to be gone.
    ...(DATABASE_URL === undefined && !existsSync(folder)
      ? [
          RESPONSES_FILE === undefined
            ? `The folder for responses is missing: ${folder}. Make it, readable by the service alone, or set RESPONSES_FILE to a file in another folder`
            : `RESPONSES_FILE is in a folder that does not exist: ${folder}`,
        ]
      : []),
  ];
}

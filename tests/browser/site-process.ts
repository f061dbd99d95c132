import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { recordKeyTests } from '../responses/record-key-tests.ts';

/** The built site, served by another process. */
export interface SiteProcess {
  /** `http://127.0.0.1:…` */
  readonly address: string;
  readonly stop: () => Promise<void>;
}

/** A site with an open consultation, and the file of its response store. */
export interface SiteWithStore extends SiteProcess {
  readonly file: string;
}

/** A moment at which the formal consultation is open. */
export const whileOpen = '2026-11-20T12:00:00Z';
const clock = fileURLToPath(new URL('set-clock.ts', import.meta.url));

/** A secret and public keys for one test run. */
export async function responseKeys(): Promise<Readonly<Record<string, string>>> {
  const keys = [await generateX25519Identity(), await generateX25519Identity()].map(identityToRecipient);
  return { RESPONSES_SECRET: '5e'.repeat(32), RESPONSES_KEYS: (await Promise.all(keys)).join(' ') };
}

/** The settings that production requires. */
export async function productionKeys(): Promise<Readonly<Record<string, string>>> {
  return { NODE_ENV: 'production', ...(await responseKeys()) };
}

/** Serves the built site like `npm run serve`. `CLOCK` in `environment` sets its clock. */
export async function startSite(environment: Readonly<Record<string, string>>): Promise<SiteProcess> {
  return startProcess(['--import', clock, 'scripts/commands/serve.ts'], {
    HOST: '127.0.0.1',
    PORT: '0',
    ...environment,
  });
}

/** Serves the built site with an empty response store in a folder. Its consultation is open, unless `settings` say otherwise. */
export async function startSiteWithStore(
  folder: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<SiteWithStore> {
  const file = join(mkdtempSync(join(folder, 'store-')), 'responses.sqlite');
  const store = 'DATABASE_URL' in settings ? {} : { RESPONSES_FILE: file };
  const environment = { ...(await productionKeys()), ...store, CLOCK: whileOpen, ...settings };
  await recordKeyTests(environment);
  return { ...(await startSite(environment)), file };
}

/** Starts a program of this project and waits until it prints its address. It does not inherit this environment. */
export async function startProcess(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  cwd?: string,
): Promise<SiteProcess> {
  const child = spawn(process.execPath, [...args], { env, cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  const exited = once(child, 'exit');
  const errors: string[] = [];
  child.stderr.on('data', (text: unknown) => errors.push(String(text)));
  for await (const line of createInterface({ input: child.stdout })) {
    const address = /http:\/\/[\d.:]+/.exec(line)?.[0];
    if (address === undefined) continue;
    child.stdout.resume();
    return {
      address,
      stop: async () => {
        child.kill('SIGKILL');
        await exited;
      },
    };
  }
  throw new Error(`The site did not start:\n${errors.join('')}`);
}

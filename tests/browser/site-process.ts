import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';

/** The built site, served by a process of its own. */
export interface SiteProcess {
  /** `http://127.0.0.1:…` */
  readonly address: string;
  readonly stop: () => Promise<void>;
}

const clock = fileURLToPath(new URL('set-clock.ts', import.meta.url));

/** A secret and public keys, made for one test run. */
export async function responseKeys(): Promise<Readonly<Record<string, string>>> {
  const keys = [await generateX25519Identity(), await generateX25519Identity()].map(identityToRecipient);
  return { RESPONSES_SECRET: '5e'.repeat(32), RESPONSES_KEYS: (await Promise.all(keys)).join(' ') };
}

/** What production asks for: nothing is made up then. */
export async function productionKeys(): Promise<Readonly<Record<string, string>>> {
  return { NODE_ENV: 'production', ...(await responseKeys()) };
}

/** Serves the built site as `npm run serve` does. `CLOCK` in `environment` says when its clock starts. */
export async function startSite(environment: Readonly<Record<string, string>>): Promise<SiteProcess> {
  return startProcess(['--import', clock, 'scripts/serve.ts'], { HOST: '127.0.0.1', PORT: '0', ...environment });
}

/** Starts a program of this project and waits until it prints its address. Nothing of this environment is passed on. */
export async function startProcess(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  cwd?: string,
): Promise<SiteProcess> {
  const child = spawn(process.execPath, [...args], { env, cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  const exited = once(child, 'exit');
  const said: string[] = [];
  child.stderr.on('data', (text: unknown) => said.push(String(text)));
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
  throw new Error(`The site did not start:\n${said.join('')}`);
}

import { inflate } from '@sparticuz/chromium';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A browser on this computer, and its environment variables. */
export interface InstalledBrowser {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

const archives = fileURLToPath(new URL('../bin/', import.meta.resolve('@sparticuz/chromium')));
const cache = fileURLToPath(new URL('../../node_modules/.cache/', import.meta.url));
const folder = join(cache, 'chromium');

/**
 * The Chromium from an npm package, for Linux on x64, with its own fonts so that pages look the same everywhere. If the
 * computer lacks libraries that Chromium needs, those of the package are used.
 */
export async function bundledBrowser(): Promise<InstalledBrowser> {
  if (!existsSync(folder)) await unpack();
  const executablePath = join(folder, 'chromium');
  const env = { FONTCONFIG_FILE: join(folder, 'fonts.conf') };
  const withLibraries = { ...env, LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') };
  for (const candidate of [env, withLibraries]) {
    const { status } = spawnSync(executablePath, ['--version'], { env: candidate });
    if (status === 0) return { executablePath, env: candidate };
  }
  throw new Error(`The Chromium of @sparticuz/chromium does not run on this computer: see ${executablePath} --version`);
}

/** Unpacks to a temporary folder and renames it, so that an interrupted unpacking is never mistaken for a browser. */
async function unpack(): Promise<void> {
  await mkdir(cache, { recursive: true });
  const unfinished = await mkdtemp(join(cache, 'unpacking-'));
  await unpackInto(unfinished, ['chromium.br', 'fonts.tar.br', 'al2023.tar.br']);
  await writeFile(join(unfinished, 'fonts.conf'), fontConfiguration());
  try {
    await rename(unfinished, folder);
  } catch (error) {
    // Another test run was faster.
    if (!existsSync(folder)) throw error;
    await rm(unfinished, { recursive: true });
  }
}

/** The package unpacks into the folder for temporary files, which `TMPDIR` sets. */
async function unpackInto(target: string, names: readonly string[]): Promise<void> {
  const before = process.env.TMPDIR;
  process.env.TMPDIR = target;
  try {
    for (const name of names) await inflate(join(archives, name));
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

function fontConfiguration(): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts')}</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`;
}

import { inflate } from '@sparticuz/chromium';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A browser on this computer and the environment that it runs in. */
export interface InstalledBrowser {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

const archives = fileURLToPath(new URL('../bin/', import.meta.resolve('@sparticuz/chromium')));
const cache = fileURLToPath(new URL('../../node_modules/.cache/', import.meta.url));
const folder = join(cache, 'chromium');

/**
 * The Chromium that comes as an npm package, for Linux on x64, with fonts of its own so that pages look alike everywhere.
 * Where the computer lacks the libraries that Chromium needs, those of the package serve.
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

/** Unpacks beside the final place and then moves there, so that an unpacking cut short is never taken for a browser. */
async function unpack(): Promise<void> {
  await mkdir(cache, { recursive: true });
  const unfinished = await mkdtemp(join(cache, 'unpacking-'));
  await unpackInto(unfinished, ['chromium.br', 'fonts.tar.br', 'al2023.tar.br']);
  await writeFile(join(unfinished, 'fonts.conf'), fontConfiguration());
  try {
    await rename(unfinished, folder);
  } catch (error) {
    // Another run of the tests was quicker.
    if (!existsSync(folder)) throw error;
    await rm(unfinished, { recursive: true });
  }
}

/** The package unpacks into the folder for temporary files, wherever the environment says that is. */
async function unpackInto(place: string, names: readonly string[]): Promise<void> {
  const before = process.env.TMPDIR;
  process.env.TMPDIR = place;
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

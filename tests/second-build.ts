import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { cp, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildSite } from '../scripts/commands/build-site.ts';
import { projectRoot } from '../scripts/commands/run-node.ts';
import { filesIn } from './built-pages.ts';

/** Build outputs and dependencies that are not copied. */
const excluded = ['node_modules', 'dist', 'var', '.git', '.astro', '.vitest'];

const clock = pathToFileURL(join(projectRoot, 'tests', 'browser', 'set-clock.ts')).href;
const elsewhere = {
  TZ: 'Pacific/Auckland',
  LANG: 'tr_TR.UTF-8',
  LC_ALL: 'tr_TR.UTF-8',
  USER: 'somebody',
  CLOCK: '2031-12-31T12:00:00Z',
  NODE_OPTIONS: `--import ${clock}`,
};

/**
 * Builds a copy of the project in another folder, time zone, language and year, and returns the hash of each built file.
 *
 * @param content the replacement for the project's own `content/`
 * @param env further environment variables of the build
 * @throws the output of the build, if it fails
 */
export async function hashesOfSecondBuild(
  content = join(projectRoot, 'content'),
  env: Readonly<Record<string, string>> = {},
): Promise<Hashes> {
  const copy = await mkdtemp(join(tmpdir(), 'another name '));
  try {
    await cp(projectRoot, copy, {
      recursive: true,
      filter: (path) =>
        dirname(path) !== dirname(join(projectRoot, 'package.json')) || !excluded.includes(basename(path)),
    });
    await rm(join(copy, 'content'), { recursive: true });
    await cp(content, join(copy, 'content'), { recursive: true });
    await symlink(join(projectRoot, 'node_modules'), join(copy, 'node_modules'));
    const { succeeded, output } = await buildSite({ cwd: copy, env: { ...elsewhere, ...env } });
    if (!succeeded) throw new Error(output);
    return hashesIn(join(copy, 'dist', 'client'));
  } finally {
    await rm(copy, { recursive: true });
  }
}

export type Hashes = Readonly<Record<string, string>>;

/** The hash of each file in a folder, by its path. */
export function hashesIn(folder: string): Hashes {
  const hash = (file: string) =>
    createHash('sha256')
      .update(readFileSync(join(folder, file)))
      .digest('hex');
  return Object.fromEntries(filesIn(folder).map((file) => [file, hash(file)]));
}

import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, lstatSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../../scripts/commands/run-node.ts';
import { skipWithout } from '../requirements.ts';

let clone = '';
const modules = () => join(clone, 'node_modules');

/** The most that `npm start` may install, in megabytes. */
const maxMegabytes = 500;

/** A registry that does not answer. */
const offline = { npm_config_registry: 'http://127.0.0.1:9/', npm_config_fetch_retries: '0' };

describe('a fresh clone', skipWithout('a package registry'), () => {
  afterAll(() => {
    rmSync(clone, { recursive: true });
  });

  beforeAll(() => {
    clone = mkdtempSync(join(tmpdir(), 'fresh-clone-'));
    copyFiles();
  });

  // Each test continues from the one before.
  it(`starts with at maxMegabytes ${maxMegabytes} MB installed, and nothing that only tests need`, async () => {
    expect(await start()).toContain('Installing what the site needs');
    expect(megabytes(modules())).toBeLessThanOrEqual(maxMegabytes);
    expect(existsSync(join(modules(), 'vitest'))).toBe(false);
  });

  it('starts again and runs its commands without a network', async () => {
    expect(await start(offline)).not.toContain('Installing');
    for (const command of [
      ['code', '--', '--help'],
      ['responses', '--', '--help'],
      ['publications', '--', '--help'],
    ])
      expect(npm(['run', ...command], offline)).toEqual({ status: 0, installed: false });
    expect(npm(['run', 'check:content'], offline)).toEqual({ status: 0, installed: false });
  });

  it('installs what tests need at first use, and then needs no network either', async () => {
    const format = ['run', 'format', '--', '--check', 'README.md'];
    expect(npm(format)).toEqual({ status: 0, installed: true });
    expect(npm(format, offline)).toEqual({ status: 0, installed: false });
    expect(await start(offline)).not.toContain('Installing');
    expect(existsSync(join(modules(), 'vitest'))).toBe(true);
  });
});

/** Copies the files that git tracks or would track, as they are now. */
function copyFiles(): void {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const { stdout } = spawnSync('git', args, { cwd: projectRoot, encoding: 'utf8' });
  for (const file of stdout.split('\0').filter((name) => name !== '' && existsSync(join(projectRoot, name))))
    cpSync(join(projectRoot, file), join(clone, file));
}

/** The environment of a user with their own Node: without the project's Node and npm's variables for scripts. */
function environment(settings: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^npm_(?!config_)|^npm_config_(?:local_)?prefix$/.test(name) && !name.startsWith('VITEST'),
  );
  const { npm_node_execpath: node = '', PATH = '' } = process.env;
  const path = PATH.split(delimiter).filter((folder) => !folder.includes('node_modules'));
  const own = node === '' ? [] : [dirname(node)];
  return {
    ...Object.fromEntries(kept),
    NODE_ENV: 'development',
    PATH: [...own, ...path].join(delimiter),
    PORT: '0',
    ...settings,
  };
}

/** Runs an npm command to its end. */
function npm(args: readonly string[], settings: Readonly<Record<string, string>> = {}) {
  const { status, stdout } = spawnSync('npm', args, { cwd: clone, encoding: 'utf8', env: environment(settings) });
  return { status, installed: stdout.includes('Installing') };
}

/** Runs `npm start` until its home page answers, and returns the output. */
async function start(settings: Readonly<Record<string, string>> = {}): Promise<string> {
  // A new process group, so that everything it starts ends with it.
  const child = spawn('npm', ['start'], { cwd: clone, env: environment(settings), detached: true });
  const exited = once(child, 'exit');
  let printed = '';
  child.stderr.on('data', (text: unknown) => (printed += String(text)));
  for await (const line of createInterface({ input: child.stdout })) {
    printed += `${line}\n`;
    const address = /http:\/\/[\d.:]+/.exec(line)?.[0];
    if (address === undefined) continue;
    expect((await fetch(address)).status).toBe(200);
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
    await exited;
    return printed;
  }
  throw new Error(`The site did not start:\n${printed}`);
}

/** The size of a folder on disk. */
function megabytes(folder: string): number {
  const sizes = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(
    (name) => lstatSync(join(folder, name)).blocks * 512,
  );
  return sizes.reduce((sum, size) => sum + size, 0) / 2 ** 20;
}

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

/**
 * A fake npm: records its arguments, links this Node like npm links the project's own, installs or removes the one dev
 * package, then runs `also`.
 */
function npmThat(also: string): string {
  return `import { appendFileSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
appendFileSync('calls', process.argv.slice(2).join(' ') + '\\n');
mkdirSync('node_modules/.bin', { recursive: true });
rmSync('node_modules/.bin/node', { force: true });
symlinkSync(process.execPath, 'node_modules/.bin/node');
rmSync('node_modules/tester', { recursive: true, force: true });
if (process.argv.includes('--include=dev')) {
  mkdirSync('node_modules/tester');
  writeFileSync('node_modules/tester/package.json', '{}');
}
${also}`;
}

const withoutDev = 'install --no-save --omit=dev --include=optional';
const withDev = 'install --no-save --include=dev --include=optional';

describe('preparing a clone', () => {
  let clone: string;

  beforeEach(async () => {
    clone = await mkdtemp(join(tmpdir(), 'prepare-'));
    await mkdir(join(clone, 'scripts'));
    await copyFile(new URL('prepare.mjs', import.meta.url), join(clone, 'scripts/prepare.mjs'));
    await writeFile(
      join(clone, 'package.json'),
      '{"devDependencies":{"tester":"1.0.0"},"optionalDependencies":{"node-here":"24.0.0"}}',
    );
    await writeFile(join(clone, 'package-lock.json'), '{}');
    await writeFile(join(clone, 'npm.mjs'), npmThat(''));
  });

  afterEach(async () => {
    await rm(clone, { recursive: true });
  });

  function prepare(path = process.env.PATH, env: Record<string, string> = {}, ...args: string[]) {
    return spawnSync(process.execPath, ['scripts/prepare.mjs', ...args], {
      cwd: clone,
      encoding: 'utf8',
      env: { ...process.env, PATH: path, npm_execpath: join(clone, 'npm.mjs'), ...env },
    });
  }

  const prepareForTests = () => prepare(process.env.PATH, {}, '--dev');

  const calls = async () => (await readFile(join(clone, 'calls'), 'utf8')).trim().split('\n');

  it('installs without touching the lock file, and says so', async () => {
    const { status, stdout } = prepare();

    expect(status).toBe(0);
    expect(stdout).toContain('Installing what the site needs to be built and served.');
    expect(await calls()).toEqual([withoutDev]);
  });

  it('installs what tests need when a command first needs it, says so, and keeps it', async () => {
    prepare();
    const { status, stdout } = prepareForTests();
    const again = [prepare(), prepareForTests(), prepare()].map((run) => run.stdout);

    expect(status).toBe(0);
    expect(stdout).toContain('Installing what tests, checks and benchmarks also need');
    expect(again).toEqual(['', '', '']);
    expect(await calls()).toEqual([withoutDev, withDev]);
  });

  it('installs everything at once for the tests of a fresh clone', async () => {
    const { stdout } = prepareForTests();
    prepare();

    expect(stdout).toContain('Installing what the site needs, and what tests, checks and benchmarks need.');
    expect(await calls()).toEqual([withDev]);
  });

  it('removes nothing that a user installed', async () => {
    spawnSync(process.execPath, ['npm.mjs', 'install', '--include=dev'], { cwd: clone });
    prepare();

    expect(await calls()).toEqual(['install --include=dev', withDev]);
  });

  it('keeps what tests need when the lock file has changed', async () => {
    prepareForTests();
    await writeFile(join(clone, 'package-lock.json'), '{ }');
    prepare();

    expect(await calls()).toEqual([withDev, withDev]);
  });

  it('reinstalls what tests need if a user removed it', async () => {
    prepareForTests();
    await rm(join(clone, 'node_modules/tester'), { recursive: true });
    prepare();
    prepareForTests();

    expect(await calls()).toEqual([withDev, withDev]);
  });

  it('still starts if the packages for tests cannot be installed', async () => {
    prepare();
    await writeFile(join(clone, 'npm.mjs'), 'process.exit(1);');

    expect(prepareForTests().status).toBe(1);
    expect(prepare().status).toBe(0);
  });

  it('deletes the headers for compiling packages', async () => {
    const headers = `mkdirSync('node_modules/node-here/include/node', { recursive: true });`;
    await writeFile(join(clone, 'npm.mjs'), npmThat(headers));
    prepare();

    expect(existsSync(join(clone, 'node_modules/node-here'))).toBe(true);
    expect(existsSync(join(clone, 'node_modules/node-here/include'))).toBe(false);
  });

  it('does nothing and prints nothing if everything is installed', async () => {
    prepare();
    const { status, stdout } = prepare();

    expect(status).toBe(0);
    expect(stdout).toBe('');
    expect(await calls()).toHaveLength(1);
  });

  it('finds the installed Node if npm creates no link to it', async () => {
    const unlinked = `rmSync('node_modules/.bin/node');
mkdirSync('node_modules/node-here/bin', { recursive: true });
symlinkSync(process.execPath, 'node_modules/node-here/bin/node');`;
    await writeFile(join(clone, 'npm.mjs'), npmThat(unlinked));
    await writeFile(join(clone, 'node'), '#!/bin/sh\necho v20.20.2', { mode: 0o755 });
    const { status, stderr } = prepare(clone);

    expect(stderr).toBe('');
    expect(status).toBe(0);
  });

  it('installs again when the link to its Node is gone', async () => {
    prepare();
    await rm(join(clone, 'node_modules/.bin/node'));
    await writeFile(join(clone, 'node'), '#!/bin/sh\necho v20.20.2', { mode: 0o755 });
    prepare(clone);

    expect(await calls()).toHaveLength(2);
  });

  it('installs again when the lock file has changed', async () => {
    prepare();
    await writeFile(join(clone, 'package-lock.json'), '{ }');
    prepare();

    expect(await calls()).toHaveLength(2);
  });

  it('refuses an npm that skips required packages', () => {
    const { status, stderr } = prepare(process.env.PATH, { npm_config_user_agent: 'npm/9.6.4 node/v20.0.0 linux x64' });

    expect(status).toBe(1);
    expect(stderr).toContain('This is npm 9.6.4, expected 10 or later.');
  });

  it('fails with advice when npm fails, and tries again the next time', async () => {
    await writeFile(join(clone, 'npm.mjs'), npmThat('process.exit(7);'));
    const { status, stderr } = prepare();
    prepare();

    expect(status).toBe(1);
    expect(stderr).toContain('The packages could not be installed');
    expect(stderr).toContain('npm registry');
    expect(await calls()).toHaveLength(2);
  });

  it('fails when installing changes the lock file', async () => {
    await writeFile(join(clone, 'npm.mjs'), npmThat(`writeFileSync('package-lock.json', '{"changed":true}');`));
    const { status, stderr } = prepare();

    expect(status).toBe(1);
    expect(stderr).toContain('does not match package.json');
  });

  describe('if the Node that npm installs does not run', () => {
    const broken = `rmSync('node_modules/.bin/node');
writeFileSync('node_modules/.bin/node', '#!/no/such/loader', { mode: 0o755 });`;

    beforeEach(async () => {
      await writeFile(join(clone, 'npm.mjs'), npmThat(broken));
      await mkdir(join(clone, 'computer'));
    });

    it('uses the Node of the computer if it is recent enough', async () => {
      await symlink(process.execPath, join(clone, 'computer/node'));
      const { status, stderr } = prepare(join(clone, 'computer'));

      expect(stderr).toBe('');
      expect(status).toBe(0);
    });

    it('says which Node to install otherwise', async () => {
      await writeFile(join(clone, 'computer/node'), '#!/bin/sh\necho v20.20.2', { mode: 0o755 });
      const { status, stderr } = prepare(join(clone, 'computer'));

      expect(status).toBe(1);
      expect(stderr).toContain('Install Node 24.16 or later');
    });
  });
});

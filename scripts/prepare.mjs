/**
 * Installs what is missing; run by npm before every command of this project.
 *
 * Commands that run the site need the packages under `dependencies` in package.json. Those that test, check, format or
 * measure the software need `devDependencies` too, and call this with `--dev`. What is installed stays: a command that
 * needs less takes nothing away.
 *
 * Runs on the Node of whoever calls npm, 20 or later. The project brings its own Node 24 as a package:
 * npm finds it first for every script that comes after this one.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const lockFile = join(root, 'package-lock.json');
const modules = join(root, 'node_modules');
const bin = join(modules, '.bin');
const stampFile = join(modules, '.prepared');
const platform = `${process.platform}-${process.arch}`;
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

const needsDev = process.argv.includes('--dev');
const locked = lockHash();
const stamp = readStamp();
const isCurrent = stamp.locked === locked && stamp.platform === platform;
const hasDev = hasDevPackages();
if (isCurrent && (!needsDev || (stamp.hasDev && hasDev)) && hasRecentNode()) process.exit(0);

requireNpm();
const withDev = needsDev || stamp.hasDev || hasDev;
announce();
install(process.execPath);
const ownNode = linkNode();
requireNode();
if (ownNode !== undefined && !isRecent(process.version)) {
  // npm leaves out optional packages that do not run on the Node that runs npm, though they do on the project's own.
  install(ownNode);
  linkNode();
}
removeHeaders();
writeFileSync(stampFile, [locked, platform, ...(withDev ? ['dev'] : [])].join(' ') + '\n');

function lockHash() {
  return createHash('sha256').update(readFileSync(lockFile)).digest('hex');
}

/** What the last complete installation left: the lock file's hash, for what machine, and whether with dev packages. */
function readStamp() {
  const words = existsSync(stampFile) ? readFileSync(stampFile, 'utf8').trim().split(' ') : [];
  return { locked: words[0], platform: words[1], hasDev: words[2] === 'dev' };
}

/** Whether all dev packages are there, as after `npm install` by hand. */
function hasDevPackages() {
  return Object.keys(manifest.devDependencies ?? {}).every((name) => existsSync(join(modules, name, 'package.json')));
}

/** Earlier npm leaves out packages that this platform needs. It says what it is in the environment of its scripts. */
function requireNpm() {
  const [, version, major] = /^npm\/((\d+)\S*)/.exec(process.env.npm_config_user_agent ?? '') ?? [];
  if (major === undefined || Number(major) >= 10) return;
  fail(`This is npm ${version}, expected 10 or later.`, 'Run the same command with `npx npm@10` instead of `npm`.');
}

/** Says what is installed, and why. */
function announce() {
  const what = !withDev
    ? 'what the site needs to be built and served'
    : isCurrent && !stamp.hasDev
      ? 'what tests, checks and benchmarks need besides, a browser among it'
      : 'what the site needs, and what tests, checks and benchmarks need';
  console.log(`Installing ${what}. This takes about a minute the first time …`);
}

/**
 * `npm install`, because `npm ci` stops where a registry lacks a package that another platform needs.
 *
 * @param {string} node the Node that runs npm
 */
function install(node) {
  const args = ['install', '--no-save', withDev ? '--include=dev' : '--omit=dev', '--include=optional'];
  const npm = process.env.npm_execpath;
  const { status } =
    npm === undefined
      ? spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' })
      : spawnSync(node, [npm, ...args], { cwd: root, stdio: 'inherit' });
  if (status !== 0) {
    fail(
      'The packages could not be installed: the lines above say why.',
      'Check that this computer can reach the npm registry, then run the same command again.',
    );
  }
  if (lockHash() !== locked) {
    fail(
      'Installing changed package-lock.json: it does not agree with package.json.',
      'Run `npm install`, look at the difference and commit it.',
    );
  }
}

/** @returns {string[]} the folders of the project's own Node, one for each platform, installed or not */
function nodeFolders() {
  return Object.keys(manifest.optionalDependencies ?? {}).map((name) => join(modules, name));
}

/**
 * Puts the project's own Node where npm looks for commands.
 * npm itself does so from version 11; earlier ones take the link away with the packages of the other platforms.
 *
 * @returns {string | undefined} the project's own Node; nothing where it has none for this computer
 */
function linkNode() {
  const own = nodeFolders()
    .map((folder) => join(folder, 'bin', 'node'))
    .find((file) => existsSync(file));
  if (own === undefined) return undefined;
  if (!existsSync(join(bin, 'node'))) {
    rmSync(join(bin, 'node'), { force: true });
    symlinkSync(relative(bin, own), join(bin, 'node'));
  }
  return own;
}

/** Node's C headers, a tenth of all that is installed, serve to compile packages. Nothing here is compiled. */
function removeHeaders() {
  for (const folder of nodeFolders()) rmSync(join(folder, 'include'), { recursive: true, force: true });
}

/** Makes sure that the Node which npm finds first is recent enough for the scripts that follow. */
function requireNode() {
  if (hasRecentNode()) return;
  // A package built for another C library is installed but does not run; without it npm finds this computer's own Node.
  for (const name of ['node', 'node.cmd', 'node.ps1']) rmSync(join(bin, name), { force: true });
  if (hasRecentNode()) return;
  fail(
    `There is no ready-made Node 24 for this computer (${platform}), and its own Node is ${process.version}.`,
    'Install Node 24.16 or later from https://nodejs.org/, then run the same command again.',
  );
}

function hasRecentNode() {
  const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` };
  const { stdout } = spawnSync('node --version', { shell: true, encoding: 'utf8', env });
  return isRecent(stdout ?? '');
}

/** @param {string} version such as `v24.21.0` */
function isRecent(version) {
  const [major = 0, minor = 0] = version.replace('v', '').split('.').map(Number);
  return major > 24 || (major === 24 && minor >= 16);
}

/** @param {readonly string[]} lines what is wrong, and what to do */
function fail(...lines) {
  console.error(`\n${lines.join('\n')}\n`);
  process.exit(1);
}

/**
 * Installs missing packages; npm runs it before every command of this project.
 *
 * Commands that run the site need the `dependencies` in package.json. Those that test, check, format or measure the
 * software also need `devDependencies`, and call this with `--dev`. It never removes packages that a command does not
 * need.
 *
 * Runs on the user's own Node, 20 or later. The project has Node 24 as a package, which npm finds first for every script
 * after this one.
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
  // npm skips optional packages that do not support the Node it runs on, even if the project's own Node supports them.
  install(ownNode);
  linkNode();
}
removeHeaders();
writeFileSync(stampFile, [locked, platform, ...(withDev ? ['dev'] : [])].join(' ') + '\n');

function lockHash() {
  return createHash('sha256').update(readFileSync(lockFile)).digest('hex');
}

/** The stamp of the last complete installation: hash of the lock file, platform, and whether with dev packages. */
function readStamp() {
  const words = existsSync(stampFile) ? readFileSync(stampFile, 'utf8').trim().split(' ') : [];
  return { locked: words[0], platform: words[1], hasDev: words[2] === 'dev' };
}

/** Whether all dev packages are installed, such as by `npm install`. */
function hasDevPackages() {
  return Object.keys(manifest.devDependencies ?? {}).every((name) => existsSync(join(modules, name, 'package.json')));
}

/** Fails on an npm before 10, which skips packages that this platform needs. npm sets its version in the environment. */
function requireNpm() {
  const [, version, major] = /^npm\/((\d+)\S*)/.exec(process.env.npm_config_user_agent ?? '') ?? [];
  if (major === undefined || Number(major) >= 10) return;
  fail(`This is npm ${version}, expected 10 or later.`, 'Run the same command with `npx npm@10` instead of `npm`.');
}

/** Says what is being installed, and why. */
function announce() {
  const what = !withDev
    ? 'what the site needs to be built and served'
    : isCurrent && !stamp.hasDev
      ? 'what tests, checks and benchmarks also need, including a browser'
      : 'what the site needs, and what tests, checks and benchmarks need';
  console.log(`Installing ${what}. This takes about a minute the first time …`);
}

/**
 * Uses `npm install`, because `npm ci` fails if a registry lacks a package for another platform.
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
      'The packages could not be installed. See the lines above.',
      'Check that this computer can reach the npm registry, then run the same command again.',
    );
  }
  if (lockHash() !== locked) {
    fail(
      'Installing changed package-lock.json: it does not match package.json.',
      'Run `npm install`, check the difference and commit it.',
    );
  }
}

/** @returns {string[]} the folders of the project's own Node, one for each platform, installed or not */
function nodeFolders() {
  return Object.keys(manifest.optionalDependencies ?? {}).map((name) => join(modules, name));
}

/**
 * Links the project's own Node to where npm looks for commands.
 * npm does this itself from version 11; earlier versions remove the link with the packages of other platforms.
 *
 * @returns {string | undefined} the project's own Node; undefined if it has none for this computer
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

/** Deletes Node's C headers, a tenth of all installed bytes. They are for compiling packages, which this project does not do. */
function removeHeaders() {
  for (const folder of nodeFolders()) rmSync(join(folder, 'include'), { recursive: true, force: true });
}

/** Makes sure that the first Node in npm's path is recent enough. */
function requireNode() {
  if (hasRecentNode()) return;
  // A package for another C library installs but does not run. Without it, npm finds the computer's own Node.
  for (const name of ['node', 'node.cmd', 'node.ps1']) rmSync(join(bin, name), { force: true });
  if (hasRecentNode()) return;
  fail(
    `No prebuilt Node 24 for this computer (${platform}), and its own Node is ${process.version}.`,
    'Install Node 24.16 or later from https://nodejs.org/, then run the same command again.',
  );
}

function hasRecentNode() {
  const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` };
  const { status, stdout } = spawnSync('node --version', { shell: true, encoding: 'utf8', env });
  return status === 0 && isRecent(stdout);
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

/**
 * Installs what is missing; run by npm before every command of this project.
 *
 * Runs on the Node of whoever calls npm, 20 or later. The project brings its own Node 24 as a package:
 * npm finds it first for every script that comes after this one.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const lockFile = join(root, 'package-lock.json');
const bin = join(root, 'node_modules', '.bin');
const stampFile = join(root, 'node_modules', '.prepared');
const platform = `${process.platform}-${process.arch}`;

const wanted = stamp();
if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted && hasRecentNode()) process.exit(0);

requireNpm();
console.log('Installing what is missing. This takes about a minute the first time …');
install(process.execPath);
const ownNode = linkNode();
requireNode();
if (ownNode !== undefined && !isRecent(process.version)) {
  // npm leaves out optional packages that do not run on the Node that runs npm, though they do on the project's own.
  install(ownNode);
  linkNode();
}
writeFileSync(stampFile, wanted);

/** What stands in the stamp after a complete installation: the lock file's hash, and for what machine. */
function stamp() {
  const hash = createHash('sha256').update(readFileSync(lockFile)).digest('hex');
  return `${hash} ${platform}\n`;
}

/** Earlier npm leaves out packages that this platform needs. It says what it is in the environment of its scripts. */
function requireNpm() {
  const [, version, major] = /^npm\/((\d+)\S*)/.exec(process.env.npm_config_user_agent ?? '') ?? [];
  if (major === undefined || Number(major) >= 10) return;
  fail(`This is npm ${version}, expected 10 or later.`, 'Run the same command with `npx npm@10` instead of `npm`.');
}

/**
 * `npm install`, because `npm ci` stops where a registry lacks a package that another platform needs.
 *
 * @param {string} node the Node that runs npm
 */
function install(node) {
  const args = ['install', '--no-save', '--include=dev', '--include=optional'];
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
  if (stamp() !== wanted) {
    fail(
      'Installing changed package-lock.json: it does not agree with package.json.',
      'Run `npm install`, look at the difference and commit it.',
    );
  }
}

/**
 * Puts the project's own Node where npm looks for commands.
 * npm itself does so from version 11; earlier ones take the link away with the packages of the other platforms.
 *
 * @returns {string | undefined} the project's own Node; nothing where it has none for this computer
 */
function linkNode() {
  const { optionalDependencies = {} } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const own = Object.keys(optionalDependencies)
    .map((name) => join('..', name, 'bin', 'node'))
    .find((file) => existsSync(join(bin, file)));
  if (own === undefined) return undefined;
  if (!existsSync(join(bin, 'node'))) {
    rmSync(join(bin, 'node'), { force: true });
    symlinkSync(own, join(bin, 'node'));
  }
  return join(bin, own);
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

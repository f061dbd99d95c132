import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { projectRoot, runNode } from './run-node.ts';

const manifest = z.object({ scripts: z.record(z.string(), z.string()) });
const { scripts } = manifest.parse(JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')));

/** What `npm run` gives to Node for a program: settings of Node, and its file. */
const startOf = (program: string): readonly string[] => scripts[program]?.split(' ').slice(1) ?? [];

// Other tests run commands in the test process. Here each program is started as users start it.

test.each([
  ['code', ['--help'], 'npm run code --'],
  ['responses', ['data-map'], 'name'],
  ['publications', ['--help'], 'npm run publications --'],
])('npm run %s prints its output, and succeeds', async (program, args, words) => {
  const { succeeded, answer } = await runNode([...startOf(program), ...args]);
  expect(answer).toContain(words);
  expect(succeeded).toBe(true);
});

test.each([
  ['code', ['publish'], 'Pass it as <label>'],
  ['responses', ['lits'], 'Did you mean list?'],
  ['publications', ['pfd', '0.2'], 'Did you mean pdf?'],
])('npm run %s prints an error without a stack trace, and fails', async (program, args, words) => {
  const { succeeded, output } = await runNode([...startOf(program), ...args]);
  expect(output).toContain(words);
  expect(output).not.toContain('    at ');
  expect(succeeded).toBe(false);
});

test('npm run responses finishes without a stack trace when its reader stops early, as `head` does', async () => {
  const child = spawn(process.execPath, [...startOf('responses'), 'data-map'], { cwd: projectRoot });
  child.stdout.destroy();
  const errors = await text(child.stderr);
  expect(errors).toBe('');
  expect(child.exitCode ?? (await once(child, 'exit'))[0]).toBe(0);
});

test('npm run components lists each package with version, licence and hash, and marks what only tests need', async () => {
  const components = z.object({
    bomFormat: z.literal('CycloneDX'),
    components: z.array(
      z.object({
        name: z.string(),
        version: z.string(),
        licenses: z.array(z.unknown()).default([]),
        hashes: z.array(z.unknown()).default([]),
        properties: z.array(z.object({ name: z.string() })),
      }),
    ),
  });
  const needs = z.record(z.string(), z.string());
  const { dependencies, devDependencies } = z
    .object({ dependencies: needs, devDependencies: needs })
    .parse(JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')));
  const [npm = '', ...args] = (scripts['components'] ?? '').split(' ');
  const { stdout } = await promisify(execFile)(npm, args, { cwd: projectRoot, maxBuffer: 2 ** 26 });
  const listed = components.parse(JSON.parse(stdout)).components;
  const isForTests = new Map(
    listed.map(({ name, version, properties }) => [
      `${name}@${version}`,
      properties.some((property) => property.name === 'cdx:npm:package:development'),
    ]),
  );
  const marked = (packages: Readonly<Record<string, string>>) =>
    new Set(Object.entries(packages).map(([name, version]) => isForTests.get(`${name}@${version}`)));

  expect(marked(dependencies)).toEqual(new Set([false]));
  // The service needs some of them through another package.
  expect(marked(devDependencies)).toEqual(new Set([true, false]));
  expect(marked({ vitest: devDependencies['vitest'] ?? '' })).toEqual(new Set([true]));
  // Packages within packages have no hash of their own, and some far below name no licence.
  const isDirect = ({ name }: { readonly name: string }) => name in dependencies || name in devDependencies;
  const incomplete = listed.filter(({ licenses, hashes }) => licenses.length === 0 || hashes.length === 0);
  expect(incomplete.filter(isDirect)).toEqual([]);
  expect(incomplete.length).toBeLessThan(listed.length / 50);
});

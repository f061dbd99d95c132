import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { projectRoot } from './commands/run-node.ts';

const versions = z.record(z.string(), z.string()).default({});
const packageSchema = z.object({
  dependencies: versions,
  devDependencies: versions,
  optionalDependencies: versions,
});
const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.looseObject({
      version: z.string().optional(),
      resolved: z.string().optional(),
      optional: z.boolean().default(false),
      dependencies: versions,
      devDependencies: versions,
      optionalDependencies: versions,
    }),
  ),
});

const read = (file: string) => readFileSync(join(projectRoot, file), 'utf8');
const manifest = packageSchema.parse(JSON.parse(read('package.json')));
const { packages } = lockSchema.parse(JSON.parse(read('package-lock.json')));

/** Whether npm finds a package from another one: next to it, or in a parent folder. */
function isLocked(name: string, from: string): boolean {
  if (packages[from === '' ? `node_modules/${name}` : `${from}/node_modules/${name}`] !== undefined) return true;
  return from !== '' && isLocked(name, from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/'))));
}

describe('the set-up', () => {
  it('pins every package to an exact version', () => {
    const named = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };
    const inexact = Object.entries(named).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version));

    expect(inexact).toEqual([]);
  });

  it('locks the packages in package.json', () => {
    const { dependencies, devDependencies, optionalDependencies } = packages[''] ?? {};

    expect({ dependencies, devDependencies, optionalDependencies }).toEqual(manifest);
  });

  it('locks the packages of every platform, so that each gets its own', () => {
    const missing = Object.entries(packages).flatMap(([from, { optionalDependencies }]) =>
      Object.keys(optionalDependencies).filter((name) => !isLocked(name, from)),
    );

    expect(missing).toEqual([]);
  });

  it('names no registry, so that everyone can use their own', () => {
    const addressed = Object.entries(packages).filter(([, { resolved }]) => resolved !== undefined);

    expect(addressed).toEqual([]);
  });

  it('has the same version of Node for every platform', () => {
    const nodes = Object.entries(manifest.optionalDependencies).filter(([name]) => name.startsWith('node-'));

    expect(nodes).toHaveLength(5);
    expect(new Set(nodes.map(([, version]) => version))).toEqual(new Set([read('.nvmrc').trim()]));
  });
});

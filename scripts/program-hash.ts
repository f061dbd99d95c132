import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './run-node.ts';

/** A hash of everything that the types of the software depend on: what was found out from types holds for as long as it stays. */
export function programHash(): string {
  const hash = createHash('sha256');
  const folders = ['src', 'scripts', 'tests'].flatMap((folder) => globSync(`${folder}/**/*.ts`, { cwd: projectRoot }));
  for (const file of [...new Set([...folders, 'tsconfig.json', 'package-lock.json'])].sort()) {
    hash.update(`${file}\0`).update(readFileSync(join(projectRoot, file)));
  }
  return hash.digest('hex').slice(0, 16);
}

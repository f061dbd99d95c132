import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../../src/source/sha256.ts';
import { projectRoot } from '../run-node.ts';

/** A hash of the software that publications are made by, down to what a number of a clause looks like: what it made is made again when it changes. */
export function makerHash(): string {
  const files = ['src', 'scripts/publications'].flatMap((folder) =>
    readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8', withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name)),
  );
  const texts = [join(projectRoot, 'package-lock.json'), ...files.toSorted()].map((file) => readFileSync(file, 'utf8'));
  return sha256(texts.map((text) => sha256(text)).join('\n'));
}

import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../run-node.ts';

/**
 * Cache of built downloads, so that only what has changed is built again. The name of each file is the hash of its inputs;
 * a document that is not yet typeset has the extension `.typ`.
 */
export const buildCache = join(projectRoot, '.astro/publications');

/** The file of a document that is not yet typeset. */
export const typstFile = (file: string): string => `${file}.typ`;

/** Writes a file atomically. */
export async function writeAtomically(file: string, bytes: Uint8Array | string): Promise<void> {
  await writeFile(`${file}.part`, bytes);
  await rename(`${file}.part`, file);
}

/** An error of a download, prefixed with its name. */
export function errorWithName({ name }: { readonly name: string }, error: unknown): Error {
  return new Error(`${name}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
}

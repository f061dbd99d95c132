import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../run-node.ts';

/**
 * Where the bytes of publications are kept, so that only what has changed is made again. Each file has the hash of all
 * that it was made of as its name; a document that is still to be set has `.typ` behind it.
 */
export const keptByBuild = join(projectRoot, '.astro/publications');

/** The file of a document that is still to be set. */
export const documentFile = (file: string): string => `${file}.typ`;

/** Writes a file so that a half-written one never has its name. */
export async function writeWhole(file: string, bytes: Uint8Array | string): Promise<void> {
  await writeFile(`${file}.part`, bytes);
  await rename(`${file}.part`, file);
}

/** What went wrong with a publication, with its name before it. */
export function faultOf({ name }: { readonly name: string }, error: unknown): Error {
  return new Error(`${name}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
}

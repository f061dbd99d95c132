import { open } from 'node:fs/promises';

/** How much of a file is read at a time, in bytes. */
const chunkSize = 1024 * 1024;

/** The files whose bytes contain an ASCII text, as `grep` would find it. */
export async function filesContaining(files: readonly string[], text: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const file of files) if (await contains(file, Buffer.from(text, 'latin1'))) found.push(file);
  return found;
}

async function contains(file: string, bytes: Buffer): Promise<boolean> {
  const handle = await open(file);
  try {
    const buffer = Buffer.alloc(chunkSize + bytes.length);
    for (let position = 0; ; position += chunkSize) {
      const { bytesRead } = await handle.read(buffer, 0, buffer.length, position);
      if (buffer.subarray(0, bytesRead).includes(bytes)) return true;
      if (bytesRead < buffer.length) return false;
    }
  } finally {
    await handle.close();
  }
}

import { open } from 'node:fs/promises';

/** How much of a file is in memory at a time, in bytes. */
const chunkSize = 1024 * 1024;

/** Those of the files that hold the text somewhere in their bytes: what `grep` would find. The text is ASCII. */
export async function filesHolding(files: readonly string[], text: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const file of files) if (await holds(file, Buffer.from(text, 'latin1'))) found.push(file);
  return found;
}

async function holds(file: string, bytes: Buffer): Promise<boolean> {
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

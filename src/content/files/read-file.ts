import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasFolder, pathOf, entryAt, type ContentFolder } from './content-folder.ts';
import { decodeText } from './decode-text.ts';
import { diagnostic, wholeFile, type Message } from '../diagnostics/diagnostic.ts';

/**
 * Reads the bytes of a file. Returns undefined and reports why where it is missing, a link or above `limit` bytes.
 *
 * @param tooLarge what to do in the last case
 */
export function readBytes(
  content: ContentFolder,
  path: string,
  limit: number,
  tooLarge = 'Shorten it, or split it into several files.',
): Uint8Array | undefined {
  const { kind, size } = entryAt(content, path);
  // A link, or a folder where a file should be, is reported when its parent folder is listed.
  if (kind === 'link' || kind === 'folder' || !hasFolder(content, path)) return undefined;
  if (size > limit) {
    content.report(
      pathOf(content, path),
      diagnostic('file-size', wholeFile, { ...sizeMessage(size, limit), todo: tooLarge }),
    );
    return undefined;
  }
  try {
    return readFileSync(join(content.root, path));
  } catch {
    content.report(pathOf(content, path), diagnostic('file-missing', wholeFile, missingMessage));
    return undefined;
  }
}

/** Reads and decodes a text file. Returns undefined, and reports why, where it cannot be read. */
export function readText(content: ContentFolder, path: string, limit: number): string | undefined {
  const bytes = readBytes(content, path, limit);
  if (bytes === undefined) return undefined;
  const { text, diagnostics } = decodeText(bytes);
  for (const diagnostic of diagnostics) content.report(pathOf(content, path), diagnostic);
  return text;
}

const missingMessage: Message = {
  unexpected: 'Missing file',
  todo: 'Create it, or restore it from git.',
};

function sizeMessage(size: number, limit: number): Omit<Message, 'todo'> {
  return {
    unexpected: `File too large (${size.toLocaleString('en-GB')} bytes)`,
    expected: `expected at most ${limit.toLocaleString('en-GB')}`,
  };
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasFolder, pathOf, standsAt, type ContentFolder } from './content-folder.ts';
import { decodeText } from './decode-text.ts';
import { finding, wholeFile, type Words } from './finding.ts';

/** The bytes of a file of the content; nothing, and a problem told, where it is missing, a link or larger than `limit` bytes. */
export function readBytes(content: ContentFolder, path: string, limit: number): Uint8Array | undefined {
  const { kind, size } = standsAt(content, path);
  // A link, and a folder where a file should be, are told by the folder that they stand in.
  if (kind === 'link' || kind === 'folder' || !hasFolder(content, path)) return undefined;
  if (size > limit) {
    content.report(pathOf(content, path), finding('file-size', wholeFile, sizeWords(size, limit)));
    return undefined;
  }
  try {
    return readFileSync(join(content.root, path));
  } catch {
    content.report(pathOf(content, path), finding('file-missing', wholeFile, missingWords));
    return undefined;
  }
}

/** The text of a file of the content, decoded; nothing, and a problem told, where there is none. */
export function readText(content: ContentFolder, path: string, limit: number): string | undefined {
  const bytes = readBytes(content, path, limit);
  if (bytes === undefined) return undefined;
  const { text, findings } = decodeText(bytes);
  for (const found of findings) content.report(pathOf(content, path), found);
  return text;
}

const missingWords: Words = {
  unexpected: 'Missing file',
  expected: 'expected a file that can be read',
  todo: 'Write the file, or bring it back from the last version in git.',
};

function sizeWords(size: number, limit: number): Words {
  return {
    unexpected: `Unexpected size of ${size.toLocaleString('en-GB')} bytes`,
    expected: `expected at most ${limit.toLocaleString('en-GB')}`,
    todo: 'Divide the text among several files, or move what does not belong to it elsewhere.',
  };
}

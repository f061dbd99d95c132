import { strFromU8, unzipSync } from 'fflate';
import type { ElementContent } from 'xast';
import { findElements, readPart, unpackWord, type WordParts } from '../import/word/word-xml.ts';

/** The most that a file may hold once it is unpacked, and the most that it may grow by. */
const limits = { size: 200_000_000, times: 200 } as const;

/** Opens a file that came back. @throws a sentence for the editor if it is none, or one that may do harm */
export function openReturned(bytes: Uint8Array): WordParts {
  const nothing = 'Nothing was changed.';
  // The first bytes of the older kind of file, which also holds encrypted ones.
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
    throw new Error(
      `This file is encrypted, or a Word file of the old kind (.doc). Open it in Word, take the password away, and save it as .docx. ${nothing}`,
    );
  let size = 0;
  try {
    unzipSync(bytes, {
      filter: ({ originalSize }) => {
        size += originalSize;
        return false;
      },
    });
  } catch {
    throw new Error(`This is not a whole Word file (.docx): it may have been cut off on its way. ${nothing}`);
  }
  if (size > limits.size || size > Math.max(bytes.length, 10_000) * limits.times)
    throw new Error(
      `This file would become ${Math.round(size / 1_000_000)} MB when it is unpacked, which no text does. ${nothing}`,
    );
  const parts = saying(nothing, () => unpackWord(bytes));
  for (const [path, content] of Object.entries(parts)) {
    if (/vbaProject\.bin$|vbaData\.xml$/i.test(path))
      throw new Error(`This file has macros, which are programs. Save it as .docx without them. ${nothing}`);
    if (/\.(?:xml|rels)$/i.test(path) && /<!DOCTYPE|<!ENTITY/i.test(strFromU8(content, true)))
      throw new Error(`This file defines entities (${path}), which no program for documents writes. ${nothing}`);
    const isRead = path.endsWith('.rels') || /^word\/(?:document|footnotes|comments\w*|numbering)\.xml$/.test(path);
    const root = isRead ? saying(nothing, () => readPart(parts, path)) : [];
    const outside = path.endsWith('.rels') ? outsideTarget(root) : undefined;
    if (outside !== undefined)
      throw new Error(
        `This file loads something from outside (${outside}). Take it out, or paste the text into the file that was sent. ${nothing}`,
      );
  }
  return parts;
}

/** Does something, and adds to what is wrong that nothing was changed. */
function saying<Result>(nothing: string, act: () => Result): Result {
  try {
    return act();
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : ''} ${nothing}`.trim(), { cause: error });
  }
}

/** What a part loads from outside the file, other than by a link that a reader follows. */
function outsideTarget(relations: readonly ElementContent[]): string | undefined {
  return findElements(relations, 'Relationship')
    .filter(
      ({ attributes: { TargetMode, Type } }) => TargetMode === 'External' && Type?.endsWith('/hyperlink') !== true,
    )
    .map(({ attributes: { Target } }) => Target ?? '')[0];
}

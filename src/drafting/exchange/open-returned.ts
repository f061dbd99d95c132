import type { ElementContent } from 'xast';
import { findElements, hasMacros, readPart, textOfPart, unpackWord, type WordParts } from '../import/word/word-xml.ts';

/** Opens a file that came back. @throws a sentence for the editor if it is none, or one that may do harm */
export function openReturned(bytes: Uint8Array): WordParts {
  const nothing = 'Nothing was changed.';
  const parts = saying(nothing, () => unpackWord(bytes));
  if (hasMacros(parts))
    throw new Error(`This file has macros, which are programs. Save it as .docx without them. ${nothing}`);
  for (const [path, content] of Object.entries(parts)) {
    if (/\.(?:xml|rels)$/i.test(path) && /<!DOCTYPE|<!ENTITY/i.test(textOfPart(content)))
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

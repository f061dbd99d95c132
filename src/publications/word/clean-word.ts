import type { Copied } from '../copied.ts';
import { clauseSection, partHeading } from './clause-section.ts';
import { framedCopy } from './copy-frame.ts';
import { newSurroundings } from './new-surroundings.ts';

/** The clean copy of a revision as the bytes of a Word file, the same ones each time. */
export function cleanWord(copied: Copied): Promise<Uint8Array> {
  const surroundings = newSurroundings(copied);
  const text = copied.revision.parts.flatMap((part) => [
    ...partHeading(part.title, surroundings, 'both'),
    ...part.clauses.flatMap((clause) => clauseSection(clause, copied, surroundings, 'both')),
  ]);
  return framedCopy(
    copied,
    { kind: 'Clean copy', about: 'The whole text as it stands in this revision.' },
    surroundings,
    text,
  );
}

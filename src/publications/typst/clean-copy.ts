import type { Copied } from '../copied.ts';
import { newAnchors } from './anchors.ts';
import { clauseSection } from './clause-section.ts';
import { framedCopy } from './copy-frame.ts';
import { partHeading } from './part-heading.ts';
import type { Print } from './sheets.ts';

/** The clean copy of a revision as a document of Typst. */
export function cleanCopy(copied: Copied, print: Print): string {
  const anchors = newAnchors();
  const body = copied.revision.parts.flatMap((part) => [
    partHeading(copied.revision, part.title, anchors),
    ...part.clauses.map((clause) => clauseSection(copied, clause, anchors)),
  ]);
  const frame = {
    kind: print === 'large' ? 'Clean copy in large print' : 'Clean copy',
    about: 'The whole text as it stands in this revision.',
    print,
  };
  return framedCopy(copied, frame, body);
}

import type { CopyInputs } from '../copy-inputs.ts';
import { newAnchors } from './anchors.ts';
import { clauseSection } from './clause-section.ts';
import { copyDocument } from './copy-frame.ts';
import { partHeading } from './part-heading.ts';
import type { Print } from './sheets.ts';
import { say } from '../../words/say.ts';

/** The clean copy of a revision as a Typst document. */
export function cleanCopy(inputs: CopyInputs, print: Print): string {
  const anchors = newAnchors();
  const body = inputs.revision.parts.flatMap((part) => [
    partHeading(inputs.revision, part.title, anchors),
    ...part.clauses.map((clause) => clauseSection(inputs, clause, anchors)),
  ]);
  const frame = {
    kind: print === 'large' ? say.pdf.cleanCopy.cleanCopyInLargePrint : say.pdf.cleanCopy.cleanCopy,
    about: say.pdf.cleanCopy.wholeTextOfThisRevision,
    print,
  };
  return copyDocument(inputs, frame, body);
}

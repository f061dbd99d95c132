import type { CopyInputs } from '../copy-inputs.ts';
import { writeBody } from './body.ts';
import { clauseSection, partHeading } from './clause-section.ts';
import { copyFile, copyToEdit } from './copy-frame.ts';
import { newWordContext } from './new-word-context.ts';
import { say } from '../../words/say.ts';

/** The clean copy of a revision as a Word file, with the same bytes each time. */
export function cleanWord(inputs: CopyInputs): Promise<Uint8Array> {
  const context = newWordContext(inputs);
  const text = inputs.revision.parts.flatMap((part) => [
    ...partHeading(part.title, context, 'both'),
    ...part.clauses.flatMap((clause) => clauseSection(clause, inputs, context, 'both')),
  ]);
  return copyFile(
    inputs,
    inputs.comesBack === undefined
      ? { kind: say.word.cleanWord.cleanCopy, about: say.word.cleanWord.wholeTextOfThisRevision }
      : copyToEdit(inputs.comesBack),
    context,
    writeBody(text, context),
  );
}

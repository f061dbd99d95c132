import { publishedRevisions, type Revision } from '../../src/code/code.ts';
import { copiesOf, type Copy } from '../../src/publications/copies.ts';
import type { WrittenPublication } from '../../src/publications/publication.ts';
import { cleanWord } from '../../src/publications/word/clean-word.ts';
import { markedWord } from '../../src/publications/word/marked-word.ts';
import { wordInputs } from '../../src/publications/word/word-inputs.ts';
import { copiedRevision } from '../../src/site/publications/copied-revision.ts';
import { markedRevision } from '../../src/site/publications/marked-revision.ts';
import { routes } from '../../src/site/routes.ts';
import type { Content } from '../../src/source/content.ts';

/** Every Word file that the site gives away. */
export function wordPublications(content: Content): readonly WrittenPublication[] {
  return publishedRevisions(content.code).flatMap((revision) =>
    copiesOf(content.code, revision)
      .filter((copy) => copy.format === 'docx')
      .map((copy) => ({
        address: routes.copyFile(revision.label, copy.kind, 'docx'),
        name: `revision ${revision.label}, ${copy.kind} copy, Word`,
        ...writingOf(content, revision, copy),
      })),
  );
}

function writingOf(
  content: Content,
  revision: Revision,
  copy: Extract<Copy, { readonly format: 'docx' }>,
): Pick<WrittenPublication, 'inputs' | 'write'> {
  switch (copy.kind) {
    case 'clean': {
      const copied = () => copiedRevision(content, revision);
      return { inputs: () => wordInputs(copied()), write: () => cleanWord(copied()) };
    }
    case 'marked': {
      const marked = () => markedRevision(content, revision, copy.before);
      return { inputs: () => wordInputs(marked()), write: () => markedWord(marked()) };
    }
    default:
      return copy satisfies never;
  }
}

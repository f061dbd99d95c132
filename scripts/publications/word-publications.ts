import { publishedRevisions } from '../../src/code/code.ts';
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
  const revisions = publishedRevisions(content.code);
  return revisions.flatMap((revision, index): readonly WrittenPublication[] => {
    const { label } = revision;
    const before = revisions[index - 1];
    const clean: WrittenPublication = {
      address: routes.copyFile(label, 'clean', 'docx'),
      name: `revision ${label}, clean copy, Word`,
      inputs: () => wordInputs(copiedRevision(content, revision)),
      write: () => cleanWord(copiedRevision(content, revision)),
    };
    // Nothing came before the first revision.
    if (before === undefined) return [clean];
    const marked = () => markedRevision(content, revision, before);
    return [
      clean,
      {
        address: routes.copyFile(label, 'marked', 'docx'),
        name: `revision ${label}, marked copy, Word`,
        inputs: () => wordInputs(marked()),
        write: () => markedWord(marked()),
      },
    ];
  });
}

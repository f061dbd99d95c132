import { expect, test } from 'vitest';
import type { Revision } from '../../model/code.ts';
import { readContent } from '../../content/read-content.ts';
import { copyInputsFor } from './testing/copy-inputs.ts';
import { wordInputs } from './word-inputs.ts';

const { content } = readContent('content', { draft: 'leave out' });
const revision = content?.code.revisions[0];
if (content === undefined || revision === undefined) throw new Error('The content of this project has problems.');

const inputsOf = (of: Revision) => wordInputs(copyInputsFor(content, of));

test('a Word copy is not regenerated because the content moved to another folder', () => {
  const moved: Revision = {
    ...revision,
    file: { ...revision.file, path: 'elsewhere/revision.yaml' },
    parts: revision.parts.map((part) => ({
      ...part,
      clauses: part.clauses.map((clause) => ({ ...clause, file: `elsewhere/${clause.id}.mdx` })),
    })),
  };
  expect(inputsOf(moved)).toBe(inputsOf(revision));
});

test('a Word copy is regenerated when the title of a part changes', () => {
  const retitled: Revision = { ...revision, parts: revision.parts.map((part) => ({ ...part, title: 'New' })) };
  expect(inputsOf(retitled)).not.toBe(inputsOf(revision));
});

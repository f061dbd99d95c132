import { expect, test } from 'vitest';
import type { Revision } from '../../code/code.ts';
import { readContent } from '../../source/read-content.ts';
import { copiedFor } from './testing/copied-content.ts';
import { wordInputs } from './word-inputs.ts';

const { content } = readContent('content', { draft: 'leave out' });
const revision = content?.code.revisions[0];
if (content === undefined || revision === undefined) throw new Error('The content of this project has problems.');

const inputsOf = (one: Revision) => wordInputs(copiedFor(content, one));

test('a Word copy is not made again because the content was moved to another folder', () => {
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

test('a Word copy is made again when the title of a part changes', () => {
  const retitled: Revision = { ...revision, parts: revision.parts.map((part) => ({ ...part, title: 'New' })) };
  expect(inputsOf(retitled)).not.toBe(inputsOf(revision));
});

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { problemLine } from '../../src/model/problem.ts';
import { readContent } from '../../src/content/read-content.ts';
import { generateCode } from './generate-code.ts';
import { writeFiles } from './write-files.ts';

const clausesOf = (files: ReadonlyMap<string, string>, revision: string) =>
  [...files].filter(([path]) => path.startsWith(`code/published/${revision}/clauses/`)).map(([, text]) => text);

describe('a generated Code', () => {
  const files = generateCode({ clauses: 40, revisions: 3 });

  it('has the requested number of clauses in each revision', () => {
    expect(clausesOf(files, '0.1')).toHaveLength(40);
    expect(clausesOf(files, '0.3')).toHaveLength(40);
  });

  it('changes one clause in twenty from each revision to the next', () => {
    const before = clausesOf(files, '0.1');
    const after = clausesOf(files, '0.2');

    expect(after.filter((text, place) => text !== before[place])).toHaveLength(2);
  });

  it('has no problems', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'generated-'));
    await writeFiles(folder, files);
    const { problems } = readContent(folder, { draft: 'leave out' });
    await rm(folder, { recursive: true });

    expect(problems.map(problemLine)).toEqual([]);
  });

  it('is the same each time, and a longer history starts like a shorter one', () => {
    expect(generateCode({ clauses: 40, revisions: 3 })).toEqual(files);
    expect(clausesOf(generateCode({ clauses: 40, revisions: 5 }), '0.3')).toEqual(clausesOf(files, '0.3'));
  });
});

import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { clausesOf } from '../model/code.ts';
import { referencesIn } from '../model/labels.ts';
import { readContent } from './read-content.ts';
import { copySoundContent } from './testing/sound-content.ts';

test('reads everything in the content', () => {
  const { content, problems } = readContent(copySoundContent(), { draft: 'include' });
  expect(problems).toEqual([]);
  expect(content?.settings.shortCode).toBe('Example Code');
  expect(content?.code.revisions.map(({ label, draft }) => [label, draft])).toEqual([
    ['0.1', false],
    ['0.2', false],
    ['draft', true],
  ]);
  expect(content?.code.standing.events).toHaveLength(2);
  expect(content?.glossary.map(({ id }) => id)).toEqual(['controller', 'audit']);
  expect(content?.themes.map(({ id }) => id)).toEqual(['access', 'deletion']);
  expect(content?.workshops.map(({ recommendations, actions }) => [recommendations.length, actions.length])).toEqual([
    [2, 1],
  ]);
  expect(content?.registers.bodies?.bodies).toHaveLength(2);
  expect(content?.consultations.map(({ id }) => id)).toEqual(['first-round', 'second-round', 'spring-round']);
});

test('reads clauses in printed order, with their number, label and file', () => {
  const folder = copySoundContent();
  const [, revision] = readContent(folder, { draft: 'leave out' }).content?.code.revisions ?? [];
  expect(revision && clausesOf(revision).map(({ id, number, unit, part }) => [id, number, unit, part])).toEqual([
    ['purpose', undefined, 'clause', 'purpose'],
    ['records', 'A', 'commitment', 'commitments'],
    ['access', 'B', 'commitment', 'commitments'],
  ]);
  expect(revision && [...referencesIn(revision)].map(([id, { label }]) => [id, label])).toEqual([
    ['purpose', 'clause “What this Code is for”'],
    ['records', 'commitment A'],
    ['how-long', 'paragraph 1'],
    ['access', 'commitment B'],
    ['who-has-access', 'paragraph 2'],
  ]);
  expect(revision && clausesOf(revision)[0]?.file).toBe(`${folder}/code/published/0.2/clauses/purpose.mdx`);
});

test('shares one text between all revisions that hold it', () => {
  const revisions = readContent(copySoundContent(), { draft: 'include' }).content?.code.revisions ?? [];
  const texts = revisions.map((revision) => clausesOf(revision).find(({ id }) => id === 'records')?.text);
  expect(texts[0]).toBeDefined();
  expect(new Set(texts).size).toBe(1);
});

test('finds the position of a value of a revision', () => {
  const [, revision] = readContent(copySoundContent(), { draft: 'leave out' }).content?.code.revisions ?? [];
  expect(revision?.file.at(['changes', 0, 'because', 1, 'action'])).toEqual({ line: 33, column: 17 });
});

test('gives the headings of a page anchors', () => {
  const folder = copySoundContent();
  const page = join(folder, 'pages/about.mdx');
  writeFileSync(page, `${readFileSync(page, 'utf8')}\n## On paper\n\nAsk.[^a]\n\n[^a]: By post.\n`);
  const [about] = readContent(folder, { draft: 'leave out' }).content?.pages ?? [];
  expect(about).toMatchObject({ slug: 'about', title: 'About this site', summary: 'What this site is for.' });
  const headings = about?.tree.children.flatMap((block) => (block.type === 'heading' ? [[block.depth, block.id]] : []));
  expect(headings).toEqual([
    [2, 'how-to-use-it'],
    [3, 'on-paper'],
    [2, 'on-paper-1'],
  ]);
  expect(about?.tree.children.at(-1)?.type).toBe('footnoteDefinition');
});

test('opens no file of the working draft if it is left out', () => {
  const folder = copySoundContent();
  writeFileSync(join(folder, 'code/draft/revision.yaml'), 'a: [');
  writeFileSync(join(folder, 'code/draft/clauses/access.mdx'), Buffer.from([0xff]));
  const { content, problems } = readContent(folder, { draft: 'leave out' });
  expect(problems).toEqual([]);
  expect(content?.code.revisions.map(({ label }) => label)).toEqual(['0.1', '0.2']);
});

test.each([
  ['says so', 'public: true\n', ['0.1', '0.2', 'draft']],
  ['says the opposite', 'public: false\n', ['0.1', '0.2']],
  ['says nothing', '', ['0.1', '0.2']],
  ['cannot be read', 'public: [\n', ['0.1', '0.2']],
])('includes the draft only if it says that it is public: it %s', (_, line, labels) => {
  const folder = copySoundContent();
  const record = join(folder, 'code/draft/revision.yaml');
  writeFileSync(record, line + readFileSync(record, 'utf8'));
  const { content, problems } = readContent(folder, { draft: 'if public' });
  expect(problems).toEqual([]);
  expect(content?.code.revisions.map(({ label }) => label)).toEqual(labels);
});

test('needs no working draft and no consultations', () => {
  const folder = copySoundContent();
  rmSync(join(folder, 'code/draft'), { recursive: true });
  rmSync(join(folder, 'consultations'), { recursive: true });
  const record = join(folder, 'code/published/0.2/revision.yaml');
  writeFileSync(
    record,
    readFileSync(record, 'utf8').replaceAll(/ +- (?:kind: )?consultation.*\n.*\n.*\n(?: {10}.*\n)?/g, ''),
  );
  expect(readContent(folder, { draft: 'include' }).problems).toEqual([]);
});

test('puts revision 0.10 after 0.9', () => {
  const folder = copySoundContent();
  for (const label of ['0.9', '0.10']) {
    cpSync(join(folder, 'code/published/0.2'), join(folder, 'code/published', label), { recursive: true });
    const record = join(folder, 'code/published', label, 'revision.yaml');
    writeFileSync(record, readFileSync(record, 'utf8').replace('"0.2"', `"${label}"`));
  }
  const { content } = readContent(folder, { draft: 'leave out' });
  expect(content?.code.revisions.map(({ label }) => label)).toEqual(['0.1', '0.2', '0.9', '0.10']);
});

test('reports all problems of all files in order, and returns no content', () => {
  const folder = copySoundContent();
  const spoil = (file: string, from: string, to: string): void => {
    const path = join(folder, file);
    writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
  };
  spoil('themes.yaml', 'id: access', 'id: acces');
  spoil('glossary.yaml', 'term: audit', 'Term: audit');
  spoil('code/published/0.2/revision.yaml', 'date: "2020-03-02"', 'date: "2020-02-31"');
  spoil('code/published/0.2/revision.yaml', 'clause: access', 'clause: acess');
  spoil('code/published/0.2/revision.yaml', 'action: w1-a1', 'action: w1-a9');
  spoil('code/published/0.2/clauses/access.mdx', 'People', '<u>People</u>');
  spoil('code/published/0.2/clauses/access.mdx', 'how-long', 'how-short');
  const { content, problems } = readContent(folder, { draft: 'include' });
  expect(content).toBeUndefined();
  expect(problems.map(({ file, line, rule }) => `${file.slice(folder.length + 1)}:${line} ${rule}`)).toEqual([
    'code/published/0.2/clauses/access.mdx:1 outline-missing',
    'code/published/0.2/clauses/access.mdx:7 clause-tag',
    'code/published/0.2/clauses/access.mdx:30 ref-unknown',
    'code/published/0.2/revision.yaml:2 yaml-date',
    'code/published/0.2/revision.yaml:23 clause-unknown',
    'code/published/0.2/revision.yaml:33 action-unknown',
    'glossary.yaml:4 yaml-missing',
    'glossary.yaml:5 yaml-key',
    'workshops/2020-01-15-first/recommendations.yaml:6 theme-unknown',
  ]);
});

test('reports once that the whole content is missing', () => {
  const { problems } = readContent('no-such-folder', { draft: 'include' });
  expect(problems.map(({ file, rule }) => `${file} ${rule}`)).toEqual(['no-such-folder folder-missing']);
});

test('gives the path of a problem relative to the working directory', () => {
  const [problem] = readContent('./src/../no-such-folder/', { draft: 'include' }).problems;
  expect(problem?.file).toBe('no-such-folder');
});

test('reads nothing through a folder that is a link', () => {
  const folder = copySoundContent();
  const outside = mkdtempSync(join(tmpdir(), 'outside-'));
  renameSync(join(folder, 'code/published/0.1'), join(outside, '0.1'));
  symlinkSync(join(outside, '0.1'), join(folder, 'code/published/0.1'));
  const { problems } = readContent(folder, { draft: 'leave out' });
  rmSync(outside, { recursive: true });
  expect(problems.filter(({ file }) => file.includes('/0.1')).map(({ rule }) => rule)).toEqual(['file-link']);
});

test('reports a folder where a file should be', () => {
  const folder = copySoundContent();
  rmSync(join(folder, 'glossary.yaml'));
  mkdirSync(join(folder, 'glossary.yaml'));
  expect(readContent(folder, { draft: 'include' }).problems.map(({ rule }) => rule)).toEqual(['file-unexpected']);
});

test('ignores files for people, and names that begin with a dot', () => {
  const folder = copySoundContent();
  for (const name of ['README.md', 'LICENSE', '.DS_Store', 'code/draft/clauses/.access.mdx.swp'])
    writeFileSync(join(folder, name), '\0');
  expect(readContent(folder, { draft: 'include' }).problems).toEqual([]);
});

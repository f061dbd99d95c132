import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { placeholdersInContent } from '../../../src/content/placeholders-in-content.ts';
import { readContent } from '../../../src/content/read-content.ts';
import { clausesOf } from '../../../src/model/code.ts';
import { problemLine } from '../../../src/model/problem.ts';
import { runCode } from './testing/run-code.ts';

const answers = {
  body: 'Example Council',
  'body-site': 'https://www.example.org',
  name: 'Allotments Code',
  address: 'https://www.example.org/codes/allotments/',
  email: 'allotments@example.org',
  post: 'Allotments; Town Hall; Example',
  licence: 'OGL-UK-3.0',
};

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'init-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  return join(folder, 'content');
}

async function init(folder: string, given: Readonly<Record<string, string>>, ...more: readonly string[]) {
  const options = Object.entries(given).flatMap(([name, value]) => [`--${name}`, value]);
  const { succeeded, output } = await runCode('content', 'init', folder, ...options, ...more);
  return { succeeded, output: output.replaceAll(folder, 'new') };
}

test('a new Code has no problem, and nothing left to write where the public could see it', async () => {
  const folder = newFolder();
  const { succeeded } = await init(folder, { ...answers, workshops: 'yes', consultations: 'yes' });
  const { content, problems, warnings } = readContent(folder, { draft: 'include' });

  expect(succeeded).toBe(true);
  expect([...problems, ...warnings].map(problemLine)).toEqual([]);
  expect(content === undefined ? [] : placeholdersInContent(content)).toEqual([]);
  expect(content?.settings).toMatchObject({
    publisher: { name: 'Example Council', inText: 'Example Council' },
    code: 'Allotments Code',
    shortCode: 'Allotments Code',
    demonstration: false,
    licence: { spdx: 'OGL-UK-3.0' },
    contacts: [{ way: 'post', value: 'Allotments\nTown Hall\nExample' }, { way: 'e-mail' }],
  });
});

test('what is left to write is listed with file and line, and holds up no check', async () => {
  const folder = newFolder();
  const { output } = await init(folder, answers);

  const listed = Array.from(output.matchAll(/^ {2}new\/(\S+):(\d+) {2}(.*)$/gm), ([, ...place]) => place);
  expect(listed.length).toBeGreaterThan(2);
  for (const [file = '', line, words = ''] of listed) {
    expect(file).toMatch(/^code\/draft\//);
    expect(readFileSync(join(folder, file), 'utf8').split('\n')[Number(line) - 1]).toContain(words);
  }
  expect((await runCode(folder, 'check')).succeeded).toBe(true);
});

test('`status` lists no recommendations of a Code that has none', async () => {
  const folder = newFolder();
  await init(folder, answers);

  const { output } = await runCode(folder, 'status');
  expect(output).toContain('Nothing is published yet.');
  expect(output).not.toContain('recommendation');
});

test('without workshops and consultations nothing speaks of them', async () => {
  const folder = newFolder();
  await init(folder, answers);

  expect(existsSync(join(folder, 'workshops'))).toBe(false);
  const { content } = readContent(folder, { draft: 'leave out' });
  expect(JSON.stringify(content?.pages)).not.toMatch(/workshop|consultation/i);
});

test('a body is named in sentences as it is usually, or as it says', async () => {
  const pagesOf = async (more: Record<string, string>) => {
    const folder = newFolder();
    await init(folder, { ...answers, ...more });
    return readFileSync(join(folder, 'pages/about.mdx'), 'utf8');
  };
  expect(await pagesOf({})).toContain('\n\nExample Council writes the');
  expect(await pagesOf({ body: 'Parks Agency' })).toContain('\n\nThe Parks Agency writes the');
  expect(await pagesOf({ body: 'Parks Agency', 'body-in-text': 'Parks' })).toContain('\n\nParks writes the');
});

test('the text can come from a document, with its parts, schedules and lists', async () => {
  const folder = newFolder();
  const file = join(folder, '..', 'code.md');
  writeFileSync(file, '# Allotments Code\n\n## 1. Plots\n\nA plot must be tended.\n\n## 2. Rent\n\nRent may rise.\n');
  const { output } = await init(folder, answers, '--from', file);
  const { content, problems } = readContent(folder, { draft: 'include' });

  expect(problems.map(problemLine)).toEqual([]);
  const [draft] = content?.code.revisions ?? [];
  expect(draft && clausesOf(draft).map(({ text }) => text.front.title)).toEqual(['Plots', 'Rent']);
  expect(output).toContain('new/code/draft/revision.yaml:');
});

test('nothing is overwritten', async () => {
  const folder = newFolder();
  await init(folder, answers);
  const before = readFileSync(join(folder, 'site.yaml'), 'utf8');
  const { succeeded, output } = await init(folder, { ...answers, name: 'Another Code' });

  expect(succeeded).toBe(false);
  expect(output).toContain('is not empty');
  expect(readFileSync(join(folder, 'site.yaml'), 'utf8')).toBe(before);
});

test.each([
  ['body', 'Which body publishes the Code? Pass it as --body <name>.'],
  ['licence', 'Pass it as --licence'],
  ['address', 'Pass it as --address'],
])('without a terminal a missing --%s is asked for by its option, and nothing is written', async (name, message) => {
  const folder = newFolder();
  const { [name as 'body']: _, ...others } = answers;
  const { succeeded, output } = await init(folder, others);

  expect(succeeded).toBe(false);
  expect(output).toContain(message);
  expect(existsSync(folder)).toBe(false);
});

test.each([
  ['address', 'www.example.org', 'Give an address that begins with https://.'],
  ['body-site', 'http://www.example.org', 'Give an address that begins with https://.'],
  ['licence', 'GPL', 'Choose OGL-UK-3.0 or CC-BY-4.0'],
  ['email', 'nobody', 'Give an email address'],
  ['workshops', 'perhaps', 'Write yes or no.'],
])('--%s %s is refused with what to give instead', async (name, value, message) => {
  const folder = newFolder();
  const { succeeded, output } = await init(folder, { ...answers, [name]: value });

  expect(succeeded).toBe(false);
  expect(output).toContain(message);
  expect(existsSync(folder)).toBe(false);
});

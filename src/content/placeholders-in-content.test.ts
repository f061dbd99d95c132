import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { expect, test } from 'vitest';
import { placeholdersInContent } from './placeholders-in-content.ts';
import { workshopTemplate } from '../drafting/templates.ts';
import { readContent } from './read-content.ts';
import { copySoundContent } from './testing/sound-content.ts';

test.each([
  [
    'pages/about.mdx',
    (text: string) => `${text}\nOne.\n\nTo be written: who\nruns the **site**.\n`,
    'To be written: who',
  ],
  [
    'glossary.yaml',
    (text: string) => text.replace(/definition: .*/, 'definition: "To be written: what it means"'),
    '"To be',
  ],
  ['site.yaml', (text: string) => text.replace(/name: .*/, 'name: >-\n  To be written\n'), 'name: >-'],
])('a text left to be written in %s is shown at its line, with its words', (path, change, start) => {
  const folder = copySoundContent();
  const file = join(folder, path);
  writeFileSync(file, change(readFileSync(file, 'utf8')));
  const { content, problems } = readContent(folder, { draft: 'leave out' });
  if (content === undefined) throw new Error(JSON.stringify(problems));
  const [problem] = placeholdersInContent(content);
  const line = readFileSync(file, 'utf8').split('\n')[(problem?.line ?? 1) - 1] ?? '';
  expect(line).toContain(start);
  expect(problem?.unexpected).toMatch(/^Unexpected placeholder text `To be written/);
});

test('the draft of a workshop’s register is shown only with the working draft, and stops nothing until it is not a draft', () => {
  const folder = copySoundContent();
  const id = '2026-12-10-workshop-3';
  mkdirSync(join(folder, 'workshops', id));
  for (const [name, value] of workshopTemplate({ id, shortName: 'WS3', title: 'Workshop 3', date: '2026-12-10' }))
    writeFileSync(
      join(folder, 'workshops', id, `${name}.yaml`),
      stringify(value, { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' }),
    );
  const read = (draft: 'include' | 'leave out') => {
    const { content, problems } = readContent(folder, { draft });
    if (content === undefined) throw new Error(JSON.stringify(problems));
    return { ids: content.workshops.map(({ workshop }) => workshop.id), left: placeholdersInContent(content) };
  };
  expect(read('include')).toEqual({ ids: ['2020-01-15-first', id], left: [] });
  expect(read('leave out')).toEqual({ ids: ['2020-01-15-first'], left: [] });
  const file = join(folder, 'workshops', id, 'workshop.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('draft: true\n', ''));
  expect(read('leave out').left.length).toBeGreaterThan(3);
});

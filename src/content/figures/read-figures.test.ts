import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readContent } from '../read-content.ts';
import { copySoundContent } from '../testing/sound-content.ts';

function problemsWith(name: string, bytes: Uint8Array): readonly string[] {
  const folder = copySoundContent();
  const figures = join(folder, 'code/draft/figures');
  if (name === 'steps.svg') rmSync(join(figures, name));
  writeFileSync(join(figures, name), bytes);
  return readContent(folder, { draft: 'include' }).problems.map(
    ({ unexpected, expected, todo }) => `${unexpected}, ${expected}. ${todo}`,
  );
}

test('a picture that is far too large is reported once, with how to make it smaller', () => {
  const problems = problemsWith('steps.svg', new Uint8Array(1_000_001));
  expect(problems).toEqual([
    'File too large (1,000,001 bytes), expected at most 1,000,000. Export it with fewer pixels, or a photograph as a JPEG: a PNG or JPEG has at most 500 kB, an SVG 200 kB.',
  ]);
});

test('a picture of another kind is reported with the kinds that there can be', () => {
  const problems = problemsWith('plan.gif', Uint8Array.from([0x47, 0x49, 0x46]));
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain('expected pictures that end in `.svg`, `.png` or `.jpg`');
});

test('nobody is told to delete a picture because the figure that shows it has a fault', () => {
  const folder = copySoundContent();
  breakText(join(folder, 'code/draft/clauses/access.mdx'), ' alt="Two boxes, from training to use."', '');
  const { problems } = readContent(folder, { draft: 'include' });
  expect(problems.map(({ rule }) => rule)).toEqual(['clause-attribute']);
});

function breakText(path: string, from: string, to: string): void {
  writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
}

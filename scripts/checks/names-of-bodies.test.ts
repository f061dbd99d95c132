import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../commands/run-node.ts';

/** Names of the body, the system and the programme that the shipped content is about. */
const names = /\bLEDS\b|Home Office|\bpolice\b|\bpolicing\b|\bPNC\b|\bPND\b|Open Space|National Law Enforcement/iu;

/** Tables of English words, which know what any reader may type or any Code may say; the last names its source. */
const dictionaries: readonly string[] = [
  'src/redline/duty-watch/effect-of-words.ts',
  'src/redline/duty-watch/duty-words.ts',
];

function isTest(path: string): boolean {
  return /\.test\.ts$|\/(?:testing|fixtures)\//.test(path);
}

function linesWithNames(paths: readonly string[]): readonly string[] {
  return paths.flatMap((path) =>
    readFileSync(join(projectRoot, path), 'utf8')
      .split('\n')
      .flatMap((line, index) => (names.test(line) ? [`${path}:${index + 1}  ${line.trim()}`] : [])),
  );
}

test('the software names no body, system or programme: all that is about one lies in the content', () => {
  const paths = globSync('{src,scripts,public}/**/*.{ts,mjs,js,astro,mdx,md,scss,txt,yaml,json}', { cwd: projectRoot });
  const checked = paths.filter((path) => !isTest(path) && !dictionaries.includes(path));
  expect(checked.length).toBeGreaterThan(900);
  expect(linesWithNames(checked)).toEqual([]);
});

test('the check finds the names in the content', () => {
  expect(linesWithNames(['content/site.yaml']).length).toBeGreaterThan(1);
});

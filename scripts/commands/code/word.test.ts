import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import type { Element } from 'xast';
import { x } from 'xastscript';
import { readContent } from '../../../src/content/read-content.ts';
import {
  asDeleted,
  cutRun,
  find,
  plainRuns,
  replaceIn,
  runOf,
  textOf,
  WordEditor,
} from '../../../src/drafting/exchange/testing/edit-word.ts';
import { copyOfShipped, edit } from './testing/publishable-content.ts';
import { runCode } from './testing/run-code.ts';

const clause = (id: string): string => `code/draft/clauses/${id}.mdx`;

/** A copy of the content, and the Word file that was sent from it. */
async function sent(...options: readonly string[]) {
  const folder = copyOfShipped();
  const place = mkdtempSync(join(tmpdir(), 'word-'));
  onTestFinished(() => {
    rmSync(place, { recursive: true });
  });
  const file = join(place, 'draft.docx');
  const { succeeded, output } = await runCode(folder, 'word', 'out', file, ...options);
  expect(succeeded, output).toBe(true);
  return { folder, file, textOf: (id: string) => readFileSync(join(folder, clause(id)), 'utf8') };
}

interface Replacement {
  readonly words: string;
  readonly by: string;
  readonly author: string;
  readonly comment?: string;
}

/** Replaces words in a file with tracking on, with a comment if there is one. */
function replaceWords(file: string, replacements: readonly Replacement[]): void {
  const editor = new WordEditor(readFileSync(file));
  const comments: Element[] = [];
  for (const { words, by, author, comment } of replacements) {
    const paragraph = editor.paragraphs().find((one) => plainRuns(one).some((run) => textOf(run).includes(words)));
    const run = paragraph === undefined ? undefined : plainRuns(paragraph).find((one) => textOf(one).includes(words));
    if (paragraph === undefined || run === undefined) throw new Error(`The file has no “${words}”.`);
    const at = textOf(run).indexOf(words);
    const [before, middle, after] = cutRun(run, at, at + words.length);
    const id = String(comments.length);
    const marks = comment === undefined ? [] : [x('w:commentRangeStart', { 'w:id': id })];
    const ends = comment === undefined ? [] : [x('w:commentRangeEnd', { 'w:id': id })];
    const change =
      by === words
        ? [middle]
        : [
            x('w:del', editor.attributes(author), [asDeleted(middle)]),
            x('w:ins', editor.attributes(author), [runOf(by)]),
          ];
    replaceIn(paragraph, run, [before, ...marks, ...change, ...ends, after]);
    if (comment !== undefined)
      comments.push(
        x('w:comment', { 'w:id': id, 'w:author': author, 'w:date': '2026-11-02T10:00:00Z' }, [
          x('w:p', {}, [runOf(comment)]),
        ]),
      );
  }
  const names = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const written = comments.map((one) => find({ ...one, children: [one] }, 'w:comment')).flat();
  editor.setPart('word/comments.xml', `<w:comments ${names}>${written.map(asXml).join('')}</w:comments>`);
  writeFileSync(file, editor.save());
}

function asXml(node: Element): string {
  const { 'w:id': id, 'w:author': author, 'w:date': date } = node.attributes;
  return `<w:comment w:id="${id}" w:author="${author}" w:date="${date}"><w:p><w:r><w:t>${textOf(node)}</w:t></w:r></w:p></w:comment>`;
}

const nobody = {
  words: 'Nobody may use it for anything else',
  by: 'No one may use it for anything else',
  author: 'Ann Lee',
};

test('a file that comes back as it went out has nothing to decide, and changes nothing', async () => {
  const { folder, file } = await sent();
  const { output } = await runCode(folder, 'word', 'in', file, '--accept', 'all');
  expect(output).toContain('0 changes: 0 can be accepted');
  expect(existsSync(join(folder, 'code/draft/proposals.yaml'))).toBe(false);
});

test('without an answer, changes and comments are listed with who made them, and nothing is changed', async () => {
  const { folder, file, textOf: source } = await sent();
  const before = source('system-purpose');
  replaceWords(file, [
    { ...nobody, comment: 'Plainer.' },
    {
      words: 'Each organisation should check',
      by: 'Each organisation should check',
      author: 'Bob Hay',
      comment: 'Why not must?',
    },
  ]);
  const { output } = await runCode(folder, 'word', 'in', file);
  expect(output).toContain('1. system-purpose: replaced (Ann Lee, 2 November 2026)');
  expect(output).toContain('Comment by Ann Lee: Plainer.');
  expect(output).toContain('Comment in who-may-use on “Each organisation should check”\n    Bob Hay: Why not must?');
  expect(output).toContain('Nothing was changed.');
  expect(source('system-purpose')).toBe(before);
});

test('an accepted change is written into its clause, and everything else stays byte for byte', async () => {
  const { folder, file, textOf: source } = await sent('--clauses', 'G,H');
  const before = source('system-purpose');
  replaceWords(file, [nobody]);
  const { succeeded, output } = await runCode(folder, 'word', 'in', file, '--accept', 'all');
  expect(succeeded, output).toBe(true);
  expect(source('system-purpose')).toBe(before.replace(nobody.words, nobody.by));
  expect(output).toContain('npm run code -- reason');
});

test('what the draft changed since stays: other words are merged, and the same words are a conflict', async () => {
  const { folder, file, textOf: source } = await sent();
  replaceWords(file, [nobody, { words: 'at least once a year', by: 'at least twice a year', author: 'Ann Lee' }]);
  edit(folder, clause('system-purpose'), (text) =>
    text.replace('anything else', 'any other thing').replace('Nobody may', 'No user may'),
  );
  const first = await runCode(folder, 'word', 'in', file, '--accept', 'all');
  expect(first.output).toContain('Conflict: the draft has changed these words since.');
  expect(source('system-purpose')).toContain('No user may use it for any other thing.');
  const { changes } = parse(readFileSync(join(folder, 'code/draft/proposals.yaml'), 'utf8')) as {
    changes: { after: string; author?: string }[];
  };
  expect(changes.map(({ after, author }) => [after, author])).toEqual([[nobody.by, undefined]]);
  // Taken by its number, theirs replaces ours.
  const second = await runCode(folder, 'word', 'waiting', '--accept', '1');
  expect(second.succeeded, second.output).toBe(true);
  expect(source('system-purpose')).toContain('No one may use it for');
  expect(existsSync(join(folder, 'code/draft/proposals.yaml'))).toBe(false);
});

test('changes are accepted and rejected by person, and the rest waits where the content can be read', async () => {
  const { folder, file, textOf: source } = await sent();
  replaceWords(file, [nobody, { words: 'at least once a year', by: 'at least twice a year', author: 'Bob Hay' }]);
  const { output } = await runCode(folder, 'word', 'in', file, '--accept', 'by Bob Hay');
  expect(output).toContain('1 accepted, 0 rejected, 1 for later');
  expect(source('system-purpose')).toContain(nobody.words);
  expect(readContent(folder, { draft: 'include' }).problems).toEqual([]);
  expect((await runCode(folder, 'word', 'waiting')).output).toContain('1. system-purpose: replaced');
  await runCode(folder, 'word', 'waiting', '--reject', 'all');
  expect(existsSync(join(folder, 'code/draft/proposals.yaml'))).toBe(false);
});

test('names are kept only where the settings of the site say so', async () => {
  const { folder, file } = await sent();
  replaceWords(file, [nobody]);
  edit(folder, 'site.yaml', (text) => `${text}proposals: { names: true }\n`);
  await runCode(folder, 'word', 'in', file, '--later', 'all');
  expect(readFileSync(join(folder, 'code/draft/proposals.yaml'), 'utf8')).toContain('author: Ann Lee');
});

test('an answered note goes out as a comment with the next file, and then no longer waits', async () => {
  const { folder, file } = await sent();
  replaceWords(file, [
    {
      words: 'Each organisation should check',
      by: 'Each organisation should check',
      author: 'Bob Hay',
      comment: 'Why not must?',
    },
  ]);
  await runCode(folder, 'word', 'in', file, '--later', 'all');
  edit(folder, 'code/draft/proposals.yaml', (text) =>
    text.replace('text: Why not must?', 'text: Why not must?\n    answer: It is advice.'),
  );
  const next = join(file, '..', 'next.docx');
  const { succeeded, output } = await runCode(folder, 'word', 'out', next);
  expect(succeeded, output).toBe(true);
  expect(strFromU8(unzipSync(readFileSync(next))['word/comments.xml'] ?? new Uint8Array())).toContain(
    'Answer: It is advice.',
  );
  expect(existsSync(join(folder, 'code/draft/proposals.yaml'))).toBe(false);
  expect((await runCode(folder, 'word', 'in', next)).output).toContain('0 comments without a change');
});

test('replies stay with the comment that they answer, and what somebody marked as resolved is not noted', async () => {
  const { folder, file } = await sent();
  const same = (words: string, comment: string, author: string) => ({ words, by: words, author, comment });
  replaceWords(file, [
    same('Each organisation should check', 'Why not must?', 'Bob Hay'),
    same('at least once a year', 'Because it is advice.', 'Ann Lee'),
    same('Nobody may use it for anything else', 'Typo?', 'Bob Hay'),
  ]);
  const parts = unzipSync(readFileSync(file));
  const comments = strFromU8(parts['word/comments.xml'] ?? new Uint8Array());
  let next = 0;
  const withIds = comments.replaceAll('<w:p>', () => `<w:p w14:paraId="0000000${(next += 1)}">`);
  const listed = '<w15:commentEx w15:paraId="00000002" w15:paraIdParent="00000001" w15:done="0"/>';
  const done = '<w15:commentEx w15:paraId="00000003" w15:done="1"/>';
  writeFileSync(
    file,
    zipSync({
      ...parts,
      'word/comments.xml': strToU8(withIds.replace('<w:comments ', '<w:comments xmlns:w14="x" ')),
      'word/commentsExtended.xml': strToU8(`<w15:commentsEx xmlns:w15="x">${listed}${done}</w15:commentsEx>`),
    }),
  );
  const { output } = await runCode(folder, 'word', 'in', file, '--later', 'all');
  expect(output).toContain('    Bob Hay: Why not must?\n    Ann Lee: Because it is advice.\n');
  expect(output).toContain('1 comments without a change, and 1 that somebody marked as resolved.');
  expect(parse(readFileSync(join(folder, 'code/draft/proposals.yaml'), 'utf8'))).toMatchObject({
    notes: [{ clause: 'who-may-use', comments: [{ text: 'Why not must?' }, { text: 'Because it is advice.' }] }],
  });
  // The same file once more adds nothing.
  await runCode(folder, 'word', 'in', file, '--later', 'all');
  expect(readFileSync(join(folder, 'code/draft/proposals.yaml'), 'utf8').match(/Why not must/g)).toHaveLength(1);
});

test('with the changes since a revision tracked, only what others changed is listed', async () => {
  const { folder, file, textOf: source } = await sent('--against', '0.4');
  expect((await runCode(folder, 'word', 'in', file)).output).toContain('0 changes:');
  replaceWords(file, [{ words: 'at least once a year', by: 'at least twice a year', author: 'Ann Lee' }]);
  const { output } = await runCode(folder, 'word', 'in', file, '--accept', 'all');
  expect(output).toContain('1 accepted');
  expect(output).toContain('at least twice a year');
  void source;
});

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
  ['whose hash is left, which is sure', loseSources, 'Its hash says that this is sure.'],
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
    expect(output).toContain('1 changes: 1 can be accepted');
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
  expect(output).toContain('no state of the draft has its words. Nothing was changed.');
});

test('a clause that has a reason gets another one for the words that were accepted', async () => {
  const { folder, file } = await sent();
  replaceWords(file, [nobody]);
  const listed = await runCode(folder, 'word', 'in', file, '--accept', 'all');
  expect(listed.output).toContain(
    'These clauses have a reason already. To give another one, for the words that you accepted:\n' +
      '  npm run code -- reason system-purpose --covers "No one may use it for anything else"',
  );
  edit(folder, clause('system-purpose'), (text) => text.replace(nobody.by, nobody.words));
  const reason = ['--because', 'decision: Plainer', '--sentence', 'It is plainer.', '--note', 'Nothing changes.'];
  const { succeeded, output } = await runCode(folder, 'word', 'in', file, '--accept', 'all', ...reason);
  expect(succeeded, output).toBe(true);
  const record = readFileSync(join(folder, 'code/draft/revision.yaml'), 'utf8');
  expect(record).toMatch(/decision: Plainer\n\s+sentence: It is plainer\.\n\s+covers:\n\s+- words: No one may use it/);
});

const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Every file of the draft, with what is in it. */
function filesIn(folder: string): readonly (readonly [string, string])[] {
  const draft = join(folder, 'code/draft');
  return readdirSync(draft, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => [join(one.parentPath, one.name), readFileSync(join(one.parentPath, one.name), 'latin1')] as const)
    .toSorted();
}

test.each([
  ['that is encrypted', () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), 'This file is encrypted'],
  ['that was cut off', (bytes: Uint8Array) => bytes.slice(0, 5000), 'it may have been cut off on its way'],
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
  ['that is no Word file', () => strToU8('Dear all,'), 'This is not a whole Word file'],
  [
    'with entities in another encoding',
    (bytes: Uint8Array) =>
      zipSync({
        ...unzipSync(bytes),
        'word/comments.xml': Buffer.from('\uFEFF<!DOCTYPE a [<!ENTITY b "c">]><w:comments/>', 'utf16le'),
      }),
    'This Word file is damaged (word/comments.xml)',
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

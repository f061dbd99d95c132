import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readContent } from '../../../src/content/read-content.ts';
import { editDocument, nobody, sent } from './testing/returned-word.ts';
import { runCode } from './testing/run-code.ts';
import { pictureRun } from './testing/word-file.ts';

const mark = '<w:ins w:id="901" w:author="Ann Lee" w:date="2026-11-02T09:30:00Z"';
const paragraph = (style: string, content: string) =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/><w:rPr>${mark}/></w:rPr></w:pPr>${mark}>${content}</w:ins></w:p>`;
const shot = readFileSync('src/guides/comparison.png');
const figures = (folder: string) => join(folder, 'code/draft/figures');

/** A file with a picture in clause G, in a paragraph of its own above one that begins with some words, or among the words. */
async function sentWithPicture(alt: string, where: 'above' | 'among', ...below: readonly string[]) {
  const { folder, file, ...rest } = await sent('--clauses', 'G,H');
  const parts = unzipSync(readFileSync(file));
  const path = 'word/_rels/document.xml.rels';
  const relation =
    '<Relationship Id="shot.png" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/shot.png"/>';
  const relations = strFromU8(parts[path] ?? new Uint8Array()).replace(
    '</Relationships>',
    `${relation}</Relationships>`,
  );
  writeFileSync(file, zipSync({ ...parts, [path]: strToU8(relations), 'word/media/shot.png': shot }));
  editDocument(file, (xml) => {
    const run = xml.lastIndexOf('<w:r>', xml.indexOf(nobody.words));
    if (where === 'among') return `${xml.slice(0, run)}${mark}>${pictureRun('shot.png', alt)}</w:ins>${xml.slice(run)}`;
    const start = xml.lastIndexOf('<w:p>', run);
    const made = [paragraph('BodyText', pictureRun('shot.png', alt)), ...below].join('');
    return `${xml.slice(0, start)}${made}${xml.slice(start)}`;
  });
  return { folder, file, ...rest };
}

test('an accepted picture is a figure with its file, its text and the caption below it', async () => {
  const caption = paragraph('Caption', '<w:r><w:t>How it works.</w:t></w:r>');
  const { folder, file, textOf } = await sentWithPicture('Three boxes.', 'above', caption);
  const { succeeded, output } = await runCode(folder, 'word', 'in', file, '--accept', 'all');
  expect(succeeded, output).toBe(true);
  expect(textOf('system-purpose')).toMatch(
    /inspect\.\n\n<Figure file="picture-1\.png" alt="Three boxes\.">\n+\s*How it works\.\n+<\/Figure>\n\nNobody may/,
  );
  expect(readFileSync(join(figures(folder), 'picture-1.png')).equals(shot)).toBe(true);
  expect(output).toContain('The picture `picture-1.png` is in a `<Figure>` in `system-purpose`.');
  expect(readContent(folder, { draft: 'include' }).problems).toEqual([]);
  // The same file once more has nothing new.
  expect((await runCode(folder, 'word', 'in', file)).output).toMatch(
    /\d changes?: 0 can be accepted, .*in the draft already/,
  );
});

test('a picture among words comes after their paragraph, and what nobody wrote is asked for', async () => {
  const { folder, file, textOf } = await sentWithPicture('', 'among');
  const { output } = await runCode(folder, 'word', 'in', file, '--accept', 'all');
  expect(textOf('system-purpose')).toMatch(
    /lawful protest\.\n\n<Figure file="picture-1\.png" alt="To be written: what the picture shows\.">\n+\s*To be written: the caption\.\n+<\/Figure>\n\nBefore/,
  );
  expect(output).toContain('in `system-purpose`: write the text that stands for it and its caption.');
  expect(readContent(folder, { draft: 'include' }).problems).toEqual([]);
});

test('a table and a list below a new figure are not in it, and a new table is one change', async () => {
  const row = (...words: readonly string[]) =>
    `<w:tr><w:trPr>${mark}/></w:trPr>${words.map((one) => `<w:tc>${paragraph('BodyText', `<w:r><w:t>${one}</w:t></w:r>`)}</w:tc>`).join('')}</w:tr>`;
  const table = `<w:tbl>${row('Who', 'What')}${row('Ann', 'Word')}</w:tbl>`;
  const caption = paragraph('Caption', '<w:r><w:t>How it works.</w:t></w:r>');
  const { folder, file, textOf } = await sentWithPicture('Three boxes.', 'above', caption, table);
  const { output } = await runCode(folder, 'word', 'in', file, '--accept', 'all');
  expect(output).toContain('2 changes: 2 can be accepted');
  expect(textOf('system-purpose')).toMatch(
    /How it works\.\n+<\/Figure>\n\n\| Who \| What \|\n\| -+ \| -+ \|\n\| Ann \| Word \|\n\nNobody may/,
  );
  expect(readContent(folder, { draft: 'include' }).problems).toEqual([]);
  // The same file once more has nothing new, although both were put into one place.
  expect((await runCode(folder, 'word', 'in', file)).output).toContain('2 are in the draft already');
});

test('a picture waits with its change, and is put into the draft when it is accepted', async () => {
  const { folder, file, textOf } = await sentWithPicture('Three boxes.', 'above');
  await runCode(folder, 'word', 'in', file, '--later', 'all');
  expect(existsSync(figures(folder))).toBe(false);
  expect(readContent(folder, { draft: 'include' }).problems).toEqual([]);
  await runCode(folder, 'word', 'waiting', '--accept', 'all');
  expect(textOf('system-purpose')).toContain('<Figure file="picture-1.png" alt="Three boxes.">');
  expect(readFileSync(join(figures(folder), 'picture-1.png')).equals(shot)).toBe(true);
  expect(readContent(folder, { draft: 'include' }).problems).toEqual([]);
});

test('a picture that was exchanged without tracking comes back as a change, and the old one stays until it is accepted', async () => {
  const { folder, file, textOf } = await sentWithPicture('Three boxes.', 'above');
  await runCode(folder, 'word', 'in', file, '--accept', 'all');
  const again = join(dirname(file), 'again.docx');
  await runCode(folder, 'word', 'out', again, '--clauses', 'G,H');
  expect((await runCode(folder, 'word', 'in', again)).output).toContain('0 changes: 0 can be accepted');

  const parts = unzipSync(readFileSync(again));
  const media = Object.keys(parts).find((path) => path.startsWith('word/media/'));
  if (media === undefined) throw new Error('The file has no picture.');
  const other = readFileSync('tests/browser/pictures/clause.png');
  writeFileSync(again, zipSync({ ...parts, [media]: other }));
  const listed = (await runCode(folder, 'word', 'in', again)).output;
  expect(listed).toContain('1. system-purpose: replaced (not tracked');
  expect(textOf('system-purpose')).toContain('<Figure file="picture-1.png"');
  const { output } = await runCode(folder, 'word', 'in', again, '--accept', 'all');
  expect(output).toContain('1 change: 1 can be accepted');
  expect(textOf('system-purpose')).toContain('<Figure file="picture-2.png" alt="Three boxes.">');
  expect(readFileSync(join(figures(folder), 'picture-2.png')).equals(other)).toBe(true);
});

import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { parseDocument } from 'yaml';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { copyOfContent, edit } from '../code/testing/publishable-content.ts';
import { runCode } from '../code/testing/run-code.ts';
import { projectRoot } from '../run-node.ts';
import { done, folder, keyIn, read, references, run, setUpKeys, settings, withOperator } from './testing/operator.ts';

withOperator();

const id = 'draft-code-2026';

/** Content in which the outcome of the consultation is published, with two points. */
async function publishedContent(): Promise<string> {
  process.chdir(projectRoot);
  const content = copyOfContent('content');
  process.chdir(folder);
  edit(
    content,
    `consultations/${id}/consultation.yaml`,
    (text) =>
      `${text}outcome:\n  date: "2027-03-01"\n  summary: [People wanted it plainer.]\n  equality: Nothing was said.\n`,
  );
  writeFileSync(
    join(content, `consultations/${id}/points.yaml`),
    `illustrative: true
themes: [{ id: words, title: Words }]
points:
  - id: plainer
    title: Say it plainly
    statement: The text is hard to read.
    themes: [words]
    where: [{ clause: system-purpose }]
    answer:
      disposition: accepted in part
      because: Plain words help everybody.
      notAccepted: Terms of law stay.
      elsewhere: The guide was rewritten.
`,
  );
  const cleared = await runCode(
    content,
    'consultation',
    'clear',
    id,
    '--prepared-by',
    'writer',
    '--cleared-by',
    'editor',
  );
  expect(cleared.succeeded, cleared.output).toBe(true);
  return content;
}

/** Responses of which one was sent without an email address. */
async function codedResponses(): Promise<void> {
  await setUpKeys();
  const files = await keyIn(2);
  const file = join(folder, files[1] ?? '');
  const document = parseDocument(readFileSync(file, 'utf8'));
  document.deleteIn(['answers', 'email']);
  document.setIn(['answers', 'address'], '1 High Street\nYork YO1 1AA');
  document.set('channel', 'post');
  writeFileSync(file, document.toString());
  await done('import', ...files);
  await done('codes', 'export', 'codes.csv', '--consultation', id, '--key', 'one.key');
  const rows = z.array(z.record(z.string(), z.string())).parse(parse(read('codes.csv'), { bom: true, columns: true }));
  const coded = rows.map((row) => ({
    ...row,
    Coder: 'AB',
    ...(row['Text']?.startsWith('A comment') === true ? { Point: 'plainer' } : { 'Set aside': 'off topic' }),
  }));
  writeFileSync(join(folder, 'done.csv'), stringify(coded, { header: true }));
  await done('codes', 'import', 'done.csv', '--consultation', id, '--key', 'one.key');
}

test('whoever can be told gets a letter, once: what they wrote, our answer, and how to object', async () => {
  await codedResponses();
  const early = await run('letters', id, '--to', 'letters', '--key', 'one.key', '--why', 'x');
  expect(early.errors).toContain('has no published outcome with points');

  const content = await publishedContent();
  settings['CONTENT_DIR'] = content;
  const answers = `consultations/${id}/points.yaml`;
  const written = readFileSync(join(content, answers), 'utf8');
  edit(content, answers, (text) => text.replace('      elsewhere:', '      revision: "0.6"\n      elsewhere:'));
  await runCode(content, 'consultation', 'clear', id, '--prepared-by', 'writer', '--cleared-by', 'editor');
  const before = await run('letters', id, '--to', 'letters', '--key', 'one.key', '--why', 'x');
  expect(before.errors).toContain('revision 0.6, which is not published yet');
  writeFileSync(join(content, answers), written);
  expect(await done('letters', id, '--to', 'letters', '--key', 'one.key')).toContain('2 letters in letters.');
  const texts = (await references()).map((reference) => ({
    text: read('letters', `${reference}.txt`),
    isPrinted: existsSync(join(folder, 'letters', `${reference}.pdf`)),
  }));
  expect(texts.filter(({ isPrinted }) => isPrinted)).toHaveLength(1);
  expect(texts.find(({ isPrinted }) => isPrinted)?.text).toMatch(/^To: 1 High Street\nYork YO1 1AA\n/);
  const { text = '' } = texts.find(({ isPrinted }) => !isPrinted) ?? {};
  expect(text).toMatch(/^To: person\d@example\.org\n/);
  for (const words of [
    'You wrote: “A comment on two lines',
    'The point: Say it plainly',
    'Our answer: accepted in part. Plain words help everybody.',
    'What we do not accept: Terms of law stay.',
    'We did not answer this part: about something else.',
    'If we misread you',
    `/consultations/${id}/points/plainer/`,
  ])
    expect(text).toContain(words);

  expect(await done('letters', id, '--to', 'more', '--key', 'one.key')).toContain(
    '0 letters in more. 2 had one before',
  );
  expect(readdirSync(join(folder, 'more'))).toEqual([]);
  expect(read('audit.jsonl')).toMatch(/"what":"letters".*"stage":"done"/);
});

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { paperCode } from '../../../src/consultation/paper-code.ts';
import type { Consultation } from '../../../src/consultation/consultation.ts';
import { exampleContent } from '../../../src/consultation/receipt/example-receipt.ts';
import { receiptLetterDocument } from '../../../src/downloads/typst/receipt-letter.ts';
import { textPrinter } from '../downloads/pdf-printer.ts';
import { withoutSpaces, wordsOf } from '../downloads/testing/pdf-faults.ts';
import { readPdf } from '../downloads/testing/read-pdf.ts';
import { sha256 } from '../../../src/content/files/sha256.ts';
import { projectRoot } from '../run-node.ts';
import { runProgram, type ProgramResult } from '../testing/run-program.ts';
import { readDefinitions, selectDefinition } from './definitions.ts';
import { responsesProgram } from './program.ts';

const content = join(projectRoot, 'content');
const definitions = readDefinitions(content);
const { form } = selectDefinition(definitions, 'draft-code-2026');
const code = paperCode(form, sha256);
const otherCode = paperCode({ ...form, consultation: 'elsewhere' }, sha256);
const olderCode = paperCode({ ...form, fields: form.fields.slice(1) }, sha256);
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'paper-forms-'));
  const settings = {
    RESPONSES_FILE: join(folder, 'responses.sqlite'),
    RESPONSES_AUDIT: join(folder, 'audit.jsonl'),
    RESPONSES_SECRET: '5e'.repeat(32),
    RESPONSES_WHO: 'A clerk',
    CONTENT_DIR: content,
  };
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
  process.chdir(folder);
});
afterAll(() => {
  vi.unstubAllEnvs();
  process.chdir(projectRoot);
  rmSync(folder, { recursive: true });
});

const run = (...args: readonly string[]): Promise<ProgramResult> => runProgram(responsesProgram(), args);

async function done(...args: readonly string[]): Promise<string> {
  const { code: status, out, errors } = await run(...args, '--why', 'A test');
  expect(status, errors).toBe(0);
  return out;
}

const exported = z.object({ answers: z.record(z.string(), z.string()) }).loose();

test('ten paper forms are keyed in by what is written on them, and stored as written', async () => {
  await done('keys', 'new', 'one.key');
  const files = (await done('import', '--template', 'paper', '--count', '10', '--form', code.toLowerCase()))
    .trim()
    .split('\n');
  expect(files).toHaveLength(10);
  const clauses = form.clauses.slice(0, 10);
  const paragraphs = form.clauses.flatMap((one) =>
    one.paragraphs.map(({ id, number }) => ({ id: `${one.id}.${id}`, number })),
  );
  for (const [index, file] of files.entries()) {
    const document = parseDocument(readFileSync(file, 'utf8'));
    const clause = clauses[index];
    document.set('received', '2026-11-20');
    document.setIn(['answers', 'purpose'], `Purpose ${index}`);
    document.setIn(['answers', 'publish'], 'no');
    document.setIn(['comments', 0, 'about'], clause?.number ?? clause?.title);
    document.setIn(['comments', 0, 'think'], `Clause ${index}`);
    document.setIn(['comments', 1, 'about'], `Para ${paragraphs[index]?.number ?? ''}.`);
    document.setIn(['comments', 1, 'words'], `Words ${index}`);
    writeFileSync(file, document.toString());
  }
  const { out, errors } = await run('import', ...files, '--why', 'A test');
  expect(out.match(/ {2}stored {2}/g), errors).toHaveLength(10);
  expect(errors).toContain('Sealed with development keys');
  expect(readFileSync('paper/response-01.letter.pdf', 'latin1').startsWith('%PDF')).toBe(true);
  await done('export', 'out');
  const answers = readFileSync('out/responses.jsonl', 'utf8')
    .trim()
    .split('\n')
    .map((line) => exported.parse(JSON.parse(line)).answers)
    .toSorted((one, other) => (one['purpose'] ?? '').localeCompare(other['purpose'] ?? ''));
  expect(answers).toEqual(
    clauses.map(({ id }, index) => ({
      purpose: `Purpose ${index}`,
      publish: 'no',
      [`comment.${id}`]: `Clause ${index}`,
      [`wording.${paragraphs[index]?.id ?? ''}`]: `Words ${index}`,
    })),
  );
});

test.each([
  ['misread', '9NM-ZG7-9', 'is not the code of a paper form. Check it'],
  ['of another site', otherCode, 'No consultation here has the form'],
  ['of questions that were changed since', olderCode, `Compare its questions with those of ${code}`],
])('no files are created for a code that is %s', async (_, typed, message) => {
  const { code: status, errors } = await run('import', '--template', 'none', '--form', typed);
  expect(status).toBe(1);
  expect(errors).toContain(message);
});

test.each([
  ['few words', 1, 'Yes.'],
  ['very many', 130, 'It should say who answers, and to whom. '.repeat(90)],
])(
  'the letter to somebody who wrote %s has two pages, with codes, what was keyed in, and how to change it',
  async (_, count, text) => {
    const { consultation } = selectDefinition(definitions, 'draft-code-2026');
    const proof = { commitment: 'c0'.repeat(32), signature: '51'.repeat(64), key: 'e9'.repeat(8) };
    const answers = Array.from({ length: count }, (__, at) => ({
      name: `q${at}`,
      question: `Question ${at}`,
      values: [text],
    }));
    const receipt = { ...exampleContent, channel: 'post', ...proof, answers };
    const otherWays: Consultation['otherWays'] = [
      { way: 'post', text: 'Write.', value: 'The Team\n1 High Street\nYork' },
      { way: 'telephone', text: 'Call.', value: '01904 000000' },
    ];
    const next = {
      text: Array.from(
        { length: count },
        () => 'The outcome will be published on this site, with an answer to each theme.',
      ),
    };
    const inputs = { settings: definitions.settings, consultation: { ...consultation, otherWays, next }, receipt };
    const { pages } = await readPdf(textPrinter()(receiptLetterDocument({ ...inputs, date: '2026-11-24' })));
    expect(pages).toHaveLength(2);
    const [front = '', back = ''] = pages.map(({ structure }) => (structure === undefined ? '' : wordsOf(structure)));
    for (const words of [
      receipt.reference,
      receipt.privateCode,
      receipt.followUpCode,
      'York',
      '01904 000000',
      '20 November 2026',
    ])
      expect(withoutSpaces(front)).toContain(withoutSpaces(words));
    expect(withoutSpaces(back)).toContain(withoutSpaces(`Question 0 ${text.slice(0, 90)}`));
    expect(withoutSpaces(back)).toContain(receipt.commitment);
    expect(back.includes('[…]')).toBe(count > 1);
  },
);

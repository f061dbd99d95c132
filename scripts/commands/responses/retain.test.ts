import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { parseDocument } from 'yaml';
import type * as RespondentFields from '../../../src/consultation/respondent-fields.ts';
import { openCustody } from '../../../src/responses/custody/open-custody.ts';
import { findRow } from '../../../src/responses/custody/read-rows.ts';
import { projectRoot } from '../run-node.ts';
import { skipWithout } from '../../../tests/requirements.ts';

const fields = '../../../src/consultation/respondent-fields.ts';

/** A new field: adding it to the list of fields must be enough. */
function invented(name: string, singular: string): RespondentFields.IdentityAnswer {
  return {
    field: { type: 'short text', name, label: singular, required: false, limit: 20 },
    use: {
      basis: 'consultation',
      retention: 'identity',
      seenBy: 'team only',
      contains: `The ${singular}`,
      purpose: 'To call people.',
    },
    singular,
  };
}

const pager = invented('pager', 'pager number');
const fax = invented('fax', 'fax number');
const telex = invented('telex', 'telex number');

/** Reloads the program with these additional fields. */
function startWith(
  current: readonly RespondentFields.RespondentField[],
  former: readonly RespondentFields.FormerRespondentField[],
): void {
  vi.resetModules();
  vi.doMock(fields, async (importOriginal) => {
    const { respondentFields, formerRespondentFields } = await importOriginal<typeof RespondentFields>();
    return {
      respondentFields: [...respondentFields, ...current],
      formerRespondentFields: [...formerRespondentFields, ...former],
    };
  });
}

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'retain-'));
  process.chdir(folder);
  vi.stubEnv('CONTENT_DIR', join(projectRoot, 'content'));
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  process.chdir(projectRoot);
  rmSync(folder, { recursive: true });
});

/** Runs a command on a given day and returns its output. */
async function on(day: string, ...args: readonly string[]): Promise<string> {
  vi.setSystemTime(`${day}T12:00:00Z`);
  const printed: string[] = [];
  const log = vi.spyOn(console, 'log').mockImplementation((...words) => void printed.push(words.join(' ')));
  const errors = vi.spyOn(console, 'error').mockReturnValue();
  const { responsesProgram } = await import('./program.ts');
  await responsesProgram().parseAsync([...args, '--why', 'A test'], { from: 'user' });
  log.mockRestore();
  errors.mockRestore();
  return printed.join('\n');
}

/** Types in a response with these answers and returns its reference. */
async function keyIn(answers: Readonly<Record<string, string>>): Promise<string> {
  await on('2026-11-20', 'import', '--template', 'paper', '--count', '1', '--consultation', 'draft-code-2026');
  const [file = ''] = readdirSync('paper').map((name) => join('paper', name));
  const document = parseDocument(readFileSync(file, 'utf8'));
  document.set('received', '2026-11-20');
  for (const [name, answer] of Object.entries(answers)) document.setIn(['answers', name], answer);
  writeFileSync(file, document.toString());
  await on('2026-11-21', 'import', file);
  const [, reference = ''] = /^(\S+)/.exec(await on('2026-11-21', 'list')) ?? [];
  return reference;
}

test('a name that a correction puts back is removed again', async () => {
  const reference = await keyIn({ purpose: 'It is clear.' });
  await on('2028-02-01', 'retain');
  writeFileSync('email.txt', 'person@example.org');
  await on('2028-02-02', 'correct', reference, '--field', 'email', '--from', 'email.txt', '--yes');
  expect(await on('2028-02-02', 'show', reference)).toContain('person@example.org');
  expect(await on('2028-03-01', 'retain')).toMatch(/^1: names/);
  expect(await on('2028-03-01', 'show', reference)).not.toContain('person@example.org');
});

test('what proves a receipt stays as it is when identity is removed, and when the whole text is', async () => {
  const reference = await keyIn({ purpose: 'It is clear.', email: 'person@example.org' });
  const row = async () => {
    const { database, close } = await openCustody({ file: 'var/responses.sqlite' });
    const found = await findRow(database, reference);
    await close();
    return found;
  };
  const proof = async () => {
    const { commitment, signature, receipt_key, received_at, notice } = (await row()) ?? {};
    return [commitment, signature, receipt_key, received_at, notice];
  };
  const before = await proof();
  expect(before.every((part) => typeof part === 'string' && part !== '')).toBe(true);
  await on('2028-02-01', 'retain');
  expect((await row())?.identity_removed_at).toBe('2028-02-01T12:00:00Z');
  expect(await proof()).toEqual(before);
  await on('2040-01-01', 'retain');
  expect(await row()).toMatchObject({ state: 'expired', sealed: null });
  expect(await proof()).toEqual(before);
});

describe('with fields that come and go', () => {
  afterEach(() => {
    // Tests after this one load the real program.
    vi.doUnmock(fields);
    vi.resetModules();
  });

  test('identity is removed when it is due, even if its field has left the form or the list, and the answers stay', async () => {
    startWith([pager, fax, telex], []);
    const reference = await keyIn({
      purpose: 'It is clear.',
      email: 'person@example.org',
      pager: '07700 900123',
      fax: '07700 900456',
      telex: '07700 900789',
    });
    const before = await on('2026-11-21', 'show', reference);
    const said = ['07700 900123', '07700 900456', '07700 900789', 'person@example.org'];
    for (const words of said) expect(before).toContain(words);
    expect(await on('2026-11-21', 'retain')).toContain('0: names');

    // One field leaves the form, another leaves the list altogether.
    startWith([pager], [{ ...fax, until: '2027-03-01' }]);

    expect(await on('2028-02-01', 'retain')).toMatch(/^1: names, .*, pager number and fax number removed/);
    const after = await on('2028-02-01', 'show', reference);
    expect(after).toContain('It is clear.');
    for (const words of said) expect(after).not.toContain(words);
  });

  test(
    'a field that becomes identity later is removed too, even where identity was removed before',
    skipWithout('the long check'),
    async () => {
      const { field, use } = pager;
      startWith([{ field, use: { ...use, retention: 'text' } }], []);
      const reference = await keyIn({ purpose: 'It is clear.', email: 'person@example.org', pager: '07700 900123' });
      expect(await on('2028-02-01', 'retain')).toMatch(/^1: names/);
      expect(await on('2028-02-01', 'show', reference)).toContain('07700 900123');
      expect(await on('2028-03-01', 'retain')).toMatch(/^0: names/);

      startWith([pager], []);
      await on('2028-04-01', 'hold', reference);
      expect(await on('2028-04-01', 'retain')).toContain('1: due, but on hold');
      await on('2028-04-01', 'hold', reference, '--lift');
      expect(await on('2028-04-01', 'retain', '--dry-run')).toMatch(/^1: names, .* and pager number would be removed/);
      expect(await on('2028-04-01', 'retain')).toMatch(/^1: names, .* and pager number removed/);
      const after = await on('2028-04-01', 'show', reference);
      expect(after).toContain('It is clear.');
      expect(after).not.toContain('07700 900123');
      expect(await on('2028-05-01', 'retain')).toMatch(/^0: names/);
    },
  );
});

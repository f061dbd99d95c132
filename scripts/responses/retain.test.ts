import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { parseDocument } from 'yaml';
import type * as AboutYou from '../../src/consultation/about-you.ts';
import { projectRoot } from '../run-node.ts';
import { responsesProgram } from './program.ts';

// A field that no form has today: nothing but the list of fields may have to know it.
vi.mock('../../src/consultation/about-you.ts', async (importOriginal) => {
  const { aboutYou } = await importOriginal<typeof AboutYou>();
  const pager: AboutYou.Identity = {
    asked: { type: 'short text', name: 'pager', label: 'Pager', required: false, limit: 20 },
    use: {
      basis: 'consultation',
      retention: 'identity',
      seenBy: 'team only',
      holds: 'The number of a pager',
      purpose: 'To page people.',
    },
    called: 'pager number',
  };
  return { aboutYou: [...aboutYou, pager] };
});

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'retain-'));
  process.chdir(folder);
  vi.stubEnv('CONTENT_DIR', join(projectRoot, 'content'));
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  process.chdir(projectRoot);
  rmSync(folder, { recursive: true });
});

/** Runs a command as it is run on a day, and gives what it prints. */
async function on(day: string, ...args: readonly string[]): Promise<string> {
  vi.setSystemTime(`${day}T12:00:00Z`);
  const printed: string[] = [];
  const log = vi.spyOn(console, 'log').mockImplementation((...words) => void printed.push(words.join(' ')));
  const errors = vi.spyOn(console, 'error').mockReturnValue();
  await responsesProgram().parseAsync([...args, '--why', 'A test'], { from: 'user' });
  log.mockRestore();
  errors.mockRestore();
  return printed.join('\n');
}

test('an answer that is marked as identity where its field is defined is gone once names are due, and what was said stays', async () => {
  await on('2026-11-20', 'import', '--template', 'paper', '--count', '1', '--consultation', 'draft-code-2026');
  const [file = ''] = readdirSync('paper').map((name) => join('paper', name));
  const document = parseDocument(readFileSync(file, 'utf8'));
  document.set('received', '2026-11-20');
  document.setIn(['answers', 'purpose'], 'It is clear.');
  document.setIn(['answers', 'email'], 'person@example.org');
  document.setIn(['answers', 'pager'], '07700 900123');
  writeFileSync(file, document.toString());
  await on('2026-11-21', 'import', file);
  const [, reference = ''] = /^(\S+)/.exec(await on('2026-11-21', 'list')) ?? [];
  expect(await on('2026-11-21', 'show', reference)).toContain('07700 900123');
  expect(await on('2026-11-21', 'retain')).toContain('0: names');

  expect(await on('2028-02-01', 'retain')).toMatch(/^1: names, .* and pager number removed/);
  const shown = await on('2028-02-01', 'show', reference);
  expect(shown).toContain('It is clear.');
  expect(shown).not.toContain('person@example.org');
  expect(shown).not.toContain('07700 900123');
}, 60_000);

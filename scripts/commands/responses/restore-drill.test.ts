import {
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { parseDocument } from 'yaml';
import { headFile } from '../../../src/responses/custody/audit-chain.ts';
import { projectRoot } from '../run-node.ts';
import { runCode } from '../code/testing/run-code.ts';
import { runProgram } from '../testing/run-program.ts';
import { responsesProgram } from './program.ts';

const folder = mkdtempSync(join(tmpdir(), 'drill-'));

afterEach(() => {
  vi.unstubAllEnvs();
  process.chdir(projectRoot);
  rmSync(folder, { recursive: true });
});

/** A machine of the body: a folder with the settings of the service. */
function machine(name: string, settings: Readonly<Record<string, string>>) {
  const home = join(folder, name);
  mkdirSync(home);
  const environment: Record<string, string> = {
    RESPONSES_FILE: join(home, 'responses.sqlite'),
    RESPONSES_AUDIT: join(home, 'audit.jsonl'),
    RESPONSES_WHO: 'An analyst',
    CONTENT_DIR: join(home, 'content'),
    ...settings,
  };
  /** Runs a command of the department there, which has to succeed. */
  const run = async (...args: readonly string[]): Promise<string> => {
    process.chdir(home);
    for (const [key, value] of Object.entries(environment)) vi.stubEnv(key, value);
    const { code, out, errors } = await runProgram(responsesProgram(), [...args, '--why', 'A drill']);
    expect({ code, errors: code === 0 ? '' : errors }).toEqual({ code: 0, errors: '' });
    return out;
  };
  return { home, environment, run };
}

test('content, responses, keys and log come back on an empty machine, and what was erased does not', async () => {
  const secret = { RESPONSES_SECRET: '5e'.repeat(32) };
  const lost = machine('lost', secret);
  cpSync(join(projectRoot, 'content'), lost.environment['CONTENT_DIR'] ?? '', { recursive: true });
  const keys = [await lost.run('keys', 'new', 'one.key'), await lost.run('keys', 'new', 'two.key')];
  lost.environment['RESPONSES_KEYS'] = keys.map((key) => key.trim()).join(' ');
  for (const key of ['one.key', 'two.key']) await lost.run('keys', 'test', '--key', key);
  await lost.run('import', '--template', 'paper', '--count', '2', '--consultation', 'draft-code-2026');
  const papers = readdirSync(join(lost.home, 'paper')).map((name) => join('paper', name));
  for (const [index, paper] of papers.entries()) {
    const document = parseDocument(readFileSync(join(lost.home, paper), 'utf8'));
    document.set('received', '2026-11-20');
    document.setIn(['answers', 'purpose'], `Answer ${index}`);
    writeFileSync(join(lost.home, paper), document.toString());
  }
  await lost.run('import', ...papers);
  const references = [...(await lost.run('list')).matchAll(/^([A-Z0-9]{5}(?:-[A-Z0-9]{5})+)/gm)].map(
    ([, found = '']) => found,
  );
  expect(references).toHaveLength(2);
  await lost.run('backup', 'backup.sqlite');
  await lost.run('erase', references[0] ?? '', '--yes');

  // What the guide says to keep, and nothing else.
  const found = machine('found', { ...secret, RESPONSES_KEYS: lost.environment['RESPONSES_KEYS'] });
  cpSync(lost.environment['CONTENT_DIR'] ?? '', found.environment['CONTENT_DIR'] ?? '', { recursive: true });
  for (const kept of ['backup.sqlite', 'audit.jsonl', basename(headFile('audit.jsonl')), 'one.key', 'two.key'])
    copyFileSync(join(lost.home, kept), join(found.home, kept));
  process.chdir(found.home);
  rmSync(lost.home, { recursive: true });

  const verified = await runCode(found.environment['CONTENT_DIR'] ?? '', 'verify');
  expect(verified).toMatchObject({ succeeded: true });
  await found.run('restore', 'backup.sqlite', '--yes');
  expect(await runProgram(responsesProgram(), ['audit', 'verify'])).toMatchObject({ code: 0 });
  for (const key of ['one.key', 'two.key']) {
    await found.run('keys', 'test', '--key', key);
    expect(await found.run('show', references[1] ?? '', '--key', key)).toMatch(/Answer [01]/);
  }
  expect(await found.run('list')).toMatch(new RegExp(`${references[0]}.*erased`));
});

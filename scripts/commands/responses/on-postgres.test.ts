import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { testCustody, referenceOf } from '../../../tests/responses/test-custody.ts';
import { temporaryPostgres } from '../../../tests/responses/temporary-postgres.ts';
import { skipWithout } from '../../../tests/requirements.ts';
import { openCustody } from '../../../src/responses/custody/open-custody.ts';
import { readRows } from '../../../src/responses/custody/read-rows.ts';
import { responsesProgram } from './program.ts';

const postgres = await temporaryPostgres();
const folder = mkdtempSync(join(tmpdir(), 'on-postgres-'));

afterAll(async () => {
  await postgres?.stop();
  rmSync(folder, { recursive: true });
});

/** Runs a command of the tool and returns its output. */
async function run(address: string, ...args: readonly string[]): Promise<string> {
  const out: string[] = [];
  vi.spyOn(console, 'log').mockImplementation((...words) => void out.push(words.join(' ')));
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  vi.stubEnv('DATABASE_URL', address);
  vi.stubEnv('RESPONSES_AUDIT', join(folder, 'audit.jsonl'));
  try {
    await responsesProgram().parseAsync([...args, '--why', 'A drill'], { from: 'user' });
  } finally {
    vi.restoreAllMocks();
    vi.unstubAllEnvs();
  }
  return out.join('\n');
}

/** Runs the printed commands, one per indented line, as an operator would copy them. */
function runPrinted(printed: string, address: string): void {
  const debian = '/usr/lib/postgresql';
  const programs = existsSync(debian) ? readdirSync(debian).map((version) => join(debian, version, 'bin')) : [];
  const PATH = [...programs, process.env['PATH'] ?? ''].join(delimiter);
  const commands = printed.split('\n').filter((line) => line.startsWith('  pg_'));
  expect(commands).not.toEqual([]);
  for (const command of commands) execFileSync('sh', ['-c', command], { env: { PATH, DATABASE_URL: address } });
}

test(
  'the commands printed for PostgreSQL restore everything, and what was erased since is erased again',
  skipWithout('PostgreSQL'),
  async () => {
    const from = (await postgres?.database('from')) ?? '';
    const to = (await postgres?.database('to')) ?? '';
    const custody = await testCustody({ address: from });
    for (const name of ['one', 'two', 'three']) await custody.add(name);
    const before = await Array.fromAsync(readRows(custody.database));
    await custody.close();
    const file = join(folder, 'backup.dump');
    runPrinted(await run(from, 'backup', file), from);
    expect(await run(from, 'erase', referenceOf('two'), '--yes')).toContain(
      'Copies may remain on disk until PostgreSQL reuses that space',
    );

    runPrinted(await run(to, 'restore', file), to);
    const restored = await openCustody({ address: to });
    const rows = await Array.fromAsync(readRows(restored.database));
    expect(rows.map((row) => ({ ...row, sealed: Buffer.from(row.sealed ?? []).toString('hex') }))).toEqual(
      before.map((row) => ({ ...row, sealed: Buffer.from(row.sealed ?? []).toString('hex') })),
    );
    expect(await run(to, 'restore', '--log-only')).toContain(`deleted: ${referenceOf('two')}`);
    const states = (await Array.fromAsync(readRows(restored.database))).map(({ state }) => state);
    expect(states.toSorted()).toEqual(['erased', 'stored', 'stored']);
    await restored.close();
  },
);

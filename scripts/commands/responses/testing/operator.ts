import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, vi } from 'vitest';
import { parseDocument } from 'yaml';
import { projectRoot } from '../../run-node.ts';
import { runProgram, type ProgramResult } from '../../testing/run-program.ts';
import { responsesProgram } from '../program.ts';

/** The folder of the operator of this test. */
export let folder: string;

/** The environment of the operator’s commands. */
export const settings: Record<string, string> = {};

/** Gives each test of a file an operator with an empty folder. Call it once, at the top. */
export function withOperator(): void {
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'operator-'));
    process.chdir(folder);
    Reflect.deleteProperty(settings, 'RESPONSES_KEYS');
    Object.assign(settings, {
      RESPONSES_FILE: join(folder, 'responses.sqlite'),
      RESPONSES_AUDIT: join(folder, 'audit.jsonl'),
      RESPONSES_SECRET: '5e'.repeat(32),
      RESPONSES_WHO: 'An analyst',
      CONTENT_DIR: join(projectRoot, 'content'),
    });
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    process.chdir(projectRoot);
    rmSync(folder, { recursive: true });
  });
}

/** Runs a command in the operator's own folder. */
export async function run(...args: readonly string[]): Promise<ProgramResult> {
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
  return runProgram(responsesProgram(), args);
}

/** Runs a command that has to succeed, with a reason. */
export async function done(...args: readonly string[]): Promise<string> {
  const { code, out, errors } = await run(...args, '--why', `A test of ${args[0] ?? ''}`);
  expect({ code, errors: code === 0 ? '' : errors }).toEqual({ code: 0, errors: '' });
  return out;
}

/** Creates two keys, adds them to the settings and tests both. */
export async function setUpKeys(): Promise<void> {
  const keys = [await done('keys', 'new', 'one.key'), await done('keys', 'new', 'two.key')].map((key) => key.trim());
  settings['RESPONSES_KEYS'] = keys.join(' ');
  await done('keys', 'test', '--key', 'one.key');
  await done('keys', 'test', '--key', 'two.key');
}

/**
 * Keys a number of responses in; the first has an answer that looks like a formula.
 *
 * @param answers other answers of each
 */
export async function keyIn(
  count: number,
  to = 'paper',
  answers: (index: number) => Readonly<Record<string, string>> = () => ({}),
): Promise<readonly string[]> {
  await done('import', '--template', to, '--count', String(count), '--consultation', 'draft-code-2026');
  const files = readdirSync(join(folder, to)).map((name) => join(to, name));
  for (const [index, file] of files.entries()) {
    const document = parseDocument(readFileSync(join(folder, file), 'utf8'));
    document.set('received', '2026-11-20');
    document.setIn(['answers', 'purpose'], index === 0 ? '=1+1' : `Answer ${index}`);
    document.setIn(['answers', 'email'], `person${index}@example.org`);
    document.setIn(['answers', 'comment.system-purpose'], `A comment\non two lines ${index}`);
    for (const [name, answer] of Object.entries(answers(index))) document.setIn(['answers', name], answer);
    writeFileSync(join(folder, file), document.toString());
  }
  return files;
}

export async function references(): Promise<readonly string[]> {
  return (await done('list')).split('\n').flatMap((line) => (line === '' ? [] : [line.slice(0, 17)]));
}

export function read(...path: readonly string[]): string {
  return readFileSync(join(folder, ...path), 'utf8');
}

export function grep(text: string): readonly string[] {
  return readdirSync(folder).filter(
    (name) => name.startsWith('responses.sqlite') && readFileSync(join(folder, name)).includes(text),
  );
}

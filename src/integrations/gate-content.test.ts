import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { checkContent } from '../source/check-content.ts';
import { readAgain } from '../site/content.ts';
import { gateForEditors, gateSiteContent } from './gate-content.ts';

/** A copy of the content that is deleted after the test. */
function copyContent(): string {
  const folder = mkdtempSync(join(tmpdir(), 'content-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  cpSync('content', folder, { recursive: true });
  return folder;
}

/** Such a copy without the entry for one clause in one revision. */
function withoutReason(revision: string, clause: string): string {
  const entry = new RegExp(`^ {2}- clauses: \\[${clause}\\]\n(?: {4}.*\n)+`, 'm');
  const folder = copyContent();
  const record = join(folder, 'code', revision, 'revision.yaml');
  const text = readFileSync(record, 'utf8');
  expect(text).toMatch(entry);
  writeFileSync(record, text.replace(entry, ''));
  return folder;
}

const lines = [
  /published\/0\.2\/revision\.yaml:\d+:\d+ {2}Missing reason for a change of clause `system-purpose`: amended in .*published\/0\.2\/clauses\/system-purpose\.mdx, “.+”/,
  /\n {2}- clauses: \[system-purpose\]\n {4}kind: amended\n {4}because:/,
];

test('without the reason for one change, npm run check:content fails, names both files, and gives the entry to paste', () => {
  const { sound, report } = checkContent(withoutReason('published/0.2', 'system-purpose'));
  expect(sound).toBe(false);
  for (const line of lines) expect(report).toMatch(line);
});

test('without the reason for one change, the build stops with the same lines', () => {
  useContent(withoutReason('published/0.2', 'system-purpose'));
  for (const line of lines) expect(gateSiteContent).toThrow(line);
});

test('a fault of the content is told without the places in this software where it was found, and one of this software with', () => {
  const thrown = () => {
    try {
      gateForEditors();
    } catch (error) {
      return error;
    }
    return undefined;
  };
  useContent(withoutReason('published/0.2', 'system-purpose'));
  expect(thrown()).toMatchObject({ stack: '', message: expect.stringContaining('Missing reason') as unknown });
  vi.stubGlobal('codeOfPracticeContent', {});
  onTestFinished(() => void vi.unstubAllGlobals());
  expect(thrown()).toMatchObject({ name: 'TypeError', stack: expect.stringContaining('gate-content') as unknown });
});

test('with a reason for every change, the build goes on', () => {
  useContent('content');
  expect(gateSiteContent).not.toThrow();
});

test('what the working draft lacks is told apart, and fails neither the check nor the build', () => {
  const folder = copyContent();
  appendFileSync(join(folder, 'code/draft/clauses/definitions.mdx'), '\nNothing else is defined.\n');
  const { sound, report } = checkContent(folder);
  expect(sound).toBe(true);
  expect(report).toMatch(/^Before the working draft is published, put right \d+ things?:\n/);
  expect(report).toMatch(/change of clause `definitions`: amended in .*code\/draft\/clauses\/definitions\.mdx/);
  useContent(folder);
  expect(gateSiteContent).not.toThrow();
});

function useContent(folder: string): void {
  vi.stubEnv('CONTENT_DIR', folder);
  readAgain();
  onTestFinished(() => {
    vi.unstubAllEnvs();
    readAgain();
  });
}

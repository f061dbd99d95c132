import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { checkContent } from '../../content/check-content.ts';
import { reloadContent } from '../content.ts';
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

/** A copy of the content without the entry for one clause in one revision. */
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
  const { isSound, report } = checkContent(withoutReason('published/0.2', 'system-purpose'));
  expect(isSound).toBe(false);
  for (const line of lines) expect(report).toMatch(line);
});

test('without the reason for one change, the build stops with the same lines', () => {
  useContent(withoutReason('published/0.2', 'system-purpose'));
  for (const line of lines) expect(gateSiteContent).toThrow(line);
});

test('an error in the content has no stack trace, and an error in this software has', () => {
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

test('with a reason for every change, the build continues', () => {
  useContent('content');
  expect(gateSiteContent).not.toThrow();
});

test('what the working draft lacks is listed separately, and fails neither the check nor the build', () => {
  const folder = copyContent();
  const record = join(folder, 'code/draft/revision.yaml');
  writeFileSync(
    record,
    readFileSync(record, 'utf8').replace(/^ {2}- clauses: \[learning-and-improving\]\n(?: {4}.*\n)+/m, ''),
  );
  appendFileSync(join(folder, 'code/draft/clauses/learning-and-improving.mdx'), '\nNobody learns alone.\n');
  const { isSound, report } = checkContent(folder);
  expect(isSound).toBe(true);
  expect(report).toMatch(/^Fix \d+ problems? before publishing the working draft:\n/m);
  expect(report).toMatch(
    /change of clause `learning-and-improving`: amended in .*draft\/clauses\/learning-and-improving\.mdx/,
  );
  useContent(folder);
  expect(gateSiteContent).not.toThrow();
});

function useContent(folder: string): void {
  vi.stubEnv('CONTENT_DIR', folder);
  reloadContent();
  onTestFinished(() => {
    vi.unstubAllEnvs();
    reloadContent();
  });
}

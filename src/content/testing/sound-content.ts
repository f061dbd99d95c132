import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import type { RuleExample } from '../diagnostics/rule-example.ts';

/** A small folder of content without problems, for examples and tests to change. */
export const soundContent = new URL('../fixtures/sound', import.meta.url);

/** Copies it to a temporary folder, which is deleted after the test, and returns the path. */
export function copySoundContent(): string {
  const folder = mkdtempSync(join(tmpdir(), 'content-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  cpSync(soundContent, folder, { recursive: true });
  return folder;
}

/** Copies the sound content, breaks a rule in it as the example says, and returns the path. Deleted after the test. */
export function breakContent(example: RuleExample): string {
  const folder = copySoundContent();
  applyExample(join(folder, example.in), example);
  return folder;
}

function applyExample(path: string, example: RuleExample): void {
  switch (example.do) {
    case 'replace':
    case 'repeat': {
      const text = readFileSync(path, 'utf8');
      expect(text).toContain(example.ok);
      writeFileSync(
        path,
        text.replace(example.ok, () => example.notOk.repeat(example.do === 'repeat' ? example.times : 1)),
      );
      return;
    }
    case 'add':
      writeFileSync(path, example.text);
      return;
    case 'remove':
    case 'empty':
    case 'link':
      rmSync(path, { recursive: true });
      if (example.do === 'empty') mkdirSync(path);
      if (example.do === 'link') symlinkSync(example.to, path);
      return;
    case 'append byte':
      appendFileSync(path, Buffer.from(example.byte, 'hex'));
      return;
    case 'fill':
      writeFileSync(path, 'a'.repeat(example.bytes));
      return;
    default:
      example satisfies never;
  }
}

import { appendFileSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { RuleExample } from './rule-example.ts';
import { copySoundContent } from './sound-content.ts';

/** A copy of the sound content, changed as an example of a rule says; it is deleted after the test. Gives its path. */
export function breakRule(example: RuleExample): string {
  const folder = copySoundContent();
  change(join(folder, example.in), example);
  return folder;
}

function change(path: string, example: RuleExample): void {
  switch (example.do) {
    case 'replace': {
      const text = readFileSync(path, 'utf8');
      expect(text).toContain(example.ok);
      writeFileSync(
        path,
        text.replace(example.ok, () => example.notOk),
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

import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { problemLine } from '../../../../src/model/problem.ts';
import { createLock } from '../../../../src/release/lock/create-lock.ts';
import { lockText } from '../../../../src/release/lock/lock.ts';
import { checkContent } from '../../../../src/content/check-content.ts';
import { readRuleExample, type RuleExample } from '../../../../src/content/diagnostics/rule-example.ts';
import { isLaterRule, ruleNames } from '../../../../src/content/diagnostics/rules.ts';
import { sha256 } from '../../../../src/content/files/sha256.ts';
import { readContent } from '../../../../src/content/read-content.ts';
import { lockPath } from '../../../../src/content/readers/read-lock.ts';
import { addReasons, clearDraft, copyOfContent, edit } from '../testing/publishable-content.ts';
import { runCode } from '../testing/run-code.ts';

test('a frozen revision that breaks every later rule is built, and its successor is published', async () => {
  const folder = copyOfContent('src/content/fixtures/sound');
  const frozen = 'code/published/0.2/revision.yaml';
  for (const rule of ruleNames.filter(isLaterRule)) {
    const example = readRuleExample(rule);
    const breakRule = breakerOf(example, rule);
    // In both, so that the step from one to the other needs no further entry.
    for (const label of ['0.1', '0.2']) {
      const file = example.in.replace('draft', `published/${label}`);
      if (existsSync(join(folder, file))) edit(folder, file, breakRule);
    }
  }
  edit(folder, frozen, (text) => text.replace('id: first-round', 'id: second-round'));
  writeFileSync(
    join(folder, lockPath),
    lockText(createLock(readContent(folder, { draft: 'leave out' }).frozen, sha256)),
  );
  const { warnings } = readContent(folder, { draft: 'leave out' });
  expect(new Set(warnings.map(({ rule }) => rule))).toEqual(new Set(ruleNames.filter(isLaterRule)));

  edit(folder, 'code/draft/revision.yaml', (text) => text.replace('kind: decision', 'kind: review'));
  addReasons(folder);
  clearDraft(folder);
  const published = await runCode(folder, 'publish', '0.3');
  expect(published.succeeded, published.output).toBe(true);
  expect(checkContent(folder).problems.map(problemLine)).toEqual([]);
  expect((await runCode(folder, 'verify')).output).toContain('3 frozen revisions: all as they were frozen.');
  expect((await runCode(folder, 'status')).succeeded).toBe(true);
});

/** How to break a rule in a frozen file that other rules are broken in, too. */
function breakerOf(example: RuleExample, rule: string): (text: string) => string {
  if (example.do === 'replace') return (text) => text.replace(example.ok, () => example.notOk);
  // In its own paragraph: what it would replace may have been replaced already.
  if (example.do === 'repeat') return (text) => `${text}\n${example.notOk.repeat(example.times).trimEnd()}\n`;
  throw new Error(`${rule}: write its example as a replacement.`);
}

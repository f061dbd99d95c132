import { expect, it } from 'vitest';
import type { Problem } from '../../model/problem.ts';
import { editorNotice } from './editor-notice.ts';

const problem: Problem = {
  file: 'content/code/draft/revision.yaml',
  line: 12,
  column: 3,
  unexpected: 'Missing reason for a change of clause `records`',
  expected: 'expected an entry under `changes`',
  todo: 'Paste these lines.',
  rule: 'change-undeclared',
  proposal: '- clauses: [records]\n  because: <why>',
};
const nothing = { isSound: true, problems: [], warnings: [], report: '' };

it('says nothing without problems', () => {
  expect(editorNotice(nothing, 'as saved')).toBe('');
});

it('gives the position of each problem, what to do and the lines to paste, and escapes what an editor wrote', () => {
  const html = editorNotice({ ...nothing, problems: [problem, problem] }, 'as last sound');
  expect(html).toContain('The content has 2 problems');
  expect(html).toContain('the last content without problems');
  expect(html).toContain('<code>content/code/draft/revision.yaml:12:3</code>');
  expect(html).toContain('Missing reason for a change of clause `records`, expected an entry under `changes`. Paste');
  expect(html).toContain('<pre>- clauses: [records]\n  because: &#x3C;why></pre>');
});

it('lists what the working draft still lacks in closed details, because nothing is wrong yet', () => {
  const html = editorNotice({ ...nothing, warnings: [problem] }, 'as saved');
  expect(html).toContain('<summary>Fix 1 problem before publishing the working draft</summary>');
  expect(html).not.toContain('role="alert"');
});

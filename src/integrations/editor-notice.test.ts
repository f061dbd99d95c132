import { expect, it } from 'vitest';
import type { Problem } from '../code/problem.ts';
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
const nothing = { sound: true, problems: [], warnings: [], report: '' };

it('says nothing where nothing is to be put right', () => {
  expect(editorNotice(nothing, 'as saved')).toBe('');
});

it('gives the place of each problem, what to do, and the lines to paste, and shows nobody markup that an editor wrote', () => {
  const html = editorNotice({ ...nothing, problems: [problem, problem] }, 'as last sound');
  expect(html).toContain('The content has 2 problems');
  expect(html).toContain('the content as it last was without problems');
  expect(html).toContain('<code>content/code/draft/revision.yaml:12:3</code>');
  expect(html).toContain('Missing reason for a change of clause `records`, expected an entry under `changes`. Paste');
  expect(html).toContain('<pre>- clauses: [records]\n  because: &#x3C;why></pre>');
});

it('tells what the working draft lacks in a fold, as nothing is wrong yet', () => {
  const html = editorNotice({ ...nothing, warnings: [problem] }, 'as saved');
  expect(html).toContain('<summary>Before the working draft is published, put right 1 thing</summary>');
  expect(html).not.toContain('role="alert"');
});

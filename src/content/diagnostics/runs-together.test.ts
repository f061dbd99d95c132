import { expect, test } from 'vitest';
import { runsTogether } from './runs-together.ts';

test.each([
  '(a) one\n(b) two',
  'A user must:\n(a) keep a record;\n(b) report it.',
  'A user must:\n(i) keep a record;\n(ii) report it.',
  '(iv) one\n(v) two',
  '(h) one\n(i) two',
  'a) one\nb) two',
  'a. one\nb. two',
  'A. one\nB. two',
  '[a] one\n[b] two',
  '(1) one\n(2) two',
  '1.1 one\n1.2 two',
  '1.1. one\n1.2. two',
  '2.3.1\tone\n2.3.2\ttwo',
  'one:\n2. two\n3. three',
  '12\tone\n13\ttwo',
  '•\tone\n•\ttwo',
  '•one\n•two',
  'A user must:\n• keep a record',
  '– one\n– two',
  'o\tone\no\ttwo',
  'o one\no two',
  'o\u00A0one\no\u00A0two',
  '-\u00A0one\n-\u00A0two',
  'A user must:\n-\u00A0keep a record',
  '*\u202Fone\n*\u202Ftwo',
  '–\u00A0one\n–\u00A0two',
  '·\u00A0one\n·\u00A0two',
  '- one\n- two',
  '-one\n-two',
  '(a)one\n(b)two',
  '1.One\n2.Two',
  '① one\n② two',
  '☐ one\n☐ two',
  '* one\n* two',
  '\uF0B7\tone\n\uF0B7\ttwo',
  'Article 1 One.\nArticle 2 Two.',
  'Step 1: one\nStep 2: two',
  '(a) one that goes on\nover two lines\n(b) two',
  '(aa) one\n(bb) two',
  '(aa) one\n(ac) two',
  'Role\tAccess\nStaff\tyes',
  '| Role | Access |\n| ---- |\n| Staff | yes |',
  '| Role | Access |\n| Staff | yes |',
])('finds the list or table in %j', (text) => {
  expect(runsTogether(text.split('\n'))).toBeDefined();
});

test.each([
  'A user must keep a record\nof each search.',
  '(a) alone',
  'as section 6\n(1) and (2) say',
  'the duties in paragraphs (a)\n(b) and (c) apply',
  'between 10 and\n12 people, or\n13 at most',
  'in 2018\n2019 and 2020',
  'a record\na person can read',
  'I read it.\nI keep it.',
  'the sizes\n(mm) and\n(cm) of each',
  'a body – such as this one\n– that decides',
  'as Article 6\nsays',
  'the 1.1 million records\nand 1.2 million others',
  'Mr.\nA. Smith',
  'as section 6\n(1)(a) and\n(2)(b) say',
  'the co\n-operation of all',
  'ten\n- or eleven - at most',
  '1 + 1\n- 1 is 1, and 2\n* 1 is 2',
])('takes %j for a wrapped paragraph', (text) => {
  expect(runsTogether(text.split('\n'))).toBeUndefined();
});

test('a no-break space that makes a hyphen no entry of a list is named', () => {
  expect(runsTogether(['-\u00A0one', '-\u00A0two'])?.todo).toContain('no-break space (U+00A0)');
  expect(runsTogether(['– one', '– two'])?.todo).not.toContain('no-break');
});

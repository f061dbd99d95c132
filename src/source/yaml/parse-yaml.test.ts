import { expect, test } from 'vitest';
import { parseYaml } from './parse-yaml.ts';

test('gives the place of a value, of its nearest parent where it is absent, and of its key', () => {
  const yaml = parseYaml('a:\n  - b: "c"\n    d: [e, f]\n', 11);
  expect(yaml.at(['a', 0, 'b'])).toEqual({ line: 12, column: 8 });
  expect(yaml.at(['a', 0, 'd', 1])).toEqual({ line: 13, column: 12 });
  expect(yaml.at(['a', 0, 'x', 'y'])).toEqual({ line: 12, column: 5 });
  expect(yaml.keyAt(['a', 0, 'd'])).toEqual({ line: 13, column: 5 });
  expect(yaml.at(['x'])).toEqual({ line: 11, column: 1 });
});

test('gives the place of a blank after its key, and the first line for an empty text', () => {
  expect(parseYaml('a: 1\nb:\n').at(['b'])).toEqual({ line: 2, column: 3 });
  expect(parseYaml('').at(['b'])).toEqual({ line: 1, column: 1 });
});

test('keeps dates, versions in quotes and words such as yes as text', () => {
  expect(parseYaml('a: "2018-10-04"\nb: "0.10"\nc: yes\nd: no\n').raw?.value).toEqual({
    a: '2018-10-04',
    b: '0.10',
    c: 'yes',
    d: 'no',
  });
});

test.each([
  ['a: b: c', 'yaml-syntax', 1, 4],
  ['a: `b`', 'yaml-syntax', 1, 4],
  ["a: 'b", 'yaml-syntax', 1, 6],
  ['a: "b\\qc"', 'yaml-syntax', 1, 6],
  ['a:\n\tb: c', 'yaml-syntax', 2, 1],
  ['a: [b', 'yaml-syntax', 1, 6],
  ['a: b\n---\nc: d', 'yaml-syntax', 2, 1],
  ['- a\nb: c', 'yaml-syntax', 2, 1],
  ['a: b\na: c', 'yaml-duplicate-key', 2, 1],
  ['a: *b', 'yaml-alias', 1, 4],
  ['a: &b c', 'yaml-alias', 1, 7],
  ['a: !!js/function b', 'yaml-tag', 1, 18],
  ['a: !!str 1', 'yaml-tag', 1, 10],
  ['a: 2018-12', 'yaml-quotes', 1, 4],
])('tells what is wrong with %j in one finding', (text, rule, line, column) => {
  expect(parseYaml(text).findings).toMatchObject([{ rule, line, column }]);
});

test('does not follow aliases, however often they multiply', () => {
  const lines = ['a0: &a0 [x, x]', ...Array.from({ length: 40 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`)];
  const { raw, findings } = parseYaml(lines.join('\n'));
  expect(raw).toBeUndefined();
  expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set(['yaml-alias']));
});

test('goes on after a key that is written twice, so that the rest is checked too', () => {
  expect(parseYaml('a: b\na: c\nd: e').raw?.value).toEqual({ a: 'c', d: 'e' });
});

test('takes keys that every object of JavaScript answers to for nothing but keys', () => {
  const { raw } = parseYaml('__proto__: {x: 1}\nconstructor: 2\n');
  expect(JSON.stringify(raw?.value)).toBe('{"__proto__":{"x":1},"constructor":2}');
});

import { expect, test } from 'vitest';
import { parseYaml } from './parse-yaml.ts';

test('finds the position of a value, of its nearest parent where it is absent, and of its key', () => {
  const yaml = parseYaml('a:\n  - b: "c"\n    d: [e, f]\n', 11);
  expect(yaml.at(['a', 0, 'b'])).toEqual({ line: 12, column: 8 });
  expect(yaml.at(['a', 0, 'd', 1])).toEqual({ line: 13, column: 12 });
  expect(yaml.at(['a', 0, 'x', 'y'])).toEqual({ line: 12, column: 5 });
  expect(yaml.keyAt(['a', 0, 'd'])).toEqual({ line: 13, column: 5 });
  expect(yaml.at(['x'])).toEqual({ line: 11, column: 1 });
});

test('gives the position after the key for a missing value, and the first line for an empty text', () => {
  expect(parseYaml('a: 1\nb:\n').at(['b'])).toEqual({ line: 2, column: 3 });
  expect(parseYaml('').at(['b'])).toEqual({ line: 1, column: 1 });
});

test('reads dates, versions in quotes and words such as yes as text', () => {
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
])('reports one problem for %j', (text, rule, line, column) => {
  expect(parseYaml(text).diagnostics).toMatchObject([{ rule, line, column }]);
});

test('does not expand aliases', () => {
  const lines = ['a0: &a0 [x, x]', ...Array.from({ length: 40 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`)];
  const { raw, diagnostics } = parseYaml(lines.join('\n'));
  expect(raw).toBeUndefined();
  expect(new Set(diagnostics.map(({ rule }) => rule))).toEqual(new Set(['yaml-alias']));
});

test.each(['- *a\n', '- &a b\n', '*a', 'a: 1\n', '- !a b\n'])('16 kB of %j are refused in a few lines', (piece) => {
  const { diagnostics } = parseYaml(piece.repeat(16_000 / piece.length));
  expect(diagnostics.length).toBeGreaterThan(0);
  expect(diagnostics.length).toBeLessThanOrEqual(10);
});

test('eight times as many keys take about eight times as long, so they are not compared two by two', () => {
  const cpuTime = (keys: number): number => {
    const text = Array.from({ length: keys }, (_, index) => `key${index}: a\n`).join('');
    const start = process.cpuUsage();
    expect(parseYaml(text).diagnostics).toEqual([]);
    return process.cpuUsage(start).user;
  };
  cpuTime(3_000);
  // Comparing all with all would take 64 times as long.
  expect(cpuTime(24_000)).toBeLessThan(32 * Math.max(cpuTime(3_000), cpuTime(3_000)));
});

test('an anchor and a tag on a list of keys are found too, and a repeated key in any of them', () => {
  const rules = (text: string) => parseYaml(text).diagnostics.map(({ rule }) => rule);
  expect(rules('a: &b\n  c: 1\n')).toEqual(['yaml-alias']);
  expect(rules('a: !b\n  c: 1\n')).toEqual(['yaml-tag']);
  expect(rules('a:\n  - {c: 1, "c": 2}\n')).toEqual(['yaml-duplicate-key']);
});

test('reads on after a duplicate key, so that the rest is checked too', () => {
  expect(parseYaml('a: b\na: c\nd: e').raw?.value).toEqual({ a: 'c', d: 'e' });
});

test('treats keys such as __proto__ like any other', () => {
  const { raw } = parseYaml('__proto__: {x: 1}\nconstructor: 2\n');
  expect(JSON.stringify(raw?.value)).toBe('{"__proto__":{"x":1},"constructor":2}');
});

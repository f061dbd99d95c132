import { expect, test } from 'vitest';
import { clauseReader } from './clause-reader.ts';

/** Rule, place and what is unexpected, for each problem of a clause whose text begins on line 7. */
function told(body: string): readonly string[] {
  const front = '---\nid: a\ntitle: A title\nplain: Plain.\nextent: [England]\n---\n';
  const { findings, text } = clauseReader()(Buffer.from(`${front}${body}\n`));
  expect(text === undefined).toBe(findings.length > 0);
  return findings.map(({ rule, line, column, unexpected }) => `${rule} ${line}:${column} ${unexpected}`);
}

test.each([
  // Programs
  ["import fs from 'fs'", 'clause-import 7:1 Unexpected `import` or `export` at the beginning of a line'],
  ['export const a = 1', 'clause-import 7:1 Unexpected `import` or `export` at the beginning of a line'],
  ['One.\n\nexport controls apply', 'clause-import 9:1 Unexpected `import` or `export` at the beginning of a line'],
  ['a {process.version} b', 'clause-expression 7:3 Unexpected `{`'],
  ['{/* a comment */}', 'clause-expression 7:1 Unexpected `{`'],
  ['a { b', 'clause-expression 7:3 Unexpected `{`'],
  ['a {b c} d', 'clause-expression 7:3 Unexpected `{`'],
  ['<Note {...a}>\n\nb\n\n</Note>', 'clause-attribute 7:7 Unexpected attribute `{...a}`'],
  ['<Ref to={a} />', 'clause-attribute 7:6 Unexpected braces as the value of `to`'],
  ['<Ref to />', 'clause-attribute 7:6 Unexpected nothing as the value of `to`'],
  ['<Ref to="a" to="b" />', 'clause-attribute 7:13 Unexpected second `to`'],
  ['<Ref to="a b" />', 'clause-attribute 7:6 Unexpected `a b` as the value of `to`'],
  ['<Ref />', 'clause-attribute 7:1 Missing attribute `to`'],
  ['<Ref __proto__="a" to="b" />', 'clause-attribute 7:6 Unexpected attribute `__proto__`'],
  ['<Note onclick="a">\n\nb\n\n</Note>', 'clause-attribute 7:7 Unexpected attribute `onclick`'],
  // Tags
  ['<script>alert(1)</script>', 'clause-tag 7:1 Unexpected tag `<script>`'],
  ['<div>\n\na\n\n</div>', 'clause-tag 7:1 Unexpected tag `<div>`'],
  ['a <constructor /> b', 'clause-tag 7:3 Unexpected tag `<constructor>`'],
  ['a <>b</> c', 'clause-tag 7:3 Unexpected tag `<>`'],
  ['<!-- a -->', 'clause-tag 7:1 Unexpected `<!`'],
  ['a <br> b', 'clause-tag 7:3 Unexpected tag `<br>`'],
  ['a <3 b', 'clause-syntax 7:3 Unexpected `<`'],
  ['a <- b', 'clause-syntax 7:3 Unexpected `<`'],
  ['<https://example.org>', 'clause-syntax 7:1 Unexpected address in angle brackets'],
  ['a <Ref to=b /> c', 'clause-syntax 7:3 Unexpected `<Ref to=b /> c`'],
  ['<Note>\n\na', 'clause-syntax 7:1 Unexpected `<Note>` that is not closed where it was opened'],
  ['a </Note> b', 'clause-syntax 7:3 Unexpected `</Note>`'],
  ['<Note>\n\na\n\n</Example>', 'clause-syntax 11:1 Unexpected `</Example>`'],
  ['<Note>a\n\nb</Note>', 'clause-syntax 7:1 Unexpected `<Note>` that is not closed where it was opened'],
  // Places
  ['a <Note>b</Note> c', 'clause-place 7:3 Unexpected `<Note>` among words'],
  ['- a\n\n  <Note>\n\n  b\n\n  </Note>', 'clause-place 9:3 Unexpected `<Note>` in this place'],
  [
    '<Note>\n\n<Para id="b" number="1">\n\nc\n\n</Para>\n\n</Note>',
    'clause-place 9:1 Unexpected `<Para>` in this place',
  ],
  ['<Term id="b">\nc\n</Term>', 'clause-place 7:1 Unexpected `<Term>` whose words stand on other lines'],
  ['see\n<Ref to="b" />\nfor more', 'clause-place 8:1 Unexpected `<Ref>` alone on a line of its paragraph'],
  ['<Ref to="b">c</Ref> d', 'clause-place 7:1 Unexpected words in a `<Ref>`'],
  [
    '[<Term id="b">c</Term>](https://example.org)',
    'clause-place 7:2 Unexpected link, term, reference or footnote inside a link or term',
  ],
  // Markdown
  ['## A', 'clause-markup 7:1 Unexpected heading'],
  ['A\n---', 'clause-markup 7:1 Unexpected heading'],
  ['> a', 'clause-markup 7:1 Unexpected quotation (`>`)'],
  ['a `b` c', 'clause-markup 7:3 Unexpected code in backticks'],
  ['```\na\n```', 'clause-markup 7:1 Unexpected block of code'],
  ['![a](https://example.org/a.png)', 'clause-markup 7:1 Unexpected image'],
  ['a ~~b~~ c', 'clause-markup 7:3 Unexpected struck-out words'],
  ['a\n\n***', 'clause-markup 9:1 Unexpected dividing line'],
  ['- [x] a', 'clause-markup 7:1 Unexpected `[ ]` or `[x]` at the beginning of a list item'],
  // Links
  ['[a](javascript:alert(1))', 'clause-link 7:1 Unexpected address `javascript:alert(1)`'],
  ['[a](//example.org)', 'clause-link 7:1 Unexpected address `//example.org`'],
  ['[a](/\\\\example.org)', 'clause-link 7:1 Unexpected address `/\\example.org`'],
  ['[a](https://user:pass@example.org)', 'clause-link 7:1 Unexpected address `https://user:pass@example.org`'],
  ['[a](data:text/html,b)', 'clause-link 7:1 Unexpected address `data:text/html,b`'],
  ['[a](other.html)', 'clause-link 7:1 Unexpected address `other.html`'],
  ['www.example.org', 'clause-link 7:1 Unexpected address `http://www.example.org`'],
  ['[](https://example.org)', 'clause-link 7:1 Unexpected link without words'],
  ['[a](https://example.org "b")', 'clause-link 7:1 Unexpected title of a link'],
  // Footnotes
  ['a [^b]', 'footnote-undefined 7:3 Unexpected call of the footnote `[^b]`'],
  ['a\nb [^b]', 'footnote-undefined 8:3 Unexpected call of the footnote `[^b]`'],
])('refuses %j', (body, problem) => {
  expect(told(body)).toEqual([problem]);
});

test.each([
  'a < b, 2 > 1 & c',
  'a &lt;b&gt; &#123;c&#125; d',
  'a \\<b \\{c',
  '[a](/clauses/records/) [b](#c) [d](mailto:d@example.org) [e](tel:+44) f@example.org https://example.org',
  'imports and exports',
])('takes %j for words', (body) => {
  expect(told(body)).toEqual([]);
});

test('tells every problem of a text in one go, whatever its grammar', () => {
  expect(told('a {b} <3\n\n<div>\n\n<Ref to="c d" />\n\n</Note>\n\nd [^e] <Foo />')).toEqual([
    'clause-syntax 7:7 Unexpected `<`',
    'clause-tag 9:1 Unexpected tag `<div>`',
    'clause-syntax 13:1 Unexpected `</Note>`',
    'clause-expression 7:3 Unexpected `{`',
    'clause-attribute 11:6 Unexpected `c d` as the value of `to`',
    'footnote-undefined 15:3 Unexpected call of the footnote `[^e]`',
    'clause-tag 15:8 Unexpected tag `<Foo>`',
  ]);
});

test('tells what is wrong with the front matter and with the text below it', () => {
  const { findings } = clauseReader()(Buffer.from('---\nid: A b\ntitle: ""\nplain: 1\nextent: England\n---\na {b}\n'));
  expect(findings.map(({ rule, line, column }) => `${rule} ${line}:${column}`)).toEqual([
    'yaml-value 2:5',
    'yaml-value 3:8',
    'yaml-quotes 4:8',
    'yaml-value 5:9',
    'clause-expression 7:3',
  ]);
});

test('says only that front matter is not closed where it is not', () => {
  const { findings } = clauseReader()(Buffer.from('---\nid: a\ntitle: b\n\nText.\n'));
  expect(findings.map(({ rule }) => rule)).toEqual(['front-matter']);
});

import { expect, test } from 'vitest';
import { clauseReader } from './clause-reader.ts';

const front = '---\nid: a\ntitle: A title\nplain: Plain.\nextent: [England]\n---\n';

/** Rule, position and message of each problem of a clause whose body begins on line 7. */
function problemsOf(body: string): readonly string[] {
  const { diagnostics, text } = clauseReader()(Buffer.from(`${front}${body}\n`));
  expect(text === undefined).toBe(diagnostics.length > 0);
  return diagnostics.map(({ rule, line, column, unexpected }) => `${rule} ${line}:${column} ${unexpected}`);
}

test.each([
  // Programs
  ["import fs from 'fs'", 'clause-import 7:1 Unexpected `import` or `export` at the start of a line'],
  ['export const a = 1', 'clause-import 7:1 Unexpected `import` or `export` at the start of a line'],
  ['One.\n\nexport controls apply', 'clause-import 9:1 Unexpected `import` or `export` at the start of a line'],
  ['a {process.version} b', 'clause-expression 7:3 Unexpected `{`'],
  ['{/* a comment */}', 'clause-expression 7:1 Unexpected `{`'],
  ['a { b', 'clause-expression 7:3 Unexpected `{`'],
  ['a {b c} d', 'clause-expression 7:3 Unexpected `{`'],
  ['<Note {...a}>\n\nb\n\n</Note>', 'clause-attribute 7:7 Unknown attribute `{...a}`'],
  ['<Ref to={a} />', 'clause-attribute 7:6 Unexpected braces as the value of `to`'],
  ['<Ref to />', 'clause-attribute 7:6 Missing value of `to`'],
  ['<Ref to="a" to="b" />', 'clause-attribute 7:13 Duplicate attribute `to`'],
  ['<Ref to="a b" />', 'clause-attribute 7:6 Invalid value `a b` of `to`'],
  ['<Ref />', 'clause-attribute 7:1 Missing attribute `to`'],
  ['<Ref __proto__="a" to="b" />', 'clause-attribute 7:6 Unknown attribute `__proto__`'],
  ['<Note onclick="a">\n\nb\n\n</Note>', 'clause-attribute 7:7 Unknown attribute `onclick`'],
  // Tags
  ['<script>alert(1)</script>', 'clause-tag 7:1 Unknown tag `<script>`'],
  ['<div>\n\na\n\n</div>', 'clause-tag 7:1 Unknown tag `<div>`'],
  ['a <constructor /> b', 'clause-tag 7:3 Unknown tag `<constructor>`'],
  ['a <>b</> c', 'clause-tag 7:3 Unknown tag `<>`'],
  ['<!-- a -->', 'clause-tag 7:1 Unexpected `<!`'],
  ['a <br> b', 'clause-tag 7:3 Unknown tag `<br>`'],
  ['a <3 b', 'clause-syntax 7:3 Unexpected `<`'],
  ['a <- b', 'clause-syntax 7:3 Unexpected `<`'],
  ['<https://example.org>', 'clause-syntax 7:1 Unexpected address in angle brackets'],
  ['a <Ref to=b /> c', 'clause-syntax 7:3 Invalid tag `<Ref to=b /> c`'],
  ['<Note>\n\na', 'clause-syntax 7:1 Unclosed `<Note>`'],
  ['a </Note> b', 'clause-syntax 7:3 Unexpected `</Note>`'],
  ['<Note>\n\na\n\n</Example>', 'clause-syntax 11:1 Unexpected `</Example>`'],
  ['(a) <Item id="b"> c', 'clause-syntax 7:5 Unclosed `<Item>`'],
  ['<Note>a\n\nb</Note>', 'clause-syntax 7:1 Unclosed `<Note>`'],
  // Positions
  ['a <Note>b</Note> c', 'clause-place 7:3 Unexpected `<Note>` within text'],
  ['- a\n\n  <Note>\n\n  b\n\n  </Note>', 'clause-place 9:3 Unexpected `<Note>` here'],
  ['<Note>\n\n<Para id="b" number="1">\n\nc\n\n</Para>\n\n</Note>', 'clause-place 9:1 Unexpected `<Para>` here'],
  ['<Term id="b">\nc\n</Term>', 'clause-place 7:1 Unexpected line break in a `<Term>`'],
  ['see\n<Ref to="b" />\nfor more', 'clause-place 8:1 Unexpected `<Ref>` alone on a line within a paragraph'],
  ['<Ref to="b">c</Ref> d', 'clause-place 7:1 Unexpected text in a `<Ref>`'],
  [
    '[<Term id="b">c</Term>](https://example.org)',
    'clause-place 7:2 Unexpected link, term, reference or footnote inside a link or term',
  ],
  // Markdown
  ['# A', 'heading-rank 7:1 Unexpected heading `#`'],
  ['### A', 'heading-rank 7:1 Unexpected heading `###`'],
  ['## A\n\n#### B', 'heading-rank 9:1 Unexpected heading `####`'],
  ['- ## A', 'clause-markup 7:3 Unexpected heading'],
  ['A\n---', 'clause-markup 7:1 Unexpected heading'],
  ['> a', 'clause-markup 7:1 Unexpected block quotation (`>`)'],
  ['a `b` c', 'clause-markup 7:3 Unexpected code in backticks'],
  ['```\na\n```', 'clause-markup 7:1 Unexpected code block'],
  ['![a](https://example.org/a.png)', 'clause-markup 7:1 Unexpected image'],
  ['a ~~b~~ c', 'clause-markup 7:3 Unexpected strikethrough'],
  ['a\n\n***', 'clause-markup 9:1 Unexpected horizontal line'],
  ['- [x] a', 'clause-markup 7:1 Unexpected checkbox `[ ]` or `[x]`'],
  // Links
  ['[a](javascript:alert(1))', 'clause-link 7:1 Invalid address `javascript:alert(1)`'],
  ['[a](//example.org)', 'clause-link 7:1 Invalid address `//example.org`'],
  ['[a](/\\\\example.org)', 'clause-link 7:1 Invalid address `/\\example.org`'],
  ['[a](https://user:pass@example.org)', 'clause-link 7:1 Invalid address `https://user:pass@example.org`'],
  ['[a](data:text/html,b)', 'clause-link 7:1 Invalid address `data:text/html,b`'],
  ['[a](other.html)', 'clause-link 7:1 Invalid address `other.html`'],
  ['www.example.org', 'clause-link 7:1 Invalid address `http://www.example.org`'],
  ['[](https://example.org)', 'clause-link 7:1 Missing link text'],
  ['[a](https://example.org "b")', 'clause-link 7:1 Unexpected link title'],
  // Footnotes
  ['a [^b]', 'footnote-undefined 7:3 Missing footnote `[^b]`'],
  ['a\nb [^b]', 'footnote-undefined 8:3 Missing footnote `[^b]`'],
])('refuses %j', (body, problem) => {
  expect(problemsOf(body)).toEqual([problem]);
});

test.each([
  'a < b, 2 > 1 & c',
  'a &lt;b&gt; &#123;c&#125; d',
  'a \\<b \\{c',
  '[a](/clauses/records/) [b](#c) [d](mailto:d@example.org) [e](tel:+44) f@example.org https://example.org',
  'imports and exports',
  'as in \\[2018](see there), [2018] (Scotland) and f(x)[1]',
])('reads %j as text', (body) => {
  expect(problemsOf(body)).toEqual([]);
});

test('reports every problem of a text at once, syntax errors included', () => {
  expect(problemsOf('a {b} <3\n\n<div>\n\n<Ref to="c d" />\n\n</Note>\n\nd [^e] <Foo />')).toEqual([
    'clause-syntax 7:7 Unexpected `<`',
    'clause-tag 9:1 Unknown tag `<div>`',
    'clause-syntax 13:1 Unexpected `</Note>`',
    'clause-expression 7:3 Unexpected `{`',
    'clause-attribute 11:6 Invalid value `c d` of `to`',
    'footnote-undefined 15:3 Missing footnote `[^e]`',
    'clause-tag 15:8 Unknown tag `<Foo>`',
  ]);
});

test('reports what is wrong with the front matter and with the text below it', () => {
  const { diagnostics } = clauseReader()(
    Buffer.from('---\nid: A b\ntitle: ""\nplain: 1\nextent: England\n---\na {b}\n'),
  );
  expect(diagnostics.map(({ rule, line, column }) => `${rule} ${line}:${column}`)).toEqual([
    'yaml-value 2:5',
    'yaml-value 3:8',
    'yaml-quotes 4:8',
    'yaml-value 5:9',
    'clause-expression 7:3',
  ]);
});

test('reports nothing else where the front matter is not closed', () => {
  const { diagnostics } = clauseReader()(Buffer.from('---\nid: a\ntitle: b\n\nText.\n'));
  expect(diagnostics.map(({ rule }) => rule)).toEqual(['front-matter']);
});

test.each(['*a', '*a_', '~a', '**a** ', '](', '[a](b', '[', '| *a* '])(
  '60 kB of %j are refused before they are parsed, which would take minutes',
  (piece) => {
    const message = 'Too many of the characters `*`, `_`, `~`, `[` and `]` in one paragraph';
    expect(problemsOf(`One.\n\n${piece.repeat(60_000 / piece.length)}`)).toEqual([`paragraph-marks 9:1 ${message}`]);
  },
);

test('in a long text only the first few of many errors are looked for', () => {
  const problems = problemsOf('<b>'.repeat(6_000));
  expect(problems.length).toBeGreaterThan(0);
  expect(problems.length).toBeLessThan(6);
});

test('a table of hundreds of strong words, and many paragraphs with one each, are read', () => {
  expect(problemsOf(['| a |', '| - |', ...Array.from({ length: 450 }, () => '| **b** |')].join('\n'))).toEqual([]);
  expect(problemsOf('A **strong** word.\n\n'.repeat(300))).toEqual([]);
});

test.each([
  ['---\nid: a\ntitle: A\n\nThe text.\n', 'front-matter 4:1 Missing end of the front matter'],
  ['---\nid: a\ntitle: A\nThe text.\n', 'front-matter 4:1 Missing end of the front matter'],
  ['---\nid: a\nextent:\n  - England\nThe text: {it}.\n', 'front-matter 5:1 Missing end of the front matter'],
  ['---\nid: a\n—\n\nThe text.\n', 'front-matter 3:1 Unexpected `—` at the end of the front matter'],
  ['---\nid: a\n–--\n\nThe text.\n', 'front-matter 3:1 Unexpected `–--` at the end of the front matter'],
  ['---\nid: a\n----\n\nThe text.\n', 'front-matter 3:1 Unexpected `----` at the end of the front matter'],
  ['id: a\n---\n\nThe text.\n', 'front-matter 1:1 Missing front matter'],
])('front matter that does not end is reported with where it should: %j', (file, line) => {
  const { diagnostics } = clauseReader()(Buffer.from(file));
  expect(diagnostics.map(({ rule, line: at, column, unexpected }) => `${rule} ${at}:${column} ${unexpected}`)).toEqual([
    line,
  ]);
});

test('says how to write a tag that was not closed', () => {
  const todoOf = (body: string) => clauseReader()(Buffer.from(`${front}${body}\n`)).diagnostics[0]?.todo;
  expect(todoOf('(a) <Item id="b"> c')).toContain('Write `<Item id="…" />`, with a slash before the `>`.');
  expect(todoOf('m<Sup>2')).toContain('Write `</Sup>` in the same paragraph, list item or table cell.');
  expect(todoOf('<Note>\n\na')).toContain('on lines of their own, with an empty line before and after the text.');
});

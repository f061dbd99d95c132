import { toString } from 'mdast-util-to-string';
import { expect, test } from 'vitest';
import { keepSupported } from './keep-supported.ts';
import { clauseMdx } from './clause-mdx.ts';
import { readMarkdown } from './read-markdown.ts';

test.each([
  ['superscript', 'An area of 5 m<sup>2</sup>.', 'An area of 5 m<Sup>2</Sup>.'],
  ['subscript with a link in it', 'CO<sub>[2](https://a.example/)</sub>', 'CO<Sub>[2](https://a.example/)</Sub>'],
])('%s comes from Markdown as the tag that a clause has for it', (_, markdown, mdx) => {
  const { root, losses } = keepSupported(readMarkdown(markdown).root, () => true);
  expect(losses).toEqual([]);
  expect(clauseMdx('a', root.children, undefined).text).toBe(mdx);
});

test('a tag without its other end is reported', () => {
  expect(keepSupported(readMarkdown('m<sup>2').root, () => true).losses).toEqual(['HTML became plain text: “<sup>”.']);
});

test('superscript stays in the cells of a table', () => {
  const { root, losses } = keepSupported(readMarkdown('| Area |\n| - |\n| 5 m<sup>2</sup> |').root, () => true);
  expect(losses).toEqual([]);
  expect(clauseMdx('a', root.children, undefined).text).toContain('5 m<Sup>2</Sup>');
});

test('tags of HTML within Markdown are left out by name, and blocks of HTML are read', () => {
  const read = keepSupported(
    readMarkdown('## <a name="x"></a>Two\n\nOne<br>two, <always>.\n\n<div><p>caf&#233;</p></div>\n').root,
    () => true,
  );
  expect(read.losses).toEqual([
    'A tag of HTML was left out: “<a name="x">”. (Under “Two”.)',
    'HTML became plain text: “<always>”. (Under “Two”.)',
  ]);
  expect(toString(read.root)).toBe('TwoOnetwo, <always>.café');
});

import { expect, test } from 'vitest';
import { clauseMdx } from './clause-mdx.ts';
import { keepSupported } from './keep-supported.ts';
import { readMarkdown } from './read-markdown.ts';

function imported(markdown: string) {
  const { root, losses } = keepSupported(readMarkdown(markdown).root, () => true);
  return { text: clauseMdx('a', root.children, undefined).text, losses };
}

test('a quotation with its source becomes a quotation of a clause', () => {
  const { text, losses } = imported('> A force must keep it.\n>\n> **Source:** [The Act, s. 4](https://a.example/)');
  expect(losses).toEqual([]);
  expect(text).toBe('<Quote source="The Act, s. 4" link="https://a.example/">\n  A force must keep it.\n</Quote>');
});

test('words quoted from nowhere become paragraphs, and are reported', () => {
  const { text, losses } = imported('> A force must keep it.');
  expect(text).toBe('A force must keep it.');
  expect(losses).toEqual([
    'A quotation became a paragraph, since it does not say its source: “A force must keep it.”.',
  ]);
});

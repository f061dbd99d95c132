import { expect, test } from 'vitest';
import { clauseMdx } from './clause-mdx.ts';
import { keepSupported } from './keep-supported.ts';
import { readMarkdown } from './read-markdown.ts';

function imported(markdown: string) {
  const { root, losses } = keepSupported(readMarkdown(markdown).root, () => true);
  return { text: clauseMdx('a', root.children, undefined).text, losses };
}

test.each([
  ['a note', '> **Note:** Keep it.', '<Note>\n  Keep it.\n</Note>'],
  ['a note of two paragraphs', '> **Note:** Keep it.\n>\n> Safely.', '<Note>\n  Keep it.\n\n  Safely.\n</Note>'],
  [
    'a note and an example',
    '> **Note:** One.\n>\n> **Example:** Two.',
    '<Note>\n  One.\n</Note>\n\n<Example>\n  Two.\n</Example>',
  ],
  ['a numbered paragraph', '**7.** Keep it.', '<Para id="a-7" number="7">\n\nKeep it.\n\n</Para>'],
  ['a sentence that starts with a bold number', '**7** officers keep it.', '**7** officers keep it.'],
])('%s comes from our Markdown copy as a clause has it', (_, markdown, mdx) => {
  expect(imported(markdown)).toEqual({ text: mdx, losses: [] });
});

test.each(['> **Warning:** Keep it.', '> Note: keep it.', '> Keep it.\n>\n> **Note:** Safely.'])(
  'what is not a note becomes paragraphs, and is reported: %s',
  (markdown) => {
    const { text, losses } = imported(markdown);
    expect(text).not.toContain('<');
    expect([...new Set(losses.map((loss) => loss.split(': ')[0]))]).toEqual([
      'A quotation became a paragraph, since it does not say its source',
    ]);
  },
);

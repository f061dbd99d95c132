import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { convertPage } from '../../content/clause/convert-page.ts';
import { parseText } from '../../content/clause/parse-text.ts';
import { freePageFrontMatterSchema } from '../../model/free-page.ts';
import { pageParts } from '../../model/page-parts.ts';
import { pagePieces } from './page-pieces.ts';

const context = { labelOf: (id: string) => id, hrefOf: (id: string) => `/clauses/${id}/` };

function read(body: string, slug = 'about') {
  const text = `---\ntitle: About\nsummary: About it.\n---\n${body}\n`;
  const kind = { container: 'page', schema: freePageFrontMatterSchema, convert: convertPage } as const;
  const { children, parts, diagnostics } = parseText(text, kind);
  const page = {
    slug,
    title: 'About',
    summary: 'About it.',
    tree: { type: 'page' as const, children },
    parts,
    file: '',
  };
  return { diagnostics, pieces: pagePieces(page, context) };
}

describe('a page of the body', () => {
  test('has what the software prints where its tags stand, and footnotes numbered through at the end', () => {
    const { diagnostics, pieces } = read(
      '<Counts />\n\nOne.[^a]\n\n<Revisions />\n\n<Workshops />\n\n## Two\n\nThree.[^b]\n\n<Licence />\n\n[^a]: First.\n\n[^b]: Second.',
    );
    expect(diagnostics).toEqual([]);
    expect(pieces.map((piece) => ('part' in piece ? piece.part : piece.html.replace(/<[^>]+>/g, ' ').trim()))).toEqual([
      'Counts',
      expect.stringMatching(/^One\./),
      'Revisions',
      'Workshops',
      expect.stringMatching(/^Two\s+Three\./),
      'Licence',
      expect.stringMatching(/First\.[^]*Second\./),
    ]);
  });

  test('of contacts or privacy ends with the contacts or the data map, unless they stand elsewhere in it', () => {
    const partsOf = (body: string, slug: string) =>
      read(body, slug).pieces.map((piece) => ('part' in piece ? piece.part : 'text'));
    expect(partsOf('Write to us.', 'contact')).toEqual(['text', 'Contacts']);
    expect(partsOf('<Contacts />\n\nWrite to us.', 'contact')).toEqual(['Contacts', 'text']);
    expect(partsOf('We keep little.', 'privacy')).toEqual(['text', 'DataMap']);
  });

  test.each([
    ['- <Counts />', 'clause-tag 5:3 Unexpected `<Counts>` here'],
    ['See <Counts /> here.', 'clause-tag 5:5 Unexpected `<Counts>` here'],
    ['<Counts of="all" />', 'clause-attribute 5:9 Unknown attribute `of`'],
    ['<Counts>\n\nText\n\n</Counts>', 'clause-place 5:1 Unexpected text in a tag that the software fills in'],
    ['<Count />', 'clause-tag 5:1 Unknown tag `<Count>`'],
  ])('refuses %j', (body, expected) => {
    const [first] = read(body).diagnostics.map(
      ({ rule, line, column, unexpected }) => `${rule} ${line}:${column} ${unexpected}`,
    );
    expect(first).toBe(expected);
  });

  test('has every tag in the guide for editors', () => {
    const guide = readFileSync(new URL('../../../content/README.md', import.meta.url), 'utf8');
    const rows = [...guide.matchAll(/^\| `<(\w+) \/>` +\| (.+?) +\|$/gm)].map(([, tag, prints]) => [tag, prints]);
    expect(Object.fromEntries(rows)).toEqual(pageParts);
  });
});

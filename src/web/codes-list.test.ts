import { expect, test } from 'vitest';
import { clashOf, codesList, type ListedCode } from './codes-list.ts';

const allotments: ListedCode = {
  page: 'https://www.example.org/codes/allotments/data/',
  title: 'Allotments Code',
  language: 'en-GB',
  publisher: { name: 'Example Council' },
};
const markets: ListedCode = {
  page: 'https://www.example.org/codes/markets/data/',
  title: 'Markets & Fairs Code',
  language: 'en-GB',
  publisher: { name: 'Example Council' },
  demonstration: true,
  notice: 'Demonstration. Its text is invented.',
};
const file = (codes: readonly ListedCode[], path: string): string =>
  codesList('Codes of Example Council', codes).find((one) => one.path === path)?.text ?? '';

test('the page of several Codes leads to each of them, and says which is a demonstration', () => {
  const html = file([allotments, markets], 'index.html');
  expect(html).toContain('<h1>Codes of Example Council</h1>');
  expect(html).toContain('<a href="https://www.example.org/codes/allotments/">Allotments Code</a>');
  expect(html).toContain('<a href="https://www.example.org/codes/markets/">Markets &#x26; Fairs Code</a>');
  expect(html).toContain('Demonstration. Its text is invented.');
  expect(html).not.toContain('noindex');
  expect(file([markets], 'index.html')).toContain('noindex');
});

test('each Code is named in its language', () => {
  const welsh = { ...markets, language: 'cy', title: 'Cod Marchnadoedd' };
  const html = file([allotments, welsh], 'index.html');
  expect(html).toContain('<html lang="en-GB">');
  expect(html).toContain('<li lang="cy"><a href="https://www.example.org/codes/markets/">Cod Marchnadoedd</a>');
  expect(file([welsh, allotments], 'index.html')).toMatch(/<html lang="cy">[^]*<li lang="en-GB">/);
});

test('search engines learn of the sitemap of each Code but not of the data of a demonstration', () => {
  expect(file([allotments, markets], 'robots.txt').split('\n')).toEqual([
    'User-agent: *',
    'Disallow: /codes/markets/data/',
    'Disallow: /codes/markets/feeds/',
    'Disallow: /codes/markets/publications/',
    '',
    'Sitemap: https://www.example.org/codes/allotments/sitemap.xml',
    '',
  ]);
  expect(file([allotments], 'robots.txt')).toContain('Allow: /');
});

test('two Codes need two paths at one host, neither below the other', () => {
  const at = (page: string) => ({ page, title: 'Code', language: 'en-GB', publisher: { name: 'Example Council' } });
  const clash = (...pages: string[]) => clashOf(pages.map((page) => at(`${page}data/`)));

  expect(clash('https://www.example.org/codes/allotments/', 'https://www.example.org/codes/markets/')).toBeUndefined();
  expect(clash('https://www.example.org/codes/markets/', 'https://www.example.org/codes/markets/')).toMatch(
    /^https:\/\/www\.example\.org\/codes\/markets\/ is the address of two of the sites\./,
  );
  expect(clash('https://www.example.org/codes/markets/', 'https://www.example.org/codes/')).toMatch(
    /markets\/ is below https:\/\/www\.example\.org\/codes\/, where another site answers\./,
  );
  expect(clash('https://www.example.org/markets/', 'https://www.example.com/fairs/')).toMatch(/different hosts/);
});

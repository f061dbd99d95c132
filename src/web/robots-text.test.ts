import { expect, test } from 'vitest';
import { robotsText } from './robots-text.ts';

test('search engines may read all of a Code and find its sitemap', () => {
  expect(robotsText([{ home: 'https://code.example/', demonstration: false }])).toBe(
    'User-agent: *\nAllow: /\n\nSitemap: https://code.example/sitemap.xml\n',
  );
});

test('they may not read the files of a demonstration, which are below its path, and find no sitemap of it', () => {
  expect(robotsText([{ home: 'https://www.example.org/codes/quays/', demonstration: true }]).split('\n')).toEqual([
    'User-agent: *',
    'Disallow: /codes/quays/data/',
    'Disallow: /codes/quays/feeds/',
    'Disallow: /codes/quays/publications/',
    '',
  ]);
});

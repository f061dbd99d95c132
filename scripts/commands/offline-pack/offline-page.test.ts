import { expect, test } from 'vitest';
import { offlinePage, type OfflineCopy } from './offline-page.ts';

const copy: OfflineCopy = {
  path: '/codes/example/',
  files: new Set(['/index.html', '/code/index.html', '/icon.svg']),
  instead: () => undefined,
  note: [],
  styles: ['/copy.css'],
  scripts: () => [],
};

test('in a copy of a site below a path, links lead to the files of the copy', () => {
  const html = offlinePage(
    '<head><link rel="icon" href="/codes/example/icon.svg"></head><body><a href="/codes/example/">Home</a><a href="/codes/example/code/#plots">The Code</a></body>',
    '/code/',
    copy,
  );
  expect(html).toContain('href="../icon.svg"');
  expect(html).toContain('href="../copy.css"');
  expect(html).toContain('<a href="../index.html">Home</a>');
  expect(html).toContain('<a href="../code/index.html#plots">The Code</a>');
});

test('what is not in the copy, or outside the path, is no link in it', () => {
  const html = offlinePage('<p><a href="/codes/example/search/">Search</a> <a href="/other/">x</a></p>', '/', copy);
  expect(html).toContain('<a>Search</a> <a>x</a>');
});

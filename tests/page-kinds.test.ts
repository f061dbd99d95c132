import { describe, expect, it } from 'vitest';
import { pageKinds, samplePages } from './browser/page-kinds.ts';

describe('kinds of page', () => {
  const pairs = ['1...2', '2...3', '3...4', '4...5', '5...6'];

  it('are distinguished by the fixed parts of their addresses', () => {
    const addresses = pairs.flatMap((pair) => [`/changes/${pair}/`, `/changes/${pair}/before-and-after/`]);

    expect(new Set(pageKinds(['/changes/', ...addresses]).values())).toEqual(
      new Set(['/changes/', '/changes/*/', '/changes/*/before-and-after/']),
    );
  });

  it('include each top-level page', () => {
    const top = ['/', '/a/', '/b/', '/c/', '/d/', '/e/', '/404.html'];

    expect([...pageKinds(top).values()]).toEqual(top);
  });
});

describe('the pages that are looked at', () => {
  const page = (address: string, html: string) => ({ address, html });
  const addressesOf = (pages: readonly { readonly address: string; readonly html: string }[]) =>
    samplePages(pages).map(({ address }) => address);

  it('are of each kind the shortest of those with the most kinds of element', () => {
    const pages = [
      page('/clauses/', '<h1>'),
      page('/clauses/a/', '<h1><p class="note">'),
      page('/clauses/b/', '<h1><p class="note"><p>'),
      page('/clauses/c/', '<h1><p class="note"><p><p><p>'),
      page('/clauses/d/', '<h1><h1><h1><h1><h1><h1><h1><h1>'),
    ];

    expect(addressesOf(pages)).toEqual(['/clauses/', '/clauses/b/']);
  });

  it('include each kind of element that is on any page', () => {
    const pages = [
      page('/clauses/', '<h1>'),
      page('/clauses/a/', '<h1><p><ul>'),
      page('/clauses/b/', '<h1 class="gone"><p>'),
      page('/clauses/c/', '<h1><p role="note">'),
    ];

    expect(addressesOf(pages)).toEqual(['/clauses/', '/clauses/a/', '/clauses/c/', '/clauses/b/']);
  });
});

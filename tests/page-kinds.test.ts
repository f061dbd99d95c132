import { describe, expect, it } from 'vitest';
import { pageKinds } from './browser/page-kinds.ts';

describe('kinds of page', () => {
  const pairs = ['1...2', '2...3', '3...4', '4...5', '5...6'];

  it('are told apart by what does not vary in their addresses', () => {
    const addresses = pairs.flatMap((pair) => [`/changes/${pair}/`, `/changes/${pair}/before-and-after/`]);

    expect(new Set(pageKinds(['/changes/', ...addresses]).values())).toEqual(
      new Set(['/changes/', '/changes/*/', '/changes/*/before-and-after/']),
    );
  });

  it('are as many as the pages at the top', () => {
    const top = ['/', '/a/', '/b/', '/c/', '/d/', '/e/', '/404.html'];

    expect([...pageKinds(top).values()]).toEqual(top);
  });
});

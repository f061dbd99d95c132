import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dist } from './browser/serve-built-site.ts';
import { pageElements, wordsOf } from './html/page-elements.ts';

/** The words of the main part of a built page. */
function wordsAt(address: string): string {
  const html = readFileSync(join(dist, 'client', address, 'index.html'), 'utf8');
  const main = pageElements(html).find(({ tagName }) => tagName === 'main');
  return main === undefined ? '' : wordsOf(main);
}

describe('the pages about copies', () => {
  it('say of the first revision that nothing is marked in it, where its copies are listed and where a copy leads', () => {
    const words = 'This is the first revision: there is no copy with changes marked on.';
    for (const address of ['code/0.1', 'copy/0.1']) expect(wordsAt(address), address).toContain(words);
    for (const address of ['code/0.2', 'copy/0.2']) expect(wordsAt(address), address).not.toContain(words);
  });

  it('do not send people to a telephone or an address that there is not', () => {
    expect(wordsAt('copy/0.4')).not.toContain('by telephone');
    expect(wordsAt('copy/0.4')).toContain('has given no telephone number and no postal address');
  });

  it('say what the hash on the title page tells, and what it does not prove', () => {
    const words = wordsAt('copy/0.4');
    expect(words).toContain('The title page of each copy of revision 0.4 has this hash');
    expect(words).toContain('It does not prove that the printed words are that text');
  });

  it('say whether there are editions that were made elsewhere', () => {
    expect(wordsAt('copy/0.4')).toContain('There is no edition of this revision in Easy Read');
  });

  it('keep what only a copy on a disk says to that copy', () => {
    expect(wordsAt('copy/0.4')).not.toContain('on which the copy was made');
  });
});

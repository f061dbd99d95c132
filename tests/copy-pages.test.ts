import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dist } from './built-pages.ts';
import { pageElements, wordsOf } from './html/page-elements.ts';

/** The text of the main part of a built page. */
function wordsAt(address: string): string {
  const html = readFileSync(join(dist, 'client', address, 'index.html'), 'utf8');
  const main = pageElements(html).find(({ tagName }) => tagName === 'main');
  return main === undefined ? '' : wordsOf(main);
}

describe('the pages about copies', () => {
  it('say that the first revision has no marked copy, where its copies are listed and on its copy page', () => {
    const words = 'This is the first revision, so there is no copy with changes marked.';
    for (const address of ['code/0.1', 'copy/0.1']) expect(wordsAt(address), address).toContain(words);
    for (const address of ['code/0.2', 'copy/0.2']) expect(wordsAt(address), address).not.toContain(words);
  });

  it('do not refer to a telephone number or address that does not exist', () => {
    expect(wordsAt('copy/0.4')).not.toContain('by telephone');
    expect(wordsAt('copy/0.4')).toContain('has not given a telephone number or a postal address');
  });

  it('do not tell readers of a demonstration to order what nobody sends', () => {
    for (const address of ['copy/0.4', 'contact']) {
      expect(wordsAt(address), address).toContain('This demonstration cannot send the Code in print');
      expect(wordsAt(address), address).not.toContain('Ask for what you need');
    }
  });

  it('say what the hash on the title page means, and what it does not prove', () => {
    const words = wordsAt('copy/0.4');
    expect(words).toContain('The title page of each copy of revision 0.4 has this hash');
    expect(words).toContain('It does not prove that the printed words are right');
  });

  it('say which editions are missing', () => {
    expect(wordsAt('copy/0.4')).toContain('This revision is not available in Easy Read');
  });

  it('hide what is meant only for offline copies', () => {
    expect(wordsAt('copy/0.4')).not.toContain('the day the copy was made');
  });
});

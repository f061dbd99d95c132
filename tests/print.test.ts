import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtPages } from './browser/built-pages.ts';
import { dist } from './browser/serve-built-site.ts';
import { attribute, pageElements } from './html/page-elements.ts';

/** The style sheets of a page, in their order, as one text each. */
function sheets(html: string, media: string | undefined): readonly string[] {
  return pageElements(html)
    .filter((element) => element.tagName === 'link' && attribute(element, 'rel') === 'stylesheet')
    .filter((element) => attribute(element, 'media') === media)
    .map((element) => readFileSync(join(dist, 'client', attribute(element, 'href') ?? ''), 'utf8'));
}

describe.each(builtPages().filter(({ address }) => /^\/(?:code\/.|changes\/.+\.\.\.)/.test(address)))(
  '$address on paper',
  ({ address, html }) => {
    it('says on each sheet which revision it is of, from when, and its number among all', () => {
      const [own = '', ...others] = sheets(html, 'print');
      const [, , label = ''] = address.split('/');
      expect(others).toEqual([]);
      expect(own).toMatch(/@top-right \{\s+content: ".*\d{4}";/);
      for (const one of label.split('...')) expect(own).toContain(one);
      expect(sheets(html, undefined).join('')).toMatch(
        /@bottom-right\s*\{[^}]*content:\s*"Page " counter\(page\) " of " counter\(pages\)/,
      );
    });
  },
);

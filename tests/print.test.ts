import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtPages, dist } from './built-pages.ts';
import { attribute, pageElements } from './html/page-elements.ts';

/** The texts of a page's style sheets, in order. */
function sheets(html: string, media: string | undefined): readonly string[] {
  return pageElements(html)
    .filter((element) => element.tagName === 'link' && attribute(element, 'rel') === 'stylesheet')
    .filter((element) => attribute(element, 'media') === media)
    .map((element) => readFileSync(join(dist, 'client', attribute(element, 'href') ?? ''), 'utf8'));
}

describe.each(builtPages().filter(({ address }) => /^\/(?:code\/(?!on\/).|changes\/.+\.\.\.)/.test(address)))(
  '$address on paper',
  ({ address, html }) => {
    it('has on each sheet its revision, date and page number', () => {
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

describe('each page with links to other sites', () => {
  it('has their addresses on paper', () => {
    const linking = builtPages().filter(({ html }) => /<main[^]*<a [^>]*href="https:/.test(html));
    expect(linking.length).toBeGreaterThan(20);
    const rule = /main a\[href\^=["']?http["']?\]::?after[^}]*content:\s*" \(" attr\(href\) "\)"/;
    const addressesOnPaper = (name: string) => rule.test(readFileSync(join(dist, 'client', name), 'utf8'));
    const names = linking.map(({ html }) =>
      [...html.matchAll(/href="([^"]+\.css)"/g)].flatMap(([, name]) => name ?? []),
    );
    const useful = new Set([...new Set(names.flat())].filter(addressesOnPaper));
    const without = linking.filter((_page, index) => !names[index]?.some((name) => useful.has(name)));
    expect(without.map(({ address }) => address)).toEqual([]);
  });
});

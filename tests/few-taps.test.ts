import { describe, expect, it } from 'vitest';
import { builtPages } from './built-pages.ts';

const htmlOf = new Map(builtPages().map(({ address, html }) => [address, html]));
const most = 3;

/** Where the links in a part of a page lead. */
function linksIn(html: string, part: RegExp): readonly string[] {
  const [text = ''] = part.exec(html) ?? [];
  return [...text.matchAll(/href="([^"#?]+)/g)].map(([, address = '']) => address);
}

/** How many taps each page is from the first page on a phone, where opening the menu is one. */
function tapsFromHome(): ReadonlyMap<string, number> {
  const taps = new Map([['/', 0]]);
  for (let count = 0; count < most; count++) {
    for (const [address] of [...taps].filter(([, at]) => at === count)) {
      const html = htmlOf.get(address) ?? '';
      const found: readonly (readonly [string, number])[] = [
        ...linksIn(html, /<main[^]*<\/main>/).map((link) => [link, count + 1] as const),
        ...linksIn(html, /<details class="site-menu">[^]*?<\/details>/).map((link) => [link, count + 2] as const),
      ];
      for (const [link, at] of found) taps.set(link, Math.min(at, taps.get(link) ?? most + 1));
    }
  }
  return taps;
}

describe('from the first page, on a phone', () => {
  const taps = tapsFromHome();
  const reached = [...taps].filter(([, count]) => count <= most).map(([address]) => address);

  it('whether the Code is in force is there at once', () => {
    expect(htmlOf.get('/')).toMatch(/in force/);
  });

  it('the form of an open consultation is at most three taps away', () => {
    expect(reached.filter((address) => address.endsWith('/respond/'))).not.toEqual([]);
  });

  it('what became weaker is at most three taps away', () => {
    const telling = reached.filter((address) => htmlOf.get(address)?.includes('became weaker or were removed'));
    expect(telling).not.toEqual([]);
  });

  it('what was refused at workshops and in each consultation, and why, is at most three taps away', () => {
    const wanted = [...htmlOf.keys()].filter((address) => /\/outcome\/$|\/answer\/declined\/$/.test(address));
    expect(wanted.length).toBeGreaterThan(1);
    expect(wanted.filter((address) => !reached.includes(address))).toEqual([]);
  });
});

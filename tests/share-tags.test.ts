import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtPages, dist } from './built-pages.ts';

const listed = builtPages().filter(({ html }) => html.includes('rel="canonical"'));

/** The content of a tag of Open Graph. */
function tag(html: string, property: string): string | undefined {
  return new RegExp(`property="${property}" content="([^"]*)"`).exec(html)?.[1];
}

describe('a link to any page, in a message or a post', () => {
  it('has a title, a description and a picture that is on the site', () => {
    const poor = listed.filter(({ html }) => {
      const image = tag(html, 'og:image');
      const isThere = image !== undefined && existsSync(join(dist, 'client', new URL(image).pathname));
      return !isThere || [tag(html, 'og:title'), tag(html, 'og:description')].some((text) => !text?.trim());
    });

    expect(listed.length).toBeGreaterThan(200);
    expect(poor.map(({ address }) => address)).toEqual([]);
  });

  it('says of the first page whose Code it is, and not “Home”', () => {
    const home = listed.find(({ address }) => address === '/');
    expect(tag(home?.html ?? '', 'og:title')).toMatch(/Code/);
  });
});

describe('what programs look for at addresses of their own', () => {
  it('is there: an icon, and whom to tell of a weakness', () => {
    expect(readFileSync(join(dist, 'client/favicon.ico')).subarray(0, 4)).toEqual(Buffer.from([0, 0, 1, 0]));
    expect(readFileSync(join(dist, 'client/.well-known/security.txt'), 'utf8')).toMatch(/^Contact: [^]*^Expires: /m);
  });
});

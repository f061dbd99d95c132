import { describe, expect, it } from 'vitest';
import { responseHeaders } from '../server/response-headers.ts';
import { cloudflareHeaders, netlifyHeaders, withVercelHeaders } from './host-headers.ts';

const addresses = ['/', '/code/0.4/', '/_astro/site.css', '/data/code.json', '/search/', '/pagefind/pagefind.js'];

describe.each(addresses)('at %s another host sends the same headers as our own server', (address) => {
  it('on Netlify, where a later rule replaces an earlier one', () => {
    const sent = new Map<string, string>();
    for (const { name, value } of linesFor(address, netlifyHeaders())) sent.set(name, value);

    expect(Object.fromEntries(sent)).toEqual(responseHeaders(address));
  });

  it('on Cloudflare, where a later rule adds to an earlier one unless it removes it first', () => {
    const sent = new Map<string, string>();
    for (const { name, value } of linesFor(address, cloudflareHeaders())) {
      const before = sent.get(name);
      if (name.startsWith('! ')) sent.delete(name.slice(2));
      else sent.set(name, before === undefined ? value : `${before}, ${value}`);
    }

    expect(Object.fromEntries(sent)).toEqual(responseHeaders(address));
  });

  it('on Vercel, where exactly one route adds them', () => {
    const { routes } = withVercelHeaders({ version: 3, routes: [] });
    const matching = routes.filter(({ src }) => new RegExp(String(src)).test(address));

    expect(matching.map(({ headers }) => headers)).toEqual([responseHeaders(address)]);
    expect(routes.every((route) => route['continue'] === true)).toBe(true);
  });
});

describe.each(addresses)('below a path another host sends the headers of %s there', (address) => {
  const path = '/codes/example/';
  const below = `${path}${address.slice(1)}`;

  it('on Netlify and Cloudflare', () => {
    for (const file of [netlifyHeaders(path), cloudflareHeaders(path)]) {
      expect(linesFor(address, file)).toEqual([]);
      expect(linesFor(below, file).map(({ name }) => name)).toEqual(
        expect.arrayContaining(Object.keys(responseHeaders(address))),
      );
    }
  });

  it('on Vercel', () => {
    const { routes } = withVercelHeaders({ version: 3, routes: [] }, path);
    const matching = (one: string) => routes.filter(({ src }) => new RegExp(String(src)).test(one));

    expect(matching(address)).toEqual([]);
    expect(matching(below).map(({ headers }) => headers)).toEqual([responseHeaders(address)]);
  });
});

it('keeps what the adapter for Vercel wrote, except the route that redirects addresses with a dot', () => {
  const files = { handle: 'filesystem' };
  const withoutSlash = { src: '^/((?:[^/]+/)*[^/]+\\.\\w+)/$', headers: { Location: '/$1' }, status: 308 };
  const { version, routes } = withVercelHeaders({ version: 3, routes: [withoutSlash, files] });

  expect(version).toBe(3);
  expect(routes).toContainEqual(files);
  expect(routes).not.toContainEqual(withoutSlash);
});

it('fails if the adapter for Vercel writes another format', () => {
  expect(() => withVercelHeaders({ version: 4 })).toThrow();
});

/** The lines of the rules that match an address, in order. */
function linesFor(address: string, file: string): readonly { readonly name: string; readonly value: string }[] {
  return file.split(/\n\n/).flatMap((rule) => {
    const [pattern = '', ...lines] = rule.trim().split('\n');
    if (!address.startsWith(pattern.slice(0, -1))) return [];
    return lines.map((line) => {
      const [name = '', ...value] = line.trim().split(': ');
      return { name, value: value.join(': ') };
    });
  });
}

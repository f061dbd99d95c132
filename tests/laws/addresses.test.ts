import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { builtFiles, builtPages, type BuiltPage } from '../browser/built-pages.ts';

/** An address with the anchors of its page, as `addresses.txt` lists them: `/changes/ #main`. */
interface Promised {
  readonly address: string;
  readonly anchors: readonly string[];
}

const promised: readonly Promised[] = readFileSync(new URL('addresses.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => {
    const [address = '', ...anchors] = line.split(' ');
    return { address, anchors: anchors.map((anchor) => anchor.slice(1)) };
  });

/** What a reader who followed an old link would miss. */
function missing(pages: readonly BuiltPage[], files: readonly string[]): readonly string[] {
  const anchorsOf = new Map(pages.map(({ address, html }) => [address, anchorsIn(html)]));
  const known = new Set([...files, ...anchorsOf.keys()]);
  return promised.flatMap(({ address, anchors }) => {
    if (!known.has(address)) return [address];
    return anchors.filter((id) => anchorsOf.get(address)?.has(id) !== true).map((id) => `${address}#${id}`);
  });
}

/** Quoted attributes are all that the build writes; taking pages apart would cost ten times as much. */
function anchorsIn(html: string): ReadonlySet<string> {
  return new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id));
}

it('answers every address that was published, with every anchor of its page', () => {
  expect(promised.length).toBeGreaterThan(600);
  expect(missing(builtPages(), builtFiles())).toEqual([]);
});

it('finds a page, a file and an anchor that went', () => {
  const pages = builtPages()
    .filter(({ address }) => address !== '/glossary/')
    .map((page) => (page.address === '/actions/' ? { ...page, html: page.html.replace('id="ws2-a3"', '') } : page));
  const files = builtFiles().filter((file) => file !== '/feeds/updates.atom');

  expect(missing(pages, files)).toEqual(['/actions/#ws2-a3', '/feeds/updates.atom', '/glossary/']);
});

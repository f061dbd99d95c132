import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { builtFiles, builtPages, type BuiltPage } from '../built-pages.ts';

/** A line of `addresses.txt`: an address with anchors of its page, such as `/changes/ #main`. Later lines may add anchors. */
interface PromisedAddress {
  readonly address: string;
  readonly anchors: readonly string[];
}

const promised: readonly PromisedAddress[] = readFileSync(new URL('addresses.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => {
    const [address = '', ...anchors] = line.split(' ');
    return { address, anchors: anchors.map((anchor) => anchor.slice(1)) };
  });

/** Promised addresses and anchors that are missing. */
function missing(pages: readonly BuiltPage[], files: readonly string[]): readonly string[] {
  const anchorsOf = new Map(pages.map(({ address, html }) => [address, anchorsIn(html)]));
  const existing = new Set([...files, ...anchorsOf.keys()]);
  const gone = promised.flatMap(({ address, anchors }) => {
    if (!existing.has(address)) return [address];
    return anchors.filter((id) => anchorsOf.get(address)?.has(id) !== true).map((id) => `${address}#${id}`);
  });
  return [...new Set(gone)];
}

/** A regular expression is enough, because the build quotes all attributes; parsing would take ten times as long. */
function anchorsIn(html: string): ReadonlySet<string> {
  return new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id));
}

it('answers every address that was published, with every anchor of its page', () => {
  expect(promised.length).toBeGreaterThan(700);
  expect(missing(builtPages(), builtFiles())).toEqual([]);
});

it('finds a page, a file and an anchor that disappeared', () => {
  const pages = builtPages()
    .filter(({ address }) => address !== '/glossary/')
    .map((page) => (page.address === '/actions/' ? { ...page, html: page.html.replace('id="ws2-a3"', '') } : page));
  const files = builtFiles().filter((file) => file !== '/feeds/updates.atom');

  expect(missing(pages, files)).toEqual(['/actions/#ws2-a3', '/feeds/updates.atom', '/glossary/']);
});

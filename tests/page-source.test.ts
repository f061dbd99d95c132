import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { builtPages } from './browser/built-pages.ts';
import { dist } from './browser/serve-built-site.ts';
import { inlineCode, outsideParts, structureFaults } from './html/source-faults.ts';
import { attribute, pageElements } from './html/page-elements.ts';

const pages = builtPages().map(({ address, html }) => ({ address, html, elements: pageElements(html) }));

/** Bytes of a page with its style sheets, each compressed as it travels. */
function weight({ html, elements }: (typeof pages)[number]): number {
  const sheets = elements
    .filter((element) => element.tagName === 'link' && attribute(element, 'rel') === 'stylesheet')
    .map((element) => readFileSync(join(dist, 'client', attribute(element, 'href') ?? '')));
  return [Buffer.from(html), ...sheets].reduce((sum, bytes) => sum + gzipSync(bytes).length, 0);
}

const faultsOn = (faults: (elements: (typeof pages)[number]['elements']) => readonly string[]) =>
  pages.flatMap(({ address, elements }) => faults(elements).map((fault) => `${address}: ${fault}`));

describe('the HTML of every page', () => {
  it('holds no code and no style of its own, which the content security policy would refuse', () => {
    expect(faultsOn(inlineCode)).toEqual([]);
  });

  it('loads nothing from another site', () => {
    expect(faultsOn(outsideParts)).toEqual([]);
  });

  it('has a language, a title, one main part and one first heading, with no heading level left out', () => {
    expect(faultsOn(structureFaults)).toEqual([]);
  });

  it('has a title that no other page has', () => {
    const titles = pages.map(({ html }) => /<title>(.*?)<\/title>/s.exec(html)?.[1]);
    const repeated = pages.filter((_page, index) => titles.indexOf(titles[index]) !== index);

    expect(repeated.map(({ address }) => address)).toEqual([]);
  });

  it('is light: 10 kB for a clause, 40 kB for a whole revision, style sheets included', () => {
    const heavy = pages
      .map((page) => ({ address: page.address, kB: weight(page) / 1000 }))
      .filter(({ address, kB }) => kB > (/^\/clauses\/./.test(address) ? 10 : 40));

    expect(heavy).toEqual([]);
  });
});

describe('the check of the HTML', () => {
  it('finds code and style in a page', () => {
    const html = `<p style="color:red" onclick="go()">x</p><script>go()</script><style>p{}</style><a href="javascript:go()">x</a>`;

    expect(inlineCode(pageElements(html))).toEqual([
      'style on <p>',
      'onClick on <p>',
      '<script> without a file',
      '<style>',
      'javascript: in a link',
    ]);
  });

  it('finds what a page loads from elsewhere', () => {
    const html = '<script src="https://cdn.example/x.js"></script><img src="//cdn.example/y.png"><img src="/own.png">';

    expect(outsideParts(pageElements(html))).toEqual(['//cdn.example/y.png', 'https://cdn.example/x.js'].reverse());
  });

  it('finds what is missing in the structure of a page', () => {
    expect(structureFaults(pageElements('<h1>a</h1><h1>b</h1><h3>c</h3>'))).toEqual([
      'no language',
      'no title',
      '0 main parts, expected one',
      '2 first headings, expected one',
      'h3 follows h1',
    ]);
  });
});

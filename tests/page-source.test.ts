import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { builtFiles, builtPages, dist } from './built-pages.ts';
import { inlineCode, outsideParts, structureFaults } from './html/source-faults.ts';
import { unusedClasses } from '../src/web/integrations/unused-classes.ts';
import { attribute, elementsOf, pageElements } from './html/page-elements.ts';

const pages = builtPages().map((page) => ({ ...page, elements: elementsOf(page) }));

/** The style sheets of a page. */
function sheetsOf({ elements }: (typeof pages)[number]): readonly Buffer[] {
  return elements
    .filter((element) => element.tagName === 'link' && attribute(element, 'rel') === 'stylesheet')
    .map((element) => readFileSync(join(dist, 'client', attribute(element, 'href') ?? '')));
}

/** What a page adds to its words, compressed and with its style sheets, in bytes: a longer Code alone makes no page heavier. */
function weight(page: (typeof pages)[number]): number {
  const words = page.html.slice(page.html.indexOf('<main')).replaceAll(/<[^>]+>|\s+/g, ' ');
  const sizes = [Buffer.from(page.html), ...sheetsOf(page)].map((bytes) => gzipSync(bytes).length);
  return sizes.reduce((sum, size) => sum + size, 0) - gzipSync(words).length;
}

const faultsOn = (faults: (elements: (typeof pages)[number]['elements']) => readonly string[]) =>
  pages.flatMap(({ address, elements }) => faults(elements).map((fault) => `${address}: ${fault}`));

describe('the HTML of every page', () => {
  it('contains no inline code or styles, which the content security policy would block', () => {
    expect(faultsOn(inlineCode)).toEqual([]);
  });

  it('loads nothing from another site', () => {
    expect(faultsOn(outsideParts)).toEqual([]);
  });

  it('has a language, a title, one main part and one first heading, without skipped heading levels', () => {
    expect(faultsOn(structureFaults)).toEqual([]);
  });

  it('has no space between a link and the comma or full stop after it', () => {
    const spaced = pages.filter(({ html }) => /<\/a>\s+[,.;](?=[\s<])/.test(html));

    expect(spaced.map(({ address }) => address)).toEqual([]);
  });

  it('speaks of no form once the outcome of its consultation is published', () => {
    const over = pages.filter(({ html }) => html.includes('id="outcome"'));

    expect(over.length).toBeGreaterThan(0);
    expect(over.filter(({ html }) => html.includes('this form')).map(({ address }) => address)).toEqual([]);
  });

  it('has a unique title', () => {
    const titles = pages.map(({ html }) => /<title>(.*?)<\/title>/s.exec(html)?.[1]);
    const repeated = pages.filter((_page, index) => titles.indexOf(titles[index]) !== index);

    expect(repeated.map(({ address }) => address)).toEqual([]);
  });

  it('has no class whose styles are left out', () => {
    const left = new Set(unusedClasses);
    const classesOf = (element: (typeof pages)[number]['elements'][number]) =>
      (attribute(element, 'class') ?? '').split(/\s+/).filter((name) => left.has(name));

    expect(pages.flatMap(({ elements }) => elements.flatMap(classesOf))).toEqual([]);
  });

  it('has the colours of its plots, which are black without them', () => {
    const withPlots = pages.filter(({ html }) => html.includes('class="plot__'));
    const black = withPlots.filter((page) => !sheetsOf(page).some((sheet) => sheet.includes('.plot__hole')));

    expect(withPlots.length).toBeGreaterThan(5);
    expect(black.map(({ address }) => address)).toEqual([]);
  });

  it('adds little to its words with its style sheets: 11 kB on a clause, 30 kB on a form, 22 kB on any other page', () => {
    const limitOf = (address: string): number =>
      address.startsWith('/clauses/') && address !== '/clauses/' ? 11 : address.endsWith('/respond/') ? 30 : 22;
    const heavy = pages
      .map((page) => ({ address: page.address, kB: weight(page) / 1000 }))
      .filter(({ address, kB }) => kB > limitOf(address));

    expect(heavy).toEqual([]);
  });
});

describe('what is read without a script', () => {
  it('is marked in the contents by at most 1 kB of script', () => {
    const sizes = builtFiles()
      .filter((file) => /^\/_astro\/current-clause\..*\.js$/.test(file))
      .map((file) => readFileSync(join(dist, 'client', file)).length);

    expect(sizes).toHaveLength(1);
    expect(sizes.filter((size) => size > 1000)).toEqual([]);
  });

  it('says once on a page that it is invented, with a link; its entries say so in a plain word', () => {
    const isMark = (element: (typeof pages)[number]['elements'][number]) =>
      attribute(element, 'class') === 'illustrative';
    const linked = pages.filter(({ elements }) => elements.some((one) => isMark(one) && one.tagName !== 'span'));
    const notices = pages.map(({ html }) => html.split('<aside class="site-notice"').length - 1);

    expect(linked.map(({ address }) => address)).toEqual([]);
    expect(new Set(notices)).toEqual(new Set([1]));
  });
});

describe('the check of the HTML', () => {
  it('finds inline code and styles in a page', () => {
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

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { builtFiles, builtPages, dist } from './built-pages.ts';
import { inlineCode, outsideParts, structureFaults } from './html/source-faults.ts';
import { unusedClasses } from '../src/web/integrations/unused-classes.ts';
import { attribute, elementsOf, pageElements } from './html/page-elements.ts';

const pages = builtPages().map((page) => ({ ...page, elements: elementsOf(page) }));

const sheetNames = ({ elements }: (typeof pages)[number]): readonly string[] =>
  elements
    .filter((element) => element.tagName === 'link' && attribute(element, 'rel') === 'stylesheet')
    .map((element) => attribute(element, 'href') ?? '');

/** The style sheets of a page. */
const sheetsOf = (page: (typeof pages)[number]): readonly Buffer[] =>
  sheetNames(page).map((name) => readFileSync(join(dist, 'client', name)));

/** What is sent for a page and its style sheets, in bytes. */
function sentFor(page: (typeof pages)[number]): number {
  const files = [`${page.address}index.html`, ...sheetNames(page)].map((name) => join(dist, 'client', name));
  return files
    .map((file) => readFileSync(existsSync(`${file}.br`) ? `${file}.br` : file).length)
    .reduce((sum, size) => sum + size, 0);
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

  it('has no space between the words of a link and the comma or full stop after it', () => {
    const spaced = pages.filter(({ html }) => /(?:<\/a>\s+|\s<\/a>)[,.;](?=[\s<])/.test(html));

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

  it('is sent with its style sheets in 12 kB for a clause, and in 40 kB for the whole Code', () => {
    const limits: readonly (readonly [RegExp, number])[] = [
      [/^\/clauses\/[^/]+\/$/, 12_000],
      [/^\/code\/(?:[\d.]+\/)?$/, 40_000],
    ];
    const sent = limits.flatMap(([address, limit]) =>
      pages
        .filter((page) => address.test(page.address))
        .map((page) => ({ address: page.address, bytes: sentFor(page), limit })),
    );

    expect(sent.length).toBeGreaterThan(30);
    expect(sent.filter(({ bytes, limit }) => bytes > limit)).toEqual([]);
  });

  it('has the styles of each of its blocks, which most texts do without', () => {
    const classes = ['note', 'quotation', 'figure', 'definitions', 'table-region', 'subheading-1'];
    const labelled = /class="(?:letters|roman|capitals|roman-capitals|figures)-(?:with|in)-/;
    const rules = (page: (typeof pages)[number]): string => sheetsOf(page).join('\n');
    const bare = pages.filter(
      (page) =>
        (classes.some((name) => new RegExp(`class="${name}[ "]`).test(page.html)) &&
          !/\.quotation\b/.test(rules(page))) ||
        (labelled.test(page.html) && !rules(page).includes('letters-in-brackets')),
    );

    expect(bare.map(({ address }) => address)).toEqual([]);
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

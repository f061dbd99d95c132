import { statSync } from 'node:fs';
import { join } from 'node:path';
import { formSteps } from '../src/consultation/form-step.ts';
import { describe, expect, it } from 'vitest';
import { routes } from '../src/web/routes.ts';
import { builtFiles, builtPages, dist } from './built-pages.ts';
import { brokenLinks, type LinkedPage } from './html/broken-links.ts';

/** The steps of a response, and where the form for a day leads, are on-demand pages without a file. */
const isOnDemand = (path: string) =>
  path === routes.findDay || formSteps.some((step) => new RegExp(`^/consultations/[^/]+/${step}/$`).test(path));

describe('links within the site', () => {
  it('have an existing page and anchor as their target', () => {
    expect(brokenLinks(builtPages(), builtFiles(), isOnDemand)).toEqual([]);
  });
});

describe('links to files for paper and Word', () => {
  const links = builtPages().flatMap(({ html }) =>
    [...html.matchAll(/<a href="(\/publications\/[^"]+\.(?:pdf|docx))">([^<]*)</g)].map(
      ([, file = '', words = '']) => ({
        file,
        words,
      }),
    ),
  );

  it('give the format and size of the file', () => {
    expect(links.length).toBeGreaterThan(20);
    // The data page uses addresses as link text.
    for (const { file, words } of links.filter((link) => link.words !== link.file)) {
      const bytes = statSync(join(dist, 'client', file)).size;
      const kind = file.endsWith('.pdf') ? 'PDF' : 'Word';
      const size = bytes < 1_000_000 ? `${Math.round(bytes / 1_000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
      expect(words, file).toMatch(new RegExp(`\\(${kind}, ${size}\\)$`));
    }
  });
});

describe('the check of links', () => {
  const linking = (body: string): LinkedPage => ({ address: '/a/', html: body });
  const other: LinkedPage = { address: '/b/', html: '<p id="here">…</p>' };
  const check = (body: string) =>
    brokenLinks([linking(body), other], ['/a/index.html', '/b/index.html', '/data/x.json']);

  it.each([
    '/b/',
    '../b/#here',
    '#',
    '#top',
    '/data/x.json',
    'https://elsewhere.example/nowhere',
    'mailto:a@b.example',
  ])('accepts %s', (href) => {
    expect(check(`<a href="${href}">x</a>`)).toEqual([]);
  });

  it('finds a page that does not exist', () => {
    expect(check('<a href="/c/">x</a>')).toEqual(['/a/: no page at /c/']);
  });

  it('finds an anchor that does not exist', () => {
    expect(check('<a href="/b/#there">x</a>')).toEqual(['/a/: no place #there on /b/']);
  });

  it('finds a link that works only through a redirect', () => {
    expect(check('<a href="/b">x</a>')).toEqual(['/a/: the last slash is missing in /b']);
  });

  it('finds a label and a description that are not on the page', () => {
    expect(check('<input aria-describedby="hint"><label for="name">x</label>')).toEqual([
      '/a/: no element #hint on this page',
      '/a/: no element #name on this page',
    ]);
  });

  it('finds a duplicate id on a page', () => {
    expect(check('<p id="x"></p><p id="x"></p>')).toEqual(['/a/: the id x occurs twice']);
  });

  it('finds a missing picture, style sheet and script', () => {
    const body = '<img src="/p.png"><link rel="stylesheet" href="/s.css"><script src="/s.js"></script>';

    expect(check(body)).toEqual(['/a/: no file at /s.css', '/a/: no file at /p.png', '/a/: no file at /s.js'].sort());
  });
});

import type { AstroPrerenderer, RouteData } from 'astro';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildCache } from './build-cache.ts';
import { keepRendered } from './kept-pages.ts';

let folder: string;
let rendered: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kept-pages-'));
  rendered = [];
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Renders a page with its address in it. `/missing/` is not found. */
const renderer: AstroPrerenderer = {
  name: 'test',
  getStaticPaths: () => Promise.resolve([]),
  render: ({ url }) => {
    const { pathname } = new URL(url);
    rendered.push(pathname);
    const status = pathname === '/missing/' ? 404 : 200;
    return Promise.resolve(new Response(`<p>${pathname} ✓</p>`, { status, headers: { 'Content-Type': 'text/html' } }));
  },
};

/** One build of some pages, from inputs with this hash. */
async function build(inputs: string, ...pages: readonly string[]): Promise<readonly string[]> {
  const { setup, render } = keepRendered(renderer, buildCache(folder), () => inputs);
  await setup?.();
  const options = { routeData: {} as RouteData };
  const results = await Promise.all(pages.map((page) => render(new Request(`http://localhost${page}`), options)));
  return Promise.all(
    results.map(async (result) => {
      const response = result instanceof Response ? result : result.response;
      return `${response.status} ${response.headers.get('Content-Type') ?? ''} ${await response.text()}`;
    }),
  );
}

test('a second build from the same inputs renders nothing and gives the same pages', async () => {
  const first = await build('same', '/code/', '/glossary/');
  expect(first).toEqual(['200 text/html <p>/code/ ✓</p>', '200 text/html <p>/glossary/ ✓</p>']);
  expect(await build('same', '/glossary/', '/code/')).toEqual(first.toReversed());
  expect(rendered).toEqual(['/code/', '/glossary/']);
});

test('a build from other inputs renders every page', async () => {
  await build('before', '/code/');
  await build('after', '/code/');
  expect(rendered).toEqual(['/code/', '/code/']);
});

test('what could not be rendered is rendered the next time', async () => {
  expect(await build('same', '/missing/')).toEqual(['404 text/html <p>/missing/ ✓</p>']);
  await build('same', '/missing/');
  expect(rendered).toEqual(['/missing/', '/missing/']);
});

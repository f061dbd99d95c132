import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { soundContent } from '../../src/content/testing/sound-content.ts';
import { formSteps } from '../../src/consultation/form-step.ts';
import { addressesOutside, buildElsewhere, serveElsewhere, type BuiltElsewhere } from '../built-elsewhere.ts';
import { watchedPage } from '../browser/watched-page.ts';
import { brokenLinks } from '../html/broken-links.ts';
import { fileURLToPath } from 'node:url';
import { projectRoot, runNode } from '../../scripts/commands/run-node.ts';

const path = '/codes/example/';
const site = `https://www.example.org${path}`;

describe('a site below a path', () => {
  // Within the project, whose packages the endpoint loads.
  const folder = join(projectRoot, 'var', 'under-a-path');
  const [content, out] = [join(folder, 'content'), join(folder, 'dist')];
  let built: BuiltElsewhere;
  let server: Awaited<ReturnType<typeof serveElsewhere>> | undefined;
  const get = (address: string, init?: RequestInit) =>
    fetch(new URL(address, server?.address), { redirect: 'manual', ...init });

  beforeAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    cpSync(fileURLToPath(soundContent), content, { recursive: true });
    const settings = join(content, 'site.yaml');
    writeFileSync(settings, readFileSync(settings, 'utf8').replace(/^address: .*$/m, `address: ${site}`));
    mkdirSync(join(content, 'files'));
    cpSync(join(projectRoot, 'src/guides/comparison.png'), join(content, 'files/map.png'));
    writeFileSync(
      join(content, 'pages/contact.mdx'),
      '---\ntitle: Contact\nsummary: How to reach us.\n---\n\nSee [the Code](/code/) and [a map](/map.png).\n',
    );
    built = await buildElsewhere(content, out, path);
    server = await serveElsewhere(out);
  });
  afterAll(async () => {
    await server?.stop();
    rmSync(folder, { recursive: true });
  });

  it('has a page, file and anchor for every link on its pages', () => {
    const isOnDemand = (address: string) =>
      new RegExp(`^${path}(?:consultations/[^/]+/(?:${formSteps.join('|')})|code/on/find)/$`).test(address);

    expect(built.pages.length).toBeGreaterThan(50);
    expect(brokenLinks(built.pages, built.files, isOnDemand)).toEqual([]);
  });

  it('leads nowhere outside its path from a page, style, script, feed or data file', () => {
    const texts = built.files.filter((file) => /\.(?:html|css|js|json|xml|atom|txt|md|csv|svg)$/.test(file));
    const outside = texts.flatMap((file) => {
      const text = readFileSync(join(built.client, file.slice(path.length)), 'utf8');
      return addressesOutside(text, site).map((address) => `${file}: ${address}`);
    });

    expect(outside).toEqual([]);
  });

  it('answers every address of the sitemap, and the files of a page', async () => {
    const sitemap = await (await get(`${path}sitemap.xml`)).text();
    const listed = Array.from(sitemap.matchAll(/<loc>([^<]*)</g), ([, address = '']) => address);
    expect(listed).toContain(site);
    for (const address of listed) expect((await get(new URL(address).pathname)).status, address).toBe(200);
  });

  it('leads an address without the slash at its end to the one with it, and answers nothing outside', async () => {
    for (const address of [path, `${path}code/`, `${path}code/on/find/`]) {
      const response = await get(address.slice(0, -1));
      expect(response.status).toBe(301);
      expect(response.headers.get('location')).toBe(address);
    }
    for (const address of ['/', '/code/', '/codes/other/']) expect((await get(address)).status, address).toBe(404);
  });

  it('finds the day that a reader asks for on request', async () => {
    const response = await get(`${path}code/on/find/?day=1&month=2&year=2021`);
    const to = response.headers.get('location');
    expect(to ?? (await response.text())).toContain(path);
  });

  it('sends the headers of each part of the site', async () => {
    expect((await get(`${path}data/index.json`)).headers.get('access-control-allow-origin')).toBe('*');
    expect((await get(`${path}search/`)).headers.get('content-security-policy')).toContain('wasm-unsafe-eval');
    const style = built.files.find((file) => file.endsWith('.css') && file.includes('/_astro/')) ?? '';
    expect((await get(style)).headers.get('cache-control')).toContain('immutable');
  });

  it('packs a copy whose links all lead to files of the copy', () => {
    const pack = unzipSync(readFileSync(join(built.client, 'publications/offline-pack.zip')));
    const pages = Object.entries(pack).filter(([name]) => name.endsWith('.html'));
    const broken = pages.flatMap(([name, bytes]) =>
      Array.from(
        Buffer.from(bytes)
          .toString()
          .matchAll(/(?:href|src)="([^"#?]+)[^"]*"/g),
        ([, to = '']) => to,
      )
        .filter((to) => !/^(?:https?|mailto|tel):/.test(to))
        .map((to) => new URL(to, `file:///${name}`).pathname.slice(1))
        .filter((file) => pack[decodeURIComponent(file)] === undefined)
        .map((file) => `${name}: ${file}`),
    );

    expect(pages.length).toBeGreaterThan(30);
    expect(broken).toEqual([]);
  });

  it('is listed with another Code at the same address, on a page that leads to each', async () => {
    const other = join(folder, 'other');
    const settings = join(content, 'site.yaml');
    const otherSite = 'https://www.example.org/codes/other/';
    writeFileSync(settings, readFileSync(settings, 'utf8').replace(/^address: .*$/m, `address: ${otherSite}`));
    const second = await buildElsewhere(content, other, new URL(otherSite).pathname, { PUBLICATIONS: 'none' });
    const list = join(folder, 'list');
    const { succeeded, output } = await runNode([
      'scripts/commands/list-codes.ts',
      ...['--title', 'Codes of Example Body', '--into', list, built.client, second.client],
    ]);
    expect(succeeded, output).toBe(true);
    const html = readFileSync(join(list, 'index.html'), 'utf8');
    const links = Array.from(html.matchAll(/<a href="([^"]*)"/g), ([, to = '']) => to);
    expect(links).toEqual([site, otherSite]);

    // As a proxy does: each path to the server of its Code, which answers nothing else.
    const otherServer = await serveElsewhere(other);
    const servers = new Map([
      [site, server?.address],
      [otherSite, otherServer.address],
    ]);
    for (const [of, at] of servers)
      for (const to of links)
        expect((await fetch(new URL(new URL(to).pathname, at))).status, `${to} of ${of}`).toBe(to === of ? 200 : 404);
    await otherServer.stop();
  });

  it('finds words in a browser, in the first results and in the index', async () => {
    const { page, offences } = await watchedPage(new URL(path, server?.address).href);
    await page.goto(new URL(`${path}search/?q=records`, server?.address).href);
    const first = page.locator('[data-results] a').first();
    await first.waitFor();
    expect(await first.getAttribute('href')).toMatch(new RegExp(`^${path}`));
    await first.click();
    expect(new URL(page.url()).pathname).toMatch(new RegExp(`^${path}`));
    expect(offences).toEqual([]);
    await page.context().close();
  });
});

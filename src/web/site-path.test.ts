import { fileURLToPath } from 'node:url';
import { afterEach, expect, test, vi } from 'vitest';
import { soundContent } from '../content/testing/sound-content.ts';
import { routes } from './routes.ts';
import { sitePathIn } from './use-site-settings.ts';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

const words = ['a', 'b', 'c'] as const;
const all = (from: typeof routes): readonly string[] =>
  Object.values(from).map((route) =>
    typeof route === 'string' ? route : (route as (...names: readonly string[]) => string)(...words),
  );

test('every address of a site below a path is that of a site without one, with the path before it', async () => {
  vi.resetModules();
  vi.stubEnv('SITE_PATH', '/codes/example/');
  const below = await import('./routes.ts');
  const { withinSite, onSite } = await import('./site-path.ts');

  expect(all(below.routes)).toEqual(all(routes).map((address) => `/codes/example${address}`));
  expect(all(below.routes).map(withinSite)).toEqual(all(routes));
  expect(onSite('/code/')).toBe(below.routes.code);
});

test('the path of a site comes from its address, and is none where there is no address to read', () => {
  expect(sitePathIn(fileURLToPath(soundContent))).toBe('/');
  expect(sitePathIn('no such folder')).toBe('/');
});

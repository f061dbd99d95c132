import { join } from 'node:path';
import { expect, it } from 'vitest';
import { dist } from '../built-pages.ts';
import { hashesIn, hashesOfSecondBuild } from '../second-build.ts';

it('gives the same files, byte for byte, from a second build in another folder, time zone, language and year', async () => {
  expect(await hashesOfSecondBuild()).toEqual(hashesIn(join(dist, 'client')));
});

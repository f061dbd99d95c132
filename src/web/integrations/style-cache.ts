import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { sassTokens } from '../../design/sass-tokens.ts';
import type { BuildCache } from './build-cache.ts';

const sheetSchema = z.object({ css: z.string(), files: z.array(z.string()) });

/** A compiled style sheet, and the files that it was made from. */
export type Sheet = Readonly<z.infer<typeof sheetSchema>>;

/**
 * Compiles a style sheet, or returns what an earlier build compiled from the same sources: compiling takes a quarter of a
 * small build.
 *
 * @param root the folder of the project
 */
export async function compileSheet(file: string, root: string, cache: BuildCache): Promise<Sheet> {
  const key = `sheet ${relative(root, file)} ${hashOfSources(root)}`;
  const kept = cache.get(key);
  if (kept !== undefined) return sheetSchema.parse(JSON.parse(kept.toString('utf8')));

  const { compile } = await import('sass');
  // Packages have sheets such as `govuk-frontend/dist/govuk/base`.
  const { css, loadedUrls } = compile(file, { importers: [sassTokens], loadPaths: [join(root, 'node_modules')] });
  const files = loadedUrls.filter(({ protocol }) => protocol === 'file:').map((url) => fileURLToPath(url));
  cache.put(key, Buffer.from(JSON.stringify({ css, files })));
  return { css, files };
}

/** Of everything that a style sheet can be made from: our own sheets and tokens, and the versions of all packages. */
function hashOfSources(root: string): string {
  const own = ['src/styles', 'src/design'].flatMap((folder) =>
    readdirSync(join(root, folder)).map((name) => join(folder, name)),
  );
  const hash = createHash('sha256');
  for (const source of [...own, 'package-lock.json'])
    hash.update(`${source}\n`).update(readFileSync(join(root, source)));
  return hash.digest('hex');
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { sitePathOf } from '../model/site-address.ts';

const withAddressSchema = z.object({ address: z.url() });

/**
 * Makes this process, and those that it starts, print addresses below the path of the site. Must run before anything loads
 * `routes.ts`. What is wrong in `site.yaml` is for the check of the content to say.
 */
export function useSitePath(content = process.env['CONTENT_DIR'] ?? 'content'): string {
  const path = pathIn(join(content, 'site.yaml'));
  process.env['SITE_PATH'] = path;
  return path;
}

/** Builds a path into a bundle, for Vite's setting `define`. */
export function builtInPath(path: string): Readonly<Record<string, string>> {
  return { SITE_PATH: JSON.stringify(path) };
}

function pathIn(file: string): string {
  try {
    return sitePathOf(withAddressSchema.parse(parse(readFileSync(file, 'utf8'))).address);
  } catch {
    return '/';
  }
}

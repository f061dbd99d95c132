import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { sitePathOf } from '../model/site-address.ts';

const withAddressSchema = z.object({ address: z.url() });

/**
 * Makes this process, and those that it starts, print addresses below the path of the site. Must run before anything loads
 * `routes.ts`.
 */
export function useSitePath(content = process.env['CONTENT_DIR'] ?? 'content'): string {
  const path = sitePathIn(content);
  process.env['SITE_PATH'] = path;
  return path;
}

/** Builds a path into a bundle, for Vite's setting `define`. */
export function builtInPath(path: string): Readonly<Record<string, string>> {
  return { SITE_PATH: JSON.stringify(path) };
}

/** The path of the site in a content folder. What is wrong in `site.yaml` is for the check of the content to say. */
export function sitePathIn(content: string): string {
  try {
    const settings: unknown = parse(readFileSync(join(content, 'site.yaml'), 'utf8'));
    return sitePathOf(withAddressSchema.parse(settings).address);
  } catch {
    return '/';
  }
}

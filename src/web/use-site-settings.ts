import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { sitePathOf } from '../model/site-address.ts';

const withAddressSchema = z.object({ address: z.url() });
const withDutyWordsSchema = z.object({ vocabulary: z.object({ duties: z.record(z.string(), z.string()) }) });
const withLanguageSchema = z.object({ language: z.string() });

/**
 * Makes this process, and those that it starts, print addresses below the path of the site, speak its language and know
 * the duty words that it declares. Must run before anything loads `routes.ts`, the words or the duty watch.
 *
 * @returns the path
 */
export function useSiteSettings(content = process.env['CONTENT_DIR'] ?? 'content'): string {
  const path = sitePathIn(content);
  process.env['SITE_PATH'] = path;
  process.env['SITE_LANGUAGE'] = siteLanguageIn(content);
  process.env['SITE_DUTY_WORDS'] = JSON.stringify(dutyWordsIn(content));
  return path;
}

/** Builds these settings of this process into a bundle, for Vite's setting `define`. */
export function builtInSettings(path: string): Readonly<Record<string, string>> {
  return {
    SITE_PATH: JSON.stringify(path),
    SITE_LANGUAGE: JSON.stringify(process.env['SITE_LANGUAGE'] ?? 'en'),
    SITE_DUTY_WORDS: JSON.stringify(process.env['SITE_DUTY_WORDS'] ?? '{}'),
  };
}

/** The path of the site in a content folder. What is wrong in `site.yaml` is for the check of the content to say. */
export function sitePathIn(content: string): string {
  try {
    return sitePathOf(withAddressSchema.parse(settingsIn(content)).address);
  } catch {
    return '/';
  }
}

function siteLanguageIn(content: string): string {
  try {
    return withLanguageSchema.parse(settingsIn(content)).language;
  } catch {
    return 'en';
  }
}

function dutyWordsIn(content: string): Readonly<Record<string, string>> {
  try {
    return withDutyWordsSchema.parse(settingsIn(content)).vocabulary.duties;
  } catch {
    return {};
  }
}

function settingsIn(content: string): unknown {
  return parse(readFileSync(join(content, 'site.yaml'), 'utf8'));
}

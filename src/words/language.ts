/** Built into bundles: see `web/use-site-settings.ts`. */
declare const SITE_LANGUAGE: string | undefined;

/**
 * The language that this process speaks. It is `language` in `site.yaml`, and is known before anything else is loaded: built
 * pages have it built in; commands, which run outside a bundle, have it in their environment.
 */
export const siteLanguage: string =
  typeof SITE_LANGUAGE === 'undefined' ? (process.env['SITE_LANGUAGE'] ?? 'en') : SITE_LANGUAGE;

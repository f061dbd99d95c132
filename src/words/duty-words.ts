/** Built into bundles: see `web/use-site-settings.ts`. */
declare const SITE_DUTY_WORDS: string | undefined;

/**
 * The words of the Code that bind, forbid or allow as one of the duty watch does, each with that one, as JSON: `duties` under
 * `vocabulary` in `site.yaml`. One value for the process, like its language.
 */
export const siteDutyWords: string =
  typeof SITE_DUTY_WORDS === 'undefined' ? (process.env['SITE_DUTY_WORDS'] ?? '{}') : SITE_DUTY_WORDS;

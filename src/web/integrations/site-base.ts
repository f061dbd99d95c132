import { useSiteSettings } from '../use-site-settings.ts';

/** The path below which the site is built. The configuration imports this first: other modules read what it sets. */
export const siteBase = useSiteSettings();

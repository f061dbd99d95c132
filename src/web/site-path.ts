import { belowPath, withinPath } from '../model/site-address.ts';

/** Built into bundles: see `use-site-settings.ts`. */
declare const SITE_PATH: string | undefined;

/**
 * The path below which the site is: `/`, or such as `/codes/allotments/`. It follows from `address` in `site.yaml`. Built
 * pages and scripts have it built in; commands, which run outside a bundle, have it in their environment.
 */
export const sitePath: string = typeof SITE_PATH === 'undefined' ? (process.env['SITE_PATH'] ?? '/') : SITE_PATH;

/** The address of a link of the content, in which `/code/` is a page of the site. */
export function onSite(url: string): string {
  return belowPath(sitePath, url);
}

/** The address within the site of an address of it: where its file is in a built site, and what kind of page it is. */
export function withinSite(address: string): string {
  return withinPath(sitePath, address) ?? address;
}

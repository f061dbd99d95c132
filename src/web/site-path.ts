import { belowPath, withinPath } from '../model/site-address.ts';

/** Environment variable that tells commands which path the site is below: see `use-site-path.ts`, which sets it. */
export const sitePathVariable = 'SITE_PATH';

/**
 * The path below which the site is: `/`, or such as `/codes/allotments/`. It follows from `address` in `site.yaml`. Built
 * pages and scripts have it built in; commands run outside a bundle, where there is no `import.meta.env`.
 */
export const sitePath: string = import.meta.env?.BASE_URL ?? process.env[sitePathVariable] ?? '/';

/** The address of a link of the content, in which `/code/` is a page of the site. */
export function onSite(url: string): string {
  return belowPath(sitePath, url);
}

/** The address within the site of an address of it: where its file is in a built site, and what kind of page it is. */
export function withinSite(address: string): string {
  return withinPath(sitePath, address) ?? address;
}

/** The path below which a site with this address is, with a slash at its end: `/`, or such as `/codes/allotments/`. */
export function sitePathOf(address: string): string {
  const { pathname } = new URL(address);
  return pathname.endsWith('/') ? pathname : `${pathname}/`;
}

/**
 * A link of the content as a browser needs it. In the content `/code/` is a page of the site, wherever the site is: below a
 * path, that path comes before it.
 */
export function belowPath(sitePath: string, url: string): string {
  return url.startsWith('/') && !url.startsWith('//') ? `${sitePath}${url.slice(1)}` : url;
}

/** The full address of a link of the content, for documents and data, which are read elsewhere. */
export function fullAddress(address: string, url: string): string {
  return new URL(belowPath(sitePathOf(address), url), address).href;
}

/** An address on the server as one within the site, such as `/code/`; undefined where it is not below the site's path. */
export function withinPath(sitePath: string, pathname: string): string | undefined {
  return pathname.startsWith(sitePath) ? pathname.slice(sitePath.length - 1) : undefined;
}

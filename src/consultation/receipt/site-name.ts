import { sitePathOf } from '../../model/site-address.ts';

/** How a receipt names its site: by its address without a slash at its end, with the path that it is below. */
export function siteName(address: string): string {
  return `${new URL(address).origin}${sitePathOf(address).slice(0, -1)}`;
}

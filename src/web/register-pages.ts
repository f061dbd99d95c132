import type { Content } from '../content/content.ts';
import { linksInPublished } from '../model/links-in-text.ts';
import { memoize } from '../model/memoize.ts';
import { keptRegisters, registers, type Register } from '../model/registers/kept-registers.ts';

/** The registers that a site's content keeps, computed once for each content. */
export const registersOn: (content: Content) => ReadonlySet<Register> = memoize(keptRegisters);

/**
 * The registers that have a page: those that the body keeps, and those that a published text of the Code links to, since
 * what is published goes on leading somewhere.
 */
export const registersWithPage: (content: Content) => ReadonlySet<Register> = memoize((content) => {
  const { code, settings } = content;
  const linked = new Set([...linksInPublished(code)].map((link) => pathOnSite(link, settings.address)));
  return new Set(registers.filter((name) => registersOn(content).has(name) || linked.has(`/${name}/`)));
});

/** The path of a link on the site itself; undefined if it leads elsewhere. */
function pathOnSite(link: string, site: string): string | undefined {
  const below = site.replace(/\/$/, '');
  const local = link.startsWith(`${below}/`) ? link.slice(below.length) : link;
  // Browsers resolve `..`, and what follows a question mark or hash does not change the page.
  return local.startsWith('/') ? new URL(local, 'https://site.invalid/').pathname : undefined;
}

/** The answer at the address of a page that the site does not have: a build makes no file of it. */
export function noPage(): Response {
  return new Response(null, { status: import.meta.env.DEV ? 404 : 410 });
}

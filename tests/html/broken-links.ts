import type { Element } from 'hast';
import { attribute, elementsOf } from './page-elements.ts';

/** A page whose links are to be checked. */
export interface LinkedPage {
  readonly address: string;
  readonly html: string;
}

/** Any origin, to resolve relative links and recognise external ones. */
const origin = 'http://site.invalid';

/**
 * Every broken link within the site, with its page, in alphabetical order.
 *
 * @param pages all pages of the site
 * @param files the address of every file, pages included (`/code/index.html`)
 * @param onDemand whether an address without a file is answered on demand
 */
export function brokenLinks(
  pages: readonly LinkedPage[],
  files: readonly string[],
  onDemand: (path: string) => boolean = () => false,
): readonly string[] {
  const fileSet = new Set(files);
  const parsed = pages.map((page) => ({ address: page.address, elements: elementsOf(page) }));
  const idsByPage = new Map(parsed.map(({ address, elements }) => [address, new Set(idsOf(elements))]));
  const faults = new Set<string>();

  for (const { address, elements } of parsed) {
    const report = (fault: string) => faults.add(`${address}: ${fault}`);
    const ids = idsByPage.get(address) ?? new Set();
    for (const id of duplicates(idsOf(elements))) report(`the id ${id} occurs twice`);
    for (const id of elements.flatMap(idsReferredTo)) {
      if (!ids.has(id)) report(`no element #${id} on this page`);
    }
    for (const link of elements.flatMap(linksOf)) {
      const target = new URL(link.to, origin + address);
      if (target.origin !== origin || onDemand(target.pathname)) continue;
      const fault = faultOf(target, link.kind, fileSet, idsByPage);
      if (fault !== undefined) report(fault);
    }
  }
  return [...faults].sort();
}

/** The ids of each page, by address. */
type IdsByPage = ReadonlyMap<string, ReadonlySet<string>>;

function faultOf(
  target: URL,
  kind: Link['kind'],
  fileSet: ReadonlySet<string>,
  idsByPage: IdsByPage,
): string | undefined {
  const path = decodeURIComponent(target.pathname);
  const isFile = fileSet.has(path) && !path.endsWith('.html');
  if (kind === 'file') return isFile ? undefined : `no file at ${path}`;
  const ids = idsByPage.get(path);
  if (ids === undefined && isFile) return undefined;
  if (ids === undefined) {
    return idsByPage.has(`${path}/`) ? `the last slash is missing in ${path}` : `no page at ${path}`;
  }
  const place = decodeURIComponent(target.hash.slice(1));
  return place === '' || place === 'top' || ids.has(place) ? undefined : `no place #${place} on ${path}`;
}

interface Link {
  /** A page that a reader opens, or a file that the page itself loads. */
  readonly kind: 'page' | 'file';
  readonly to: string;
}

function linksOf(element: Element): readonly Link[] {
  const href = attribute(element, 'href');
  const src = attribute(element, 'src');
  const loads = element.tagName === 'link' && !/canonical|alternate|next|prev/.test(attribute(element, 'rel') ?? '');
  return [
    ...(href === undefined ? [] : [{ kind: loads ? ('file' as const) : ('page' as const), to: href }]),
    ...(src === undefined ? [] : [{ kind: 'file' as const, to: src }]),
  ];
}

function idsOf(elements: readonly Element[]): readonly string[] {
  return elements.flatMap((element) => attribute(element, 'id') ?? []);
}

/** The ids of other elements that an element refers to. */
function idsReferredTo(element: Element): readonly string[] {
  return ['htmlFor', 'ariaDescribedBy', 'ariaLabelledBy', 'ariaControls'].flatMap((name) =>
    (attribute(element, name) ?? '').split(' ').filter((id) => id !== ''),
  );
}

function duplicates(ids: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return ids.filter((id) => {
    const again = seen.has(id);
    seen.add(id);
    return again;
  });
}

import type { BuiltPage } from './built-pages.ts';

/** A folder with more in it than this holds pages of one kind, such as `/clauses/`. */
const mostTold = 4;

/** One page of each kind: the longest stands for the others, which have the same parts in smaller number. */
export function pageOfEachKind(pages: readonly BuiltPage[]): readonly BuiltPage[] {
  const kinds = pageKinds(pages.map(({ address }) => address));
  const longest = new Map<string, BuiltPage>();
  for (const page of pages) {
    const kind = kinds.get(page.address) ?? page.address;
    if (page.html.length > (longest.get(kind)?.html.length ?? 0)) longest.set(kind, page);
  }
  return [...longest.values()];
}

/**
 * The kind of each address: itself, with a star for each part that only tells pages of one kind apart,
 * as in `/changes/…/before-and-after/`. The pages at the top, such as `/about/`, are each a kind of their own.
 */
export function pageKinds(addresses: readonly string[]): ReadonlyMap<string, string> {
  return new Map(kindsBelow('', 1, addresses));
}

/** @param depth the part of the addresses, counted from 1, that follows on `kind` */
function kindsBelow(kind: string, depth: number, addresses: readonly string[]): readonly (readonly [string, string])[] {
  const partOf = (address: string) => address.split('/')[depth];
  const isOneOfMany = depth > 1 && new Set(addresses.map(partOf)).size > mostTold;
  const groups = Map.groupBy(addresses, (address) => {
    const part = partOf(address);
    return part !== undefined && part !== '' && isOneOfMany ? '*' : part;
  });
  return [...groups].flatMap(([part, group]) =>
    part === undefined
      ? group.map((address) => [address, kind] as const)
      : kindsBelow(`${kind}/${part}`, depth + 1, group),
  );
}

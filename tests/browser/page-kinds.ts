import type { BuiltPage } from '../built-pages.ts';

/** A folder with more entries than this has pages of one kind, such as `/clauses/`. */
const maxNamed = 2;

/**
 * Pages that together have every kind of element that the site has. One of each kind of page: that with the most kinds of
 * element, and of these the shortest, because the longer ones only have more of each. Then others, as long as one of them
 * has an element that no page so far has.
 */
export function samplePages(pages: readonly BuiltPage[]): readonly BuiltPage[] {
  const candidates = pages.map((page) => ({ page, elements: elementKinds(page) }));
  const kinds = pageKinds(pages.map(({ address }) => address));
  const byKind = Map.groupBy(candidates, ({ page }) => kinds.get(page.address));
  const samples = [...byKind.values()].map((group) => richest(group, ({ elements }) => elements.size));
  for (;;) {
    const seen = new Set(samples.flatMap((sample) => [...(sample?.elements ?? [])]));
    const unseen = ({ elements }: Candidate): number => elements.difference(seen).size;
    const next = richest(candidates, unseen);
    if (next === undefined || unseen(next) === 0) break;
    samples.push(next);
  }
  return samples.flatMap((sample) => sample?.page ?? []);
}

interface Candidate {
  readonly page: BuiltPage;
  readonly elements: ReadonlySet<string>;
}

/** The page with the most elements by a count, and of several the shortest. */
function richest(candidates: readonly Candidate[], count: (candidate: Candidate) => number): Candidate | undefined {
  return candidates.toSorted(
    (one, other) => count(other) - count(one) || one.page.html.length - other.page.html.length,
  )[0];
}

/** The kinds of element of a page: each tag with its classes and role. */
function elementKinds({ html }: BuiltPage): ReadonlySet<string> {
  const tags = html.matchAll(/<([a-z][a-z0-9-]*)([^>]*)>/g);
  return new Set(
    Array.from(tags, ([, name, attributes = '']) =>
      [name, ...(attributes.match(/ (?:class|role)="[^"]*"/g) ?? [])].join(''),
    ),
  );
}

/**
 * The kind of each address: the address with a star for each part that varies between pages of one kind, as in
 * `/changes/…/before-and-after/`. Top-level pages, such as `/about/`, are each a kind.
 */
export function pageKinds(addresses: readonly string[]): ReadonlyMap<string, string> {
  return new Map(kindsBelow('', 1, addresses));
}

/** @param depth the index of the address part after `kind`, counted from 1 */
function kindsBelow(kind: string, depth: number, addresses: readonly string[]): readonly (readonly [string, string])[] {
  const partOf = (address: string) => address.split('/')[depth];
  const isOneOfMany = depth > 1 && new Set(addresses.map(partOf)).size > maxNamed;
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

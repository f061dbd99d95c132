/** What Pagefind keeps of one thing that was found. */
export interface Fragment {
  readonly url: string;
  /** A few words around what was found, as HTML in which `mark` is the only element. */
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
}

export interface Found {
  readonly id: string;
  readonly score: number;
  readonly data: () => Promise<Fragment>;
}

/** One value, or several of which any will do. */
export type Filters = Readonly<Record<string, string | { readonly any: readonly string[] }>>;

/** The part of Pagefind's interface that is used. */
interface Pagefind {
  readonly options: (options: { readonly excerptLength: number }) => Promise<void>;
  readonly search: (
    query: string | null,
    options: { readonly filters: Filters },
  ) => Promise<{ readonly results: readonly Found[] }>;
}

const loaded = new Map<string, Promise<Pagefind>>();

/** What an index finds, best first; each index is fetched when it is first asked. */
export async function ask(folder: string, query: string, filters: Filters): Promise<readonly Found[]> {
  const { results } = await (await engine(folder)).search(query, { filters });
  return results;
}

function engine(folder: string): Promise<Pagefind> {
  const known = loaded.get(folder);
  if (known !== undefined) return known;
  const fresh = load(folder);
  loaded.set(folder, fresh);
  // What could not be fetched is asked for again.
  fresh.catch(() => loaded.delete(folder));
  return fresh;
}

async function load(folder: string): Promise<Pagefind> {
  // Pagefind writes its program beside each index: no bundler knows it, and nothing tells its type.
  // eslint-disable-next-line @typescript-eslint/no-unsafe-assignment
  const pagefind: Pagefind = await import(/* @vite-ignore */ `${folder}pagefind.js`);
  await pagefind.options({ excerptLength: 30 });
  return pagefind;
}

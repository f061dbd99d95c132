/** What Pagefind stores about one entry. */
export interface Fragment {
  readonly url: string;
  /** Its whole text, with the marks of `inLines`. */
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
}

export interface PagefindHit {
  readonly id: string;
  readonly data: () => Promise<Fragment>;
}

/** The required value of each filter. */
export type Filters = Readonly<Record<string, string>>;

/** The part of Pagefind's interface that this site uses. */
interface Pagefind {
  readonly search: (
    query: string | null,
    options: { readonly filters: Filters },
  ) => Promise<{ readonly results: readonly PagefindHit[] }>;
}

/** The module that Pagefind writes next to each index. */
interface PagefindModule {
  readonly createInstance: (options: { readonly basePath: string; readonly noWorker: boolean }) => Pagefind;
}

const engines = new Map<string, Promise<Pagefind>>();
/** The last question. Pagefind mixes up the answers to questions that it is asked at the same time. */
let asked: Promise<unknown> = Promise.resolve();

/** The hits of a query, best first. Each index is fetched at its first query. */
export async function queryIndex(folder: string, query: string, filters: Filters): Promise<readonly PagefindHit[]> {
  const before = asked;
  const answer = (async () => {
    await before.catch(() => undefined);
    const { results } = await (await engine(folder)).search(query, { filters });
    return results.map((hit) => ({ id: `${folder}${hit.id}`, data: hit.data }));
  })();
  asked = answer;
  return answer;
}

function engine(folder: string): Promise<Pagefind> {
  const existing = engines.get(folder);
  if (existing !== undefined) return existing;
  const loading = load(folder);
  engines.set(folder, loading);
  // Try again after a failure.
  loading.catch(() => engines.delete(folder));
  return loading;
}

async function load(folder: string): Promise<Pagefind> {
  // Pagefind writes this module at build time: no bundler knows it, and it has no types.
  // oxlint-disable-next-line typescript/no-unsafe-assignment
  const module: PagefindModule = await import(/* @vite-ignore */ `${folder}pagefind.js`);
  // No worker: it is one more file to fetch, and Pagefind waits forever for one that does not answer.
  return module.createInstance({ basePath: folder, noWorker: true });
}

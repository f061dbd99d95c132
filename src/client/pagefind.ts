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

/** The value that each filter named has to have. */
export type Filters = Readonly<Record<string, string>>;

/** The part of Pagefind's interface that is used. */
interface Pagefind {
  readonly search: (
    query: string | null,
    options: { readonly filters: Filters },
  ) => Promise<{ readonly results: readonly Found[] }>;
}

/** The program that Pagefind writes beside each index. */
interface Program {
  readonly createInstance: (options: {
    readonly basePath: string;
    readonly excerptLength: number;
    readonly noWorker: boolean;
  }) => Pagefind;
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
  const program: Program = await import(/* @vite-ignore */ `${folder}pagefind.js`);
  // An index is small. A worker would be one more file to fetch, and Pagefind waits for ever for one that gives no answer.
  return program.createInstance({ basePath: folder, excerptLength: 30, noWorker: true });
}

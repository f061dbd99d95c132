import type { APIRoute, GetStaticPaths } from 'astro';
import { dataFiles } from '../publications/data/data-files.ts';
import type { DataFile } from '../publications/data/data-file.ts';
import { feedFiles } from '../publications/data/feeds/feeds.ts';
import { textType } from '../server/media-types.ts';
import type { Content } from '../source/content.ts';
import { siteContent } from './content.ts';
import { publishedOf } from './published.ts';

/** Files that anyone can take, by their paths. */
type Files = ReadonlyMap<string, DataFile>;

/** The files below `/data/`. */
export const dataOf = remembered((content) => dataFiles(publishedOf(content)));

/** The files below `/feeds/`. */
export const feedsOf = remembered((content) => feedFiles(publishedOf(content)));

/** What a file in `src/pages` exports to answer for the files of one kind. */
interface DataEndpoint {
  readonly getStaticPaths: GetStaticPaths;
  readonly GET: APIRoute;
}

/** Answers for every file whose name ends in `.format`. */
export function dataEndpoint(format: string, filesOf: (content: Content) => Files): DataEndpoint {
  const ending = `.${format}`;
  return {
    getStaticPaths: () =>
      [...filesOf(siteContent()).keys()]
        .filter((path) => path.endsWith(ending))
        .map((path) => ({ params: { path: path.slice(0, -ending.length) } })),
    GET: ({ params }) => {
      const text = filesOf(siteContent())
        .get(`${params['path'] ?? ''}${ending}`)
        ?.text();
      const headers = { 'Content-Type': textType(ending) ?? 'text/plain' };
      return text === undefined ? new Response(null, { status: 404 }) : new Response(text, { headers });
    },
  };
}

/** The same files as long as the content is the same. */
function remembered(make: (content: Content) => readonly DataFile[]): (content: Content) => Files {
  const known = new WeakMap<Content, Files>();
  return (content) => {
    const before = known.get(content);
    if (before !== undefined) return before;
    const files = new Map(make(content).map((file) => [file.path, file]));
    known.set(content, files);
    return files;
  };
}

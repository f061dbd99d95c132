import type { APIRoute, GetStaticPaths } from 'astro';
import { onceFor } from '../code/once-for.ts';
import { dataFiles } from '../publications/data/data-files.ts';
import type { DataFile } from '../publications/data/data-file.ts';
import { feedFiles } from '../publications/data/feeds/feeds.ts';
import { contentType } from '../server/media-types.ts';
import type { Content } from '../source/content.ts';
import { siteContent } from './content.ts';
import { publishedOf } from './published.ts';

/** Files that anyone can take, by their paths. */
type Files = ReadonlyMap<string, DataFile>;

/** The files below `/data/`. */
export const dataOf = onceFor((content: Content) => byPath(dataFiles(publishedOf(content))));

/** The files below `/feeds/`. */
export const feedsOf = onceFor((content: Content) => byPath(feedFiles(publishedOf(content))));

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
      const headers = { 'Content-Type': contentType(ending) ?? 'text/plain' };
      return text === undefined ? new Response(null, { status: 404 }) : new Response(text, { headers });
    },
  };
}

function byPath(files: readonly DataFile[]): Files {
  return new Map(files.map((file) => [file.path, file]));
}

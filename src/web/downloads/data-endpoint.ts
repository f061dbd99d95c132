import type { APIRoute, GetStaticPaths } from 'astro';
import { memoize } from '../../model/memoize.ts';
import { dataFiles } from '../../downloads/data/data-files.ts';
import type { DataFile } from '../../downloads/data-file.ts';
import { feedFiles } from '../../downloads/data/feeds/feeds.ts';
import { contentType } from '../server/content-type.ts';
import type { Content } from '../../content/content.ts';
import { siteContent } from '../content.ts';
import { publishedOf } from './fill-published-content.ts';

/** Data files by their paths. */
type Files = ReadonlyMap<string, DataFile>;

/** The files below `/data/`. */
export const dataOf = memoize((content: Content) => byPath(dataFiles(publishedOf(content))));

/** The files below `/feeds/`. */
export const feedsOf = memoize((content: Content) => byPath(feedFiles(publishedOf(content))));

/** The exports of a file in `src/pages` that serves all files of one format. */
interface DataEndpoint {
  readonly getStaticPaths: GetStaticPaths;
  readonly GET: APIRoute;
}

/** The endpoint for every file with the extension `format`. */
export function dataEndpoint(format: string, filesOf: (content: Content) => Files): DataEndpoint {
  const extension = `.${format}`;
  return {
    getStaticPaths: () =>
      [...filesOf(siteContent()).keys()]
        .filter((path) => path.endsWith(extension))
        .map((path) => ({ params: { path: path.slice(0, -extension.length) } })),
    GET: ({ params }) => {
      const text = filesOf(siteContent())
        .get(`${params['path'] ?? ''}${extension}`)
        ?.text();
      const headers = { 'Content-Type': contentType(extension) ?? 'text/plain' };
      return text === undefined ? new Response(null, { status: 404 }) : new Response(text, { headers });
    },
  };
}

function byPath(files: readonly DataFile[]): Files {
  return new Map(files.map((file) => [file.path, file]));
}

import type { APIRoute, GetStaticPaths } from 'astro';
import { mediaTypeOf } from '../../../downloads/media-types.ts';
import { siteContent } from '../../../web/content.ts';
import { shownPictures } from '../../../web/views/shown-pictures.ts';

/** The pictures of the Code. One that another revision replaced keeps its address. */
export const getStaticPaths: GetStaticPaths = () =>
  shownPictures(siteContent().code).map(({ hash, file, bytes }) => ({ params: { hash, file }, props: { bytes } }));

export const GET: APIRoute<{ readonly bytes: Uint8Array<ArrayBuffer> }> = ({
  params: { file = '' },
  props: { bytes },
}) => new Response(bytes, { headers: { 'Content-Type': mediaTypeOf(file) ?? '' } });

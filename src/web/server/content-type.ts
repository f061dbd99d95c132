import { mediaTypeOf } from '../../downloads/media-types.ts';

/** Text types, which need a charset. */
const text = /^text\/|[/+](?:json|jsonl|xml)$/;

/** The content type of a file, with the charset of all text on the site; `undefined` to leave it to the server. */
export function contentType(pathname: string): string | undefined {
  const type = mediaTypeOf(pathname.endsWith('/') ? 'index.html' : pathname);
  return type !== undefined && text.test(type) ? `${type}; charset=utf-8` : type;
}

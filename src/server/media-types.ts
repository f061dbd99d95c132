import { mediaTypeOf } from '../publications/media-types.ts';

/** Types of text, whose encoding has to be told. */
const text = /^text\/|[/+](?:json|jsonl|xml)$/;

/** What a file is served as, with the encoding that all text of the site has; nothing where its name alone tells. */
export function contentType(pathname: string): string | undefined {
  const type = mediaTypeOf(pathname.endsWith('/') ? 'index.html' : pathname);
  return type !== undefined && text.test(type) ? `${type}; charset=utf-8` : type;
}

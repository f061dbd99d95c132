import * as messages from '../consultation/messages.ts';
import type { UnreadableView } from '../consultation/view.ts';
import { readBody } from './read-body.ts';
import { page, type Visit } from './visit.ts';

/** The body of a request in one of the media types, or the page that says why it could not be read. */
export async function bodyOf(
  visit: Visit,
  mediaTypes: readonly string[],
  limit: number,
): Promise<Uint8Array | UnreadableView> {
  const [type = ''] = (visit.request.headers.get('content-type') ?? '').split(';');
  if (!mediaTypes.includes(type.trim().toLowerCase())) return unreadable(visit, 415, messages.unreadable.mediaType);
  const body = await readBody(visit.request, limit);
  if (body === 'too large') return unreadable(visit, 413, messages.unreadable.tooLarge);
  if (body === 'cut off') return unreadable(visit, 400, messages.unreadable.cutOff);
  return body;
}

/** The page that says why a request could not be read. */
export function unreadable(visit: Visit, status: number, message: string): UnreadableView {
  return { kind: 'unreadable', ...page(visit, status), message };
}

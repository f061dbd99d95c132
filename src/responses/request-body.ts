import * as messages from '../consultation/messages.ts';
import type { UnreadableView } from '../consultation/view.ts';
import { cacheHeaders, page, type RequestContext } from './request-context.ts';

/** How many bytes past the limit are read and discarded, so that the browser shows the error page. */
const overrun = 16 * 1024 * 1024;

/** Reads the body of a request in one of the media types, or returns a view that says why it could not be read. */
export async function readRequestBody(
  context: RequestContext,
  mediaTypes: readonly string[],
  limit: number,
): Promise<Uint8Array | UnreadableView> {
  const [type = ''] = (context.request.headers.get('content-type') ?? '').split(';');
  if (!mediaTypes.includes(type.trim().toLowerCase()))
    return unreadableView(context, 415, messages.unreadable.mediaType);
  const body = await readBody(context.request, limit);
  if (body === 'too large') return unreadableView(context, 413, messages.unreadable.tooLarge);
  if (body === 'cut off') return unreadableView(context, 400, messages.unreadable.cutOff);
  return body;
}

/** The view that says why a request could not be read. */
export function unreadableView(context: RequestContext, status: number, message: string): UnreadableView {
  // It asks to go back, and shows nothing that was typed.
  return { kind: 'unreadable', ...page(context, status, cacheHeaders({ shared: false })), message };
}

/** The body of a request; `too large` if it exceeds `limit` bytes, `cut off` if it ended early. */
async function readBody(request: Request, limit: number): Promise<Uint8Array | 'too large' | 'cut off'> {
  if (Number(request.headers.get('content-length') ?? 0) > limit + overrun) return 'too large';
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of request.body ?? []) {
      size += chunk.length;
      if (size <= limit) chunks.push(chunk);
      else chunks.length = 0;
      if (size > limit + overrun) return 'too large';
    }
  } catch {
    return size > limit ? 'too large' : 'cut off';
  }
  return size > limit ? 'too large' : Buffer.concat(chunks);
}

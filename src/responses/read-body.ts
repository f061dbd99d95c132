/** Bytes past the limit that are read and thrown away, so that a browser gets to see the page that says why. */
const overrun = 16 * 1024 * 1024;

/** The body of a request; `too large` where it has more than `limit` bytes, `cut off` where it ended early. */
export async function readBody(request: Request, limit: number): Promise<Uint8Array | 'too large' | 'cut off'> {
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

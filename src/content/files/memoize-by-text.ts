/** Maximum number of characters of cached texts: enough for a long Code, in about 50 MB of memory. */
const limit = 2_000_000;

/**
 * Memoizes a function of a text for the life of the process: most files are unchanged the next time that the content
 * is read. The least recently used result is dropped first.
 */
export function memoizeByText<Result>(compute: (text: string) => Result): (text: string) => Result {
  const cache = new Map<string, Result>();
  let size = 0;
  return (text) => {
    const cached = cache.get(text);
    const result = cached ?? compute(text);
    if (!cache.delete(text)) size += text.length;
    cache.set(text, result);
    for (const oldest of cache.keys()) {
      if (size <= limit || oldest === text) break;
      cache.delete(oldest);
      size -= oldest.length;
    }
    return result;
  };
}

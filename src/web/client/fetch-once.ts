/** Fetches JSON from an address of this site once, and again only after a failure. */
export function fetchOnce<T>(address: string): () => Promise<T> {
  let cached: Promise<T> | undefined;
  return () => {
    const result =
      cached ??
      fetch(address).then((response): Promise<T> => {
        if (!response.ok) throw new Error(`${address} could not be fetched: ${response.status}.`);
        return response.json();
      });
    cached = result;
    result.catch(() => (cached = undefined));
    return result;
  };
}

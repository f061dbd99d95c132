/** Gives what an address of this site answers as JSON; fetched once, and again where that failed. */
export function fetchOnce<T>(address: string): () => Promise<T> {
  let kept: Promise<T> | undefined;
  return () => {
    const fetched =
      kept ??
      fetch(address).then((answer): Promise<T> => {
        if (!answer.ok) throw new Error(`${address} could not be fetched: ${answer.status}.`);
        return answer.json();
      });
    kept = fetched;
    fetched.catch(() => (kept = undefined));
    return fetched;
  };
}

/** Caches the result of `compute` for each object, for as long as the object lives. */
export function memoize<Key extends object, Result>(compute: (key: Key) => Result): (key: Key) => Result {
  const cache = new WeakMap<Key, { readonly result: Result }>();
  return (key) => {
    const cached = cache.get(key);
    if (cached) return cached.result;
    const result = compute(key);
    cache.set(key, { result });
    return result;
  };
}

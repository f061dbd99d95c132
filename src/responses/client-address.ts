/**
 * The address that a request came from: the connection's own, or, behind `proxies` proxies of ours,
 * what the outermost of them wrote down. What stands before that in `X-Forwarded-For` anyone can invent.
 */
export function clientAddress(
  peer: string | undefined,
  forwardedFor: string | null,
  proxies: number,
): string | undefined {
  if (proxies === 0) return peer;
  const hops = (forwardedFor ?? '').split(',').map((hop) => hop.trim());
  const address = hops.at(-proxies);
  return address === undefined || address === '' ? peer : address;
}

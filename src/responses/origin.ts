/**
 * Whether a request that changes something may come from one of our own pages.
 *
 * There are no cookies, so another site's page has no authority to borrow; this keeps it from sending responses
 * in a visitor's name. `Origin: null` passes, because browsers with strict privacy settings send it from our own
 * pages: nothing is stored or ended without a token of ours or a private code, and no other page can read those.
 */
export function isFromHere(request: Request, publicAddress: string): boolean {
  if (request.headers.get('sec-fetch-site') === 'cross-site') return false;
  const origin = request.headers.get('origin');
  if (origin === null || origin === 'null') return true;
  // Behind a TLS proxy the scheme that this process sees differs from the browser's; the host does not.
  const hosts = [new URL(publicAddress).host, new URL(request.url).host, request.headers.get('host')];
  return URL.canParse(origin) && hosts.includes(new URL(origin).host);
}

/** How long browsers keep to HTTPS, in seconds: two years. */
const transportSecurityAge = 63_072_000;

/** What the setting `HSTS` adds: other sites of the domain must then have HTTPS, too, and browsers may know it beforehand. */
const transportSecurityScopes = new Map([
  ['', ''],
  ['subdomains', '; includeSubDomains'],
  ['preload', '; includeSubDomains; preload'],
]);

/** The header that keeps browsers to HTTPS, for a value of the setting `HSTS`. @throws if there is no such value */
export function transportSecurity(scope = ''): string {
  const added = transportSecurityScopes.get(scope);
  if (added === undefined)
    throw new Error(`HSTS is \`${scope}\`, expected \`subdomains\` or \`preload\`. Leave it out for this site alone.`);
  return `max-age=${transportSecurityAge}${added}`;
}

/** Browser features that no page of this site uses. */
const features = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'hid',
  'identity-credentials-get',
  'idle-detection',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
];

const contentSecurityPolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "script-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
];

/** The search engine is WebAssembly, which its page must allow. */
const searchPolicy = contentSecurityPolicy.map((rule) =>
  rule.startsWith('script-src') ? `${rule} 'wasm-unsafe-eval'` : rule,
);

/** Headers by name. */
export type Headers = Readonly<Record<string, string>>;

/** A part of the site with its own response headers. */
export interface Area {
  /** The start of its addresses within the site. */
  readonly prefix: string;
  /** Headers that it adds to those of the site or replaces. */
  readonly headers: Headers;
}

const openToAll: Headers = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'Accept-Ranges, Content-Length, Content-Range, ETag',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};

/**
 * What a page of another site may send to what is open to all, for a browser that asks beforehand with `OPTIONS` (the Fetch
 * standard, CORS-preflight): whether it has a file already, and which part it wants.
 */
const preflight: Headers = {
  Allow: 'GET, HEAD, OPTIONS',
  'Access-Control-Allow-Methods': 'GET, HEAD',
  'Access-Control-Allow-Headers': 'If-Match, If-Modified-Since, If-None-Match, If-Range, Range',
  'Access-Control-Max-Age': '86400',
};

/** The whole site first, then its parts, which do not overlap. */
export const areas: readonly Area[] = [
  {
    prefix: '/',
    headers: {
      'Strict-Transport-Security': transportSecurity(process.env['HSTS']),
      'X-Content-Type-Options': 'nosniff',
      // Not `no-referrer`: browsers would then send `Origin: null` with the site's own forms, which the endpoint refuses.
      'Referrer-Policy': 'same-origin',
      'Permissions-Policy': features.map((feature) => `${feature}=()`).join(', '),
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'X-Frame-Options': 'DENY',
      'Content-Security-Policy': [...contentSecurityPolicy, "require-trusted-types-for 'script'"].join('; '),
      'Cache-Control': 'public, max-age=0, must-revalidate',
    },
  },
  // The names of these files contain a hash of their bytes.
  { prefix: '/_astro/', headers: { 'Cache-Control': 'public, max-age=31536000, immutable' } },
  // Data, feeds and documents are for everyone, including pages of other sites.
  { prefix: '/data/', headers: openToAll },
  { prefix: '/feeds/', headers: openToAll },
  { prefix: '/publications/', headers: openToAll },
  { prefix: '/share/', headers: openToAll },
  { prefix: '/figures/', headers: openToAll },
  { prefix: '/llms.txt', headers: openToAll },
  { prefix: '/search/', headers: { 'Content-Security-Policy': searchPolicy.join('; ') } },
];

/**
 * The headers of every response for an address within the site: file, redirect or error. A handler may replace single ones.
 */
export function responseHeaders(pathname: string): Headers {
  const own = areas.filter(({ prefix }) => prefix === '/' || pathname.startsWith(prefix));
  return own.reduce<Headers>((all, { headers }) => ({ ...all, ...headers }), {});
}

/** The further headers of the answer to `OPTIONS`; undefined where other sites may not read. */
export function preflightHeaders(pathname: string): Headers | undefined {
  return responseHeaders(pathname)['Access-Control-Allow-Origin'] === undefined ? undefined : preflight;
}

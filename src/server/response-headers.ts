/** Longest time for which browsers keep to https, in seconds: two years. */
const transportSecurityAge = 63_072_000;

/** Browser features that no page of this site asks for. */
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

/** The search engine is WebAssembly, which the page that runs it has to allow. */
const searchPolicy = contentSecurityPolicy.map((rule) =>
  rule.startsWith('script-src') ? `${rule} 'wasm-unsafe-eval'` : rule,
);

/** Headers by name. */
export type Headers = Readonly<Record<string, string>>;

/** A part of the site whose answers have headers of their own. */
export interface Area {
  /** How the addresses in it begin. */
  readonly prefix: string;
  /** What it adds to the headers of the site, or replaces of them. */
  readonly headers: Headers;
}

const openToAll: Headers = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};

/** The whole site first, then its parts, none of which lies in another. */
export const areas: readonly Area[] = [
  {
    prefix: '/',
    headers: {
      'Strict-Transport-Security': `max-age=${transportSecurityAge}; includeSubDomains; preload`,
      'X-Content-Type-Options': 'nosniff',
      // Not `no-referrer`: browsers would then send `Origin: null` with the site's own forms, which are refused.
      'Referrer-Policy': 'same-origin',
      'Permissions-Policy': features.map((feature) => `${feature}=()`).join(', '),
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'X-Frame-Options': 'DENY',
      'Content-Security-Policy': [...contentSecurityPolicy, "require-trusted-types-for 'script'"].join('; '),
      'Cache-Control': 'public, max-age=0, must-revalidate',
    },
  },
  // The names of these files change whenever their bytes do.
  { prefix: '/_astro/', headers: { 'Cache-Control': 'public, max-age=31536000, immutable' } },
  // Data and feeds are for everyone, other sites' pages included.
  { prefix: '/data/', headers: openToAll },
  { prefix: '/feeds/', headers: openToAll },
  { prefix: '/search/', headers: { 'Content-Security-Policy': searchPolicy.join('; ') } },
];

/**
 * The headers of the answer to a request for `pathname`, whatever the answer is: a file, a redirect or an error.
 * A handler may replace single ones.
 */
export function responseHeaders(pathname: string): Headers {
  const own = areas.filter(({ prefix }) => prefix === '/' || pathname.startsWith(prefix));
  return own.reduce<Headers>((all, { headers }) => ({ ...all, ...headers }), {});
}

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

const everywhere: Readonly<Record<string, string>> = {
  'Strict-Transport-Security': `max-age=${transportSecurityAge}; includeSubDomains; preload`,
  'X-Content-Type-Options': 'nosniff',
  // Not `no-referrer`: browsers would then send `Origin: null` with the site's own forms, which are refused.
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': features.map((feature) => `${feature}=()`).join(', '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Frame-Options': 'DENY',
};

/** Data is for everyone, other sites' pages included. */
const openData: Readonly<Record<string, string>> = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};

/**
 * The headers of the answer to a request for `pathname`, whatever the answer is: a file, a redirect or an error.
 * A handler may replace single ones.
 */
export function responseHeaders(pathname: string): Readonly<Record<string, string>> {
  return {
    ...everywhere,
    'Content-Security-Policy': contentSecurityPolicy(pathname),
    'Cache-Control': isHashed(pathname) ? 'public, max-age=31536000, immutable' : 'public, max-age=0, must-revalidate',
    ...(pathname.startsWith('/data/') ? openData : {}),
  };
}

/** Whether the file's name changes whenever its bytes do. */
function isHashed(pathname: string): boolean {
  return pathname.startsWith('/_astro/');
}

function contentSecurityPolicy(pathname: string): string {
  // The search engine is WebAssembly in a worker: the page and the worker's own file both have to allow it.
  const isSearch = pathname === '/search/' || pathname.startsWith('/pagefind/');
  return [
    "default-src 'none'",
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    isSearch ? "script-src 'self' 'wasm-unsafe-eval'" : "script-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    ...(isSearch ? [] : ["require-trusted-types-for 'script'"]),
  ].join('; ');
}

import { expect, test } from 'vitest';
import { isOwnOrigin } from './respond.ts';

const origins = [
  null,
  'null',
  'https://code.example',
  'http://127.0.0.1:4321',
  'https://evil.example',
  'not an address',
];
const sites = [null, 'same-origin', 'none', 'cross-site'];

test.each(
  origins.flatMap((origin) =>
    sites.map((site) => ({
      origin,
      site,
      passes: site !== 'cross-site' && origin !== 'https://evil.example' && origin !== 'not an address',
    })),
  ),
)('Origin: $origin with Sec-Fetch-Site: $site passes: $passes', ({ origin, site, passes }) => {
  // As seen behind a proxy that ends TLS: the public address is https, this process serves http.
  const request = new Request('http://127.0.0.1:4321/consultations/example/answer/', {
    method: 'POST',
    headers: {
      Host: '127.0.0.1:4321',
      ...(origin === null ? {} : { Origin: origin }),
      ...(site === null ? {} : { 'Sec-Fetch-Site': site }),
    },
  });
  expect(isOwnOrigin(request, 'https://code.example')).toBe(passes);
});

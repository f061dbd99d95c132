import { expect, it } from 'vitest';
import { preflightHeaders, responseHeaders, transportSecurity } from './response-headers.ts';

it('keeps browsers to HTTPS on this site alone, unless the setting asks for more', () => {
  expect(transportSecurity()).toBe('max-age=63072000');
  expect(transportSecurity('subdomains')).toBe('max-age=63072000; includeSubDomains');
  expect(transportSecurity('preload')).toBe('max-age=63072000; includeSubDomains; preload');
});

it.each(['all', 'constructor', 'toString'])('refuses HSTS=%s', (scope) => {
  expect(() => transportSecurity(scope)).toThrow(`HSTS is \`${scope}\`, expected \`subdomains\` or \`preload\`.`);
});

it.each([
  '/data/clauses/a.json',
  '/feeds/revisions.atom',
  '/publications/0.1/clean.pdf',
  '/figures/764ec56fdd634642/a.svg',
])('pages of other sites may show %s', (address) => {
  expect(responseHeaders(address)).toMatchObject({
    'Access-Control-Allow-Origin': '*',
    'Cross-Origin-Resource-Policy': 'cross-origin',
  });
  expect(preflightHeaders(address)).toBeDefined();
});

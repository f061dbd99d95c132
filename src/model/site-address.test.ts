import { describe, expect, test } from 'vitest';
import { belowPath, fullAddress, sitePathOf, withinPath } from './site-address.ts';

const below = 'https://www.example.org/codes/allotments/';

test.each([
  ['https://code.example', '/'],
  ['https://code.example/', '/'],
  [below, '/codes/allotments/'],
  [below.slice(0, -1), '/codes/allotments/'],
])('the address %s says which path the site is below, with or without a slash at its end', (address, path) => {
  expect(sitePathOf(address)).toBe(path);
});

describe('a link of the content', () => {
  test.each([
    ['/code/#plots', 'https://www.example.org/codes/allotments/code/#plots'],
    ['/', below],
    ['https://law.example/act', 'https://law.example/act'],
    ['//law.example/act', 'https://law.example/act'],
    ['mailto:clerk@council.example', 'mailto:clerk@council.example'],
  ])('%s leads below the path only if it is one to the site', (url, full) => {
    expect(fullAddress(below, url)).toBe(full);
  });

  test('stays as it is on a site without a path, and where it is only an anchor', () => {
    expect(belowPath('/', '/code/')).toBe('/code/');
    expect(belowPath('/codes/allotments/', '#plots')).toBe('#plots');
  });
});

test('an address on the server is one of the site only if it is below its path', () => {
  expect(withinPath('/codes/allotments/', '/codes/allotments/code/')).toBe('/code/');
  expect(withinPath('/codes/allotments/', '/codes/allotments/')).toBe('/');
  expect(withinPath('/codes/allotments/', '/codes/markets/')).toBeUndefined();
  expect(withinPath('/', '/code/')).toBe('/code/');
});

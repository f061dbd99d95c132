import { expect, test } from 'vitest';
import { siteName } from './site-name.ts';

test.each([
  ['https://code.example', 'https://code.example'],
  ['https://code.example/', 'https://code.example'],
  ['https://www.example.org/codes/allotments/', 'https://www.example.org/codes/allotments'],
  ['https://www.example.org/codes/allotments', 'https://www.example.org/codes/allotments'],
])('a receipt of the site at %s names it %s', (address, name) => {
  expect(siteName(address)).toBe(name);
});

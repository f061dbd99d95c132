import { expect, test } from 'vitest';
import { addressLines, printedContact } from './printed-contact.ts';

const contacts = [
  { way: 'web', value: 'https://body.example/' },
  { way: 'post', value: 'The Body, 1 High Street, York YO1 1AA' },
] as const;

test('a consultation with an address of its own goes before the site', () => {
  const text = 'Write to us.';
  const own = { otherWays: [{ way: 'post', text, value: 'The Team\nYork' }] } as const;
  expect(printedContact('post', { contacts: [...contacts] }, { otherWays: [...own.otherWays] })).toBe('The Team\nYork');
  expect(printedContact('post', { contacts: [...contacts] }, { otherWays: [{ way: 'post', text }] })).toBe(
    contacts[1].value,
  );
  expect(
    printedContact('telephone', { contacts: [...contacts] }, { otherWays: [{ way: 'telephone', text }] }),
  ).toBeUndefined();
});

test('an address is printed in lines, as on an envelope', () => {
  expect(addressLines(contacts[1].value)).toEqual(['The Body', '1 High Street', 'York YO1 1AA']);
  expect(addressLines('Body, Team A\n 1 High Street, York\n')).toEqual(['Body, Team A', '1 High Street, York']);
});

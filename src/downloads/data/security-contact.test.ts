import { describe, expect, test } from 'vitest';
import { siteSettingsSchema } from '../../model/site-settings.ts';
import { smallSettings } from '../testing/small-settings.ts';
import { securityContact, securityContactDue } from './security-contact.ts';

const address = 'https://code.example/.well-known/security.txt';
const security = {
  contacts: ['mailto:security@code.example', 'https://code.example/contact/'],
  expires: '2027-03-01',
  policy: 'https://code.example/policy/',
};
const settings = { ...smallSettings, language: 'en-GB', security };

describe('security.txt', () => {
  test('has the lines that RFC 9116 asks for, from the settings alone', () => {
    expect(securityContact(settings, address)).toBe(
      [
        'Contact: mailto:security@code.example',
        'Contact: https://code.example/contact/',
        'Expires: 2027-03-01T00:00:00Z',
        'Preferred-Languages: en',
        `Canonical: ${address}`,
        'Policy: https://code.example/policy/',
        '',
      ].join('\n'),
    );
  });

  test('is left out where the body gives no contact', () => {
    expect(securityContact(smallSettings, address)).toBeUndefined();
    expect(securityContactDue(smallSettings, '2027-03-01')).toBeUndefined();
  });

  test.each([
    ['2026-12-01', undefined],
    ['2027-01-30', 'expires in 30 days'],
    ['2027-02-28', 'expires in 1 day'],
    ['2027-03-01', 'has expired'],
    ['2028-01-01', 'has expired'],
  ])('on %s a warning says that it expires soon', (today, words) => {
    const sentence = securityContactDue(settings, today);
    if (words === undefined) expect(sentence).toBeUndefined();
    else expect(sentence).toContain(`${words}.`);
  });

  test.each([
    ['a bare mail address', { ...security, contacts: ['security@code.example'] }],
    ['an address without encryption', { ...security, contacts: ['http://code.example/'] }],
    ['no contact', { ...security, contacts: [] }],
    ['a month', { ...security, expires: '2027-03' }],
    ['a line break', { ...security, contacts: ['https://code.example/\nPolicy: https://other.example/'] }],
  ])('refuses %s', (_, wrong) => {
    expect(siteSettingsSchema.safeParse({ ...settings, security: wrong }).success).toBe(false);
  });
});

import { expect, test } from 'vitest';
import { clientNetwork, networkOf, unknownNetwork } from './client-network.ts';

test('without a proxy, uses the connection and ignores the header', () => {
  expect(clientNetwork('203.0.113.9', '198.51.100.1', 0)).toBe('203.0.113');
});

test('uses what our own proxies added, and nothing before it', () => {
  expect(clientNetwork('10.0.0.1', 'invented, 198.51.100.1', 1)).toBe('198.51.100');
  expect(clientNetwork('10.0.0.1', 'invented, 198.51.100.1, 10.0.0.2', 2)).toBe('198.51.100');
});

test.each([
  ['203.0.115.9:40001', '203.0.115'],
  ['[2001:db8::1]:443', '2001:db8:0'],
  ['"[2001:db8::1]:443"', '2001:db8:0'],
  ['[2001:db8::1]', '2001:db8:0'],
  [' 203.0.115.9 ', '203.0.115'],
  ['::ffff:203.0.115.9', '203.0.115'],
  ['[::ffff:203.0.115.9]:40001', '203.0.115'],
  ['::FFFF:cb00:7309', '203.0.115'],
  ['2001:db8:1::7%eth0', '2001:db8:1'],
])('takes the address out of %s', (written, network) => {
  expect(clientNetwork('10.0.0.1', written, 1)).toBe(network);
  expect(clientNetwork(written, null, 0)).toBe(network);
});

test.each([
  'unknown',
  '_hidden',
  '',
  ',',
  'localhost:80',
  '203.0.115',
  '203.0.115.999',
  '10.1.2.3',
  '127.0.0.1:5',
  '::1',
])('does not know the network if a proxy says %j', (written) => {
  expect(clientNetwork('10.0.0.1', written, 1)).toBe(unknownNetwork);
});

test('does not know the network if a proxy says nothing, or is not one of those in the settings', () => {
  expect(clientNetwork('10.0.0.1', null, 1)).toBe(unknownNetwork);
  expect(clientNetwork('203.0.113.9', '198.51.100.1', 2)).toBe(unknownNetwork);
  expect(clientNetwork('127.0.0.1', '198.51.100.1', 0)).toBe(unknownNetwork);
  expect(clientNetwork('10.0.0.1', null, 0)).toBe(unknownNetwork);
  expect(clientNetwork(undefined, null, 0)).toBe(unknownNetwork);
});

test.each(['64:ff9b::127.0.0.1', '::127.0.0.1', '2002:7f00:1::1', '64:ff9b::10.0.0.1', '2001::', '255.255.255.255'])(
  'does not know the network of %s, and does not take it for this computer',
  (address) => {
    expect(clientNetwork(address, null, 0)).toBe(unknownNetwork);
  },
);

test('does not count people who work on this computer', () => {
  for (const peer of ['127.0.0.1', '::1', '::ffff:127.0.0.1']) expect(clientNetwork(peer, null, 0)).toBeUndefined();
});

test.each([
  ['203.0.113.9', '203.0.113'],
  ['2001:db8:1:2::3', '2001:db8:1'],
  ['2001:0DB8:0001::', '2001:db8:1'],
  ['2001:db8::5', '2001:db8:0'],
  ['64:ff9b::203.0.115.9', '203.0.115'],
  ['64:ff9b::cb00:7309', '203.0.115'],
  ['::ffff:0:203.0.115.9', '203.0.115'],
  ['::203.0.115.9', '203.0.115'],
  ['2002:cb00:7309:1::2', '203.0.115'],
  ['2001:0:4136:e378:8000:63bf:34ff:8cf6', '203.0.115'],
  ['64:ff9b:1::203.0.115.9', '64:ff9b:1'],
  ['2003::1', '2003:0:0'],
])('takes %s to be of the network %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});

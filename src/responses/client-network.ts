import { BlockList, isIPv4, isIPv6 } from 'node:net';

/** Used for the network of a request if it is unknown, because a proxy does not say. */
export const unknownNetwork = 'unknown';

/**
 * The network that a request came from: that of the peer, or, behind `proxies` proxies of ours, that of the address which
 * the outermost proxy added to `X-Forwarded-For`. Anything before that in the header can be forged.
 *
 * A private address is a proxy's that was not counted in `proxies`. Undefined for this computer without any proxy.
 */
export function clientNetwork(
  peer: string | undefined,
  forwardedFor: string | null,
  proxies: number,
): string | undefined {
  if (proxies === 0 && forwardedFor === null && isLoopback(peer)) return undefined;
  const address = proxies === 0 ? peer : forwardedFor?.split(',').at(-proxies);
  return networkOf(address ?? '') ?? unknownNetwork;
}

/**
 * The network that an address belongs to: its first three bytes (IPv4), or its first six (IPv6). Some proxies add a port,
 * which is left out. Undefined for private addresses and for anything that is not an address.
 */
export function networkOf(address: string): string | undefined {
  const plain = plainAddress(address);
  if (isIPv4(plain)) return privateNetworks.check(plain, 'ipv4') ? undefined : plain.split('.').slice(0, 3).join('.');
  if (!isIPv6(plain) || privateNetworks.check(plain, 'ipv6')) return undefined;
  const groups = groupsOf(plain);
  const inside = ipv4Inside(groups);
  return inside === undefined ? groups.slice(0, 3).map(inHex).join(':') : networkOf(inside);
}

/** An address without port, brackets, quotes and zone; an IPv4 address that was written as IPv6 is IPv4 again. */
function plainAddress(written: string): string {
  const text = written.trim().replace(/^"(.*)"$/, '$1');
  const host = /^\[([^\]]*)\](?::\d*)?$/.exec(text)?.[1] ?? /^([^:]*):\d*$/.exec(text)?.[1] ?? text;
  const address = host.replace(/%.*$/, '');
  if (!isIPv6(address)) return address;
  const groups = groupsOf(address);
  return begins(groups, mapped) ? ipv4Of(groups.slice(6)) : groups.map(inHex).join(':');
}

/** The eight groups of an IPv6 address. */
function groupsOf(address: string): readonly number[] {
  // The address parser of URLs writes each address in one way.
  const canonical = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [start = [], end = []] = canonical
    .split('::')
    .map((part) => part.split(':').filter((group) => group !== ''))
    .map((part) => part.map((group) => Number.parseInt(group, 16)));
  return [...start, ...Array.from({ length: 8 - start.length - end.length }, () => 0), ...end];
}

/** An IPv4 address written as IPv6 (RFC 4291), which a socket for both has for its IPv4 peers. */
const mapped = [0, 0, 0, 0, 0, 0xffff];

/** What comes before an IPv4 address: that of translators (RFC 6052, 7915), and an obsolete form (RFC 4291). */
const translated = [
  [0x64, 0xff9b, 0, 0, 0, 0],
  [0, 0, 0, 0, 0xffff, 0],
  [0, 0, 0, 0, 0, 0],
];

/**
 * The IPv4 address of a client behind a translator or a tunnel: 6to4 (RFC 3056) and Teredo (RFC 4380). They would share one
 * network otherwise, or, with 6to4, have one for each address. Answers go to that address, so that nobody gains a network
 * by inventing one. Where an operator chose the place of the address (`64:ff9b:1::/48`, 6rd), it is unknown.
 */
function ipv4Inside(groups: readonly number[]): string | undefined {
  if (translated.some((prefix) => begins(groups, prefix))) return ipv4Of(groups.slice(6));
  if (begins(groups, [0x2002])) return ipv4Of(groups.slice(1, 3));
  // Teredo inverts each bit of it.
  if (begins(groups, [0x2001, 0])) return ipv4Of(groups.slice(6).map((group) => group ^ 0xffff));
  return undefined;
}

function begins(groups: readonly number[], prefix: readonly number[]): boolean {
  return prefix.every((group, place) => groups[place] === group);
}

function ipv4Of(groups: readonly number[]): string {
  return groups.flatMap((group) => [group >> 8, group & 255]).join('.');
}

function inHex(group: number): string {
  return group.toString(16);
}

/** Private, loopback and unroutable addresses (RFC 1918, 4193, 3927, 4291, 6598, 1112). */
const privateNetworks = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['127.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['169.254.0.0', 16],
  ['224.0.0.0', 3],
] as const)
  privateNetworks.addSubnet(network, prefix, 'ipv4');
privateNetworks.addSubnet('::', 127, 'ipv6');
privateNetworks.addSubnet('fc00::', 7, 'ipv6');
privateNetworks.addSubnet('fe80::', 10, 'ipv6');

function isLoopback(peer: string | undefined): boolean {
  const address = plainAddress(peer ?? '');
  return address === '0:0:0:0:0:0:0:1' || (isIPv4(address) && address.startsWith('127.'));
}

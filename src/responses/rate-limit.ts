import { createHmac, randomBytes } from 'node:crypto';
import { BlockList, isIPv4, isIPv6 } from 'node:net';

/**
 * Counts a request of a network and gives the seconds after which to try again, or nothing where it may go on.
 * `address` is the peer's, or absent where it is not known; `moment` in milliseconds since 1970.
 */
export type RateLimit = (address: string | undefined, moment: number) => number | undefined;

/** Length of the time over which requests are counted, in milliseconds. */
const period = 10 * 60 * 1000;

/**
 * At most `most` requests of one network in ten minutes; 0 for no limit.
 *
 * A library, a prison or a family shares one address, so `most` has to be generous. No address is kept:
 * its network is counted under a keyed hash whose key is in memory alone and thrown away after ten minutes.
 */
export function rateLimit(most: number): RateLimit {
  let start = -Infinity;
  let key = randomBytes(32);
  const counts = new Map<string, number>();

  return (address, moment) => {
    const network = address === undefined ? undefined : networkOf(address);
    if (most === 0 || network === undefined) return undefined;
    if (moment < start || moment - start >= period) {
      start = moment;
      key = randomBytes(32);
      counts.clear();
    }
    const bucket = createHmac('sha256', key).update(network).digest('base64url');
    const count = (counts.get(bucket) ?? 0) + 1;
    counts.set(bucket, count);
    return count > most ? Math.max(1, Math.ceil((start + period - moment) / 1000)) : undefined;
  };
}

/**
 * The network that an address belongs to: its first three bytes (IPv4), or its first six (IPv6).
 * Nothing for an address that is nobody's in particular, such as a proxy's on the same machine:
 * to count it would shut everyone out at once.
 */
export function networkOf(address: string): string | undefined {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  const plain = mapped ?? address.replace(/%.*$/, '');
  if (isIPv4(plain)) return own.check(plain, 'ipv4') ? undefined : plain.split('.').slice(0, 3).join('.');
  if (isIPv6(plain)) return own.check(plain, 'ipv6') ? undefined : firstGroups(plain);
  return undefined;
}

/** Addresses for use inside a machine or a network (RFC 1918, 4193, 3927, 4291). */
const own = new BlockList();
own.addSubnet('127.0.0.0', 8, 'ipv4');
own.addSubnet('10.0.0.0', 8, 'ipv4');
own.addSubnet('172.16.0.0', 12, 'ipv4');
own.addSubnet('192.168.0.0', 16, 'ipv4');
own.addSubnet('169.254.0.0', 16, 'ipv4');
own.addAddress('::1', 'ipv6');
own.addSubnet('fc00::', 7, 'ipv6');
own.addSubnet('fe80::', 10, 'ipv6');

function firstGroups(address: string): string {
  const [head = '', tail = ''] = address.toLowerCase().split('::');
  const start = head === '' ? [] : head.split(':');
  const end = tail === '' ? [] : tail.split(':');
  const zeros = address.includes('::')
    ? Array.from({ length: Math.max(0, 8 - start.length - end.length) }, () => '0')
    : [];
  return [...start, ...zeros, ...end]
    .slice(0, 3)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}

import { createHmac, randomBytes } from 'node:crypto';

/**
 * Counts a request and returns the seconds after which to try again, or undefined if it may proceed.
 * `moment` is in milliseconds since 1970.
 */
export type RateLimit = (network: string, moment: number) => number | undefined;

/** Window over which requests are counted, in milliseconds. */
const windowLength = 10 * 60 * 1000;

/**
 * At most `limit` requests of one network in ten minutes; undefined for no limit, if `limit` is 0.
 *
 * A library, a prison or a family shares one address, so `limit` has to be generous. No address is stored:
 * networks are counted by an HMAC whose key exists only in memory and is discarded after ten minutes.
 */
export function rateLimit(limit: number): RateLimit | undefined {
  if (limit === 0) return undefined;
  let start = -Infinity;
  let key = randomBytes(32);
  const counts = new Map<string, number>();

  return (network, moment) => {
    if (moment < start || moment - start >= windowLength) {
      start = moment;
      key = randomBytes(32);
      counts.clear();
    }
    const bucket = createHmac('sha256', key).update(network).digest('base64url');
    const count = (counts.get(bucket) ?? 0) + 1;
    counts.set(bucket, count);
    return count > limit ? Math.max(1, Math.ceil((start + windowLength - moment) / 1000)) : undefined;
  };
}

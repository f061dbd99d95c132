/**
 * How much the tests do. `npm test` runs each law on a small, stated number of cases that are the same each time,
 * so that it ends within minutes; the long check (`LONG_CHECK=1`) runs the full numbers, on new cases each time.
 */
export const isLongCheck = process.env['LONG_CHECK'] === '1';

/** The first in `npm test`, the second in the long check. */
export function runs<T>(short: T, long: T): T {
  return isLongCheck ? long : short;
}

/** How many cases of a property fast-check makes. Those of `npm test` are the same each time; a case that fails is printed with its seed. */
export function cases(short: number, long: number): { readonly numRuns: number; readonly seed?: number } {
  return isLongCheck ? { numRuns: long } : { numRuns: short, seed: 20_260_101 };
}

/**
 * How much the tests do. `npm test` runs each property on a small number of cases that are the same each time, to finish
 * within minutes; the long check (`LONG_CHECK=1`) runs the full number, on other cases for each state of the project.
 */
export const isLongCheck = process.env['LONG_CHECK'] === '1';

/** `short` in `npm test`, `long` in the long check. */
export function runs<T>(short: T, long: T): T {
  return isLongCheck ? long : short;
}

/**
 * The numbers of the cases of a test that makes each from its number: the same ones in `npm test`, and in the long check
 * those from its seed on.
 */
export function caseNumbers(short: number, long: number): readonly number[] {
  const first = isLongCheck ? Number(process.env['LONG_CHECK_SEED'] ?? 0) : 0;
  return Array.from({ length: runs(short, long) }, (_, index) => first + index);
}

/**
 * The number of cases for fast-check, and their seed: a fixed one in `npm test`, and in the long check the one that it
 * states. A failing case is printed with its seed.
 */
export function cases(short: number, long: number): { readonly numRuns: number; readonly seed?: number } {
  if (!isLongCheck) return { numRuns: short, seed: 20_260_101 };
  const stated = process.env['LONG_CHECK_SEED'];
  return { numRuns: long, ...(stated === undefined ? {} : { seed: Number(stated) }) };
}

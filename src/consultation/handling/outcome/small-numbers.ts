import type { Cross, Share } from '../../../model/points/counted.ts';

/** The smallest number that is published. Of fewer, somebody could find out who they were. */
export const leastShown = 5;

/** A number of responses if it may be published: none, or enough of them. */
export function shown(responses: number): number | undefined {
  return responses === 0 || responses >= leastShown ? responses : undefined;
}

/** One way to divide responses: the names that are counted together, for every name there is. */
export type Division = readonly (readonly string[])[];

/**
 * Divides a number of responses, as finely as no part of it is small: in the first of some divisions whose numbers are
 * each 0 or at least five, and leave none or at least five over of the whole. Undefined if there is none, or if the
 * responses are few themselves. Nothing is left out of a division that is published: what is left out could be worked
 * out from the rest. Nor are small parts joined as they come: how they are joined would tell what they are.
 *
 * @param counts how many responses are of each name
 * @param wholes how many there are of each name in all, where that is published; what is left of them is not small either
 */
export function divide(
  divisions: readonly Division[],
  counts: ReadonlyMap<string, number>,
  wholes?: ReadonlyMap<string, number>,
): Share | undefined {
  const sum = (of: readonly string[], numbers: ReadonlyMap<string, number>): number =>
    of.reduce((total, name) => total + (numbers.get(name) ?? 0), 0);
  const total = [...counts.values()].reduce((all, count) => all + count, 0);
  if (shown(total) === undefined) return undefined;
  return divisions
    .filter((division) =>
      division.every((of) => {
        const responses = sum(of, counts);
        return (
          shown(responses) !== undefined && (wholes === undefined || shown(sum(of, wholes) - responses) !== undefined)
        );
      }),
    )
    .slice(0, 1)
    .map((division) =>
      division.map((of) => ({ of: [...of], responses: sum(of, counts) })).filter(({ responses }) => responses > 0),
    )[0];
}

/**
 * Divides by two things at once, each in one way only: undefined if any number would be small. Whoever knows the finer
 * numbers of each, which are published beside it, cannot work out from it who did what.
 */
export function cross(
  rows: Division,
  columns: Division,
  counts: ReadonlyMap<string, ReadonlyMap<string, number>>,
): Cross | undefined {
  const cells = rows.flatMap((of) =>
    columns.map((by) => ({
      of: [...of],
      by: [...by],
      responses: of.reduce(
        (sum, row) => sum + by.reduce((all, column) => all + (counts.get(row)?.get(column) ?? 0), 0),
        0,
      ),
    })),
  );
  if (cells.some(({ responses }) => shown(responses) === undefined)) return undefined;
  return cells.filter(({ responses }) => responses > 0);
}

/** Days in order, each with the ones after it until there are enough responses; the last few are with those before. */
export function joinDays(
  days: readonly (readonly [day: string, responses: number])[],
): readonly { readonly from: string; readonly to: string; readonly responses: number }[] {
  const joined: { from: string; to: string; responses: number }[] = [];
  for (const [day, responses] of days.toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const last = joined.at(-1);
    if (last === undefined || last.responses >= leastShown) joined.push({ from: day, to: day, responses });
    else Object.assign(last, { to: day, responses: last.responses + responses });
  }
  const rest = joined.at(-1);
  const before = joined.at(-2);
  if (rest === undefined || before === undefined || rest.responses >= leastShown) return joined;
  return [...joined.slice(0, -2), { from: before.from, to: rest.to, responses: before.responses + rest.responses }];
}

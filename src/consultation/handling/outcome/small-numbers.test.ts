import { expect, test } from 'vitest';
import { cross, divide, joinDays, shown, type Division } from './small-numbers.ts';

/** All ways to give each of some names a number of responses, up to a most for each and in all. */
function* allCounts(names: readonly string[], most: number, inAll = Infinity): Generator<ReadonlyMap<string, number>> {
  const [name, ...others] = names;
  if (name === undefined) {
    yield new Map();
    return;
  }
  for (let count = 0; count <= Math.min(most, inAll); count += 1)
    for (const rest of allCounts(others, most, inAll - count)) yield new Map([[name, count], ...rest]);
}

const sum = (numbers: Iterable<number>) => [...numbers].reduce((all, one) => all + one, 0);

/**
 * What somebody finds out who knows how this works and everything that is published: the total if it is not small, and
 * the division. Each true table that leads to the same publication is possible; a small number that is the same in all
 * of them is found out.
 */
function foundOut(
  divisions: readonly Division[],
  names: readonly string[],
  { most, wholes }: { readonly most: number; readonly wholes?: ReadonlyMap<string, number> },
): readonly string[] {
  const possible = new Map<string, ReadonlyMap<string, number>[]>();
  for (const counts of allCounts(names, most)) {
    // Of numbers about which nothing is known, there may be more than are tried here: the largest totals are left out.
    if (
      wholes === undefined ? sum(counts.values()) > most : [...counts].some(([name, n]) => n > (wholes.get(name) ?? 0))
    )
      continue;
    const published = JSON.stringify([shown(sum(counts.values())), divide(divisions, counts, wholes)]);
    possible.set(published, [...(possible.get(published) ?? []), counts]);
  }
  return [...possible].flatMap(([published, tables]) =>
    names.flatMap((name) => {
      const values = new Set(tables.map((counts) => counts.get(name) ?? 0));
      const [only = 0] = values;
      return values.size === 1 && shown(only) === undefined ? [`${name} = ${only} from ${published}`] : [];
    }),
  );
}

test.each([
  ['two kinds', [[['a'], ['b']]], ['a', 'b'], { most: 14 }],
  [
    'individuals, and kinds of organisation that may be counted together',
    [
      [['i'], ['x'], ['y'], ['z']],
      [['i'], ['x', 'y', 'z']],
    ],
    ['i', 'x', 'y', 'z'],
    { most: 14 },
  ],
  [
    'views, coarser in two steps',
    [
      [['s'], ['o'], ['c'], ['m']],
      [['s'], ['o', 'c'], ['m']],
      [
        ['s', 'm'],
        ['o', 'c'],
      ],
    ],
    ['s', 'o', 'c', 'm'],
    { most: 14 },
  ],
  [
    'kinds of which the whole number is known',
    [
      [['i'], ['x'], ['y']],
      [['i'], ['x', 'y']],
    ],
    ['i', 'x', 'y'],
    {
      most: 12,
      wholes: new Map([
        ['i', 12],
        ['x', 5],
        ['y', 8],
      ]),
    },
  ],
] as const)('nobody can work out a small number: %s', (_, divisions, names, known) => {
  expect(foundOut(divisions, names, known)).toEqual([]);
});

test('the search for small numbers finds one where a part is merely left out', () => {
  const leaky: readonly Division[] = [[['a'], ['b']]];
  const tables = [...allCounts(['a', 'b'], 9)].map((counts) => [sum(counts.values()), counts.get('b')]);
  // With the total and one part published, the other follows.
  expect(tables.filter(([total, b]) => total === 12 && b === 9)).toHaveLength(1);
  expect(
    divide(
      leaky,
      new Map([
        ['a', 3],
        ['b', 9],
      ]),
    ),
  ).toBeUndefined();
});

test('numbers are divided as finely as no part is small', () => {
  const kinds: readonly Division[] = [
    [['individual'], ['school'], ['union']],
    [['individual'], ['school', 'union']],
  ];
  expect(
    divide(
      kinds,
      new Map([
        ['individual', 20],
        ['school', 6],
        ['union', 5],
      ]),
    ),
  ).toEqual([
    { of: ['individual'], responses: 20 },
    { of: ['school'], responses: 6 },
    { of: ['union'], responses: 5 },
  ]);
  expect(
    divide(
      kinds,
      new Map([
        ['individual', 20],
        ['school', 4],
        ['union', 1],
      ]),
    ),
  ).toEqual([
    { of: ['individual'], responses: 20 },
    { of: ['school', 'union'], responses: 5 },
  ]);
  expect(
    divide(
      kinds,
      new Map([
        ['individual', 2],
        ['school', 9],
      ]),
    ),
  ).toBeUndefined();
  expect(divide(kinds, new Map([['individual', 4]]))).toBeUndefined();
});

test('days with few responses are told together with their neighbours', () => {
  expect(
    joinDays([
      ['2026-05-06', 9],
      ['2026-05-04', 2],
      ['2026-05-05', 3],
      ['2026-05-07', 1],
    ]),
  ).toEqual([
    { from: '2026-05-04', to: '2026-05-05', responses: 5 },
    { from: '2026-05-06', to: '2026-05-07', responses: 10 },
  ]);
});

test('nobody can work out a small number from two tables and the one that crosses them', () => {
  const [kinds, ways] = [
    ['i', 'x', 'y'],
    ['w', 'p'],
  ] as const;
  const byKind: readonly Division[] = [
    [['i'], ['x'], ['y']],
    [['i'], ['x', 'y']],
  ];
  const byWay: readonly Division[] = [[['w'], ['p']]];
  const names = kinds.flatMap((kind) => ways.map((way) => `${kind} ${way}`));
  const possible = new Map<string, ReadonlyMap<string, number>[]>();
  for (const counts of allCounts(names, 20, 20)) {
    const cell = (kind: string, way: string) => counts.get(`${kind} ${way}`) ?? 0;
    const total = sum(counts.values());
    const known = new Map([
      ...counts,
      ...kinds.map((kind) => [kind, sum(ways.map((way) => cell(kind, way)))] as const),
      ...ways.map((way) => [way, sum(kinds.map((kind) => cell(kind, way)))] as const),
    ]);
    const table = new Map(kinds.map((kind) => [kind, new Map(ways.map((way) => [way, cell(kind, way)]))]));
    const published = JSON.stringify([
      total,
      divide(byKind, new Map(kinds.map((kind) => [kind, known.get(kind) ?? 0]))),
      divide(byWay, new Map(ways.map((way) => [way, known.get(way) ?? 0]))),
      cross([['i'], ['x', 'y']], [['w'], ['p']], table),
    ]);
    possible.set(published, [...(possible.get(published) ?? []), known]);
  }
  // Only what the crossed table adds: a total of fewer than five is known from the number of responses.
  const found = [...possible].flatMap(([published, tables]) =>
    [...kinds, ...ways, ...names].flatMap((name) => {
      const values = new Set(tables.map((known) => known.get(name) ?? 0));
      const [only = 0] = values;
      return values.size === 1 && shown(only) === undefined ? [`${name} = ${only} from ${published}`] : [];
    }),
  );
  expect(possible.size).toBeGreaterThan(100);
  expect(found).toEqual([]);
});

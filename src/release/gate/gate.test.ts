import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clausesOf } from '../../model/code.ts';
import { compare, decided, smallCode } from '../../provenance/testing/small-code.ts';
import { gateLines, type Changes, type Clauses } from './testing/gate-lines.ts';
import { cases } from '../../../tests/long-check.ts';

test('removing any entry from a Code without problems gives a problem that names the clause', () => {
  const words = fc.constantFrom(
    'A user may search.',
    'A user must search.',
    'Nobody may sell data.',
    'Keep it for 30 days.',
  );
  const clauses = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e'), words, { noNullPrototype: true });
  const pairs = fc.tuple(clauses, clauses, fc.nat()).filter(([before, after]) => declare(before, after).length > 0);
  fc.assert(
    fc.property(pairs, ([before, after, pick]) => {
      const changes = declare(before, after);
      expect(gateLines(before, after, changes)).toEqual([]);
      const out = changes[pick % changes.length];
      const left = changes.filter((change) => change !== out);
      expect(gateLines(before, after, left)).toContainEqual(expect.stringContaining(`\`${out?.clauses[0] ?? ''}\``));
    }),
    cases(60, 200),
  );
});

/** The entries that two revisions need. */
function declare(before: Clauses, after: Clauses): Changes {
  const code = smallCode([{ clauses: before }, { clauses: after }]);
  const [from, to] = code.revisions;
  if (from === undefined || to === undefined) return [];
  const known = new Set([...clausesOf(from), ...clausesOf(to)].map(({ id }) => id));
  return compare(code, from, to).flatMap(({ id, kinds }) =>
    known.has(id) ? kinds.map((kind) => decided(kind, id)) : [],
  );
}

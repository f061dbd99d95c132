import { headline } from './comparison.ts';
import { statementOf, type Sentence } from './read-sentences.ts';
import type { WatchedStatement } from './watched-statement.ts';

/** One entry for a list with its lead-in, with all that changed in it; and for the new or lost cells of a table. */
export function joinParts(
  watched: readonly WatchedStatement[],
  before: readonly Sentence[],
  after: readonly Sentence[],
): readonly WatchedStatement[] {
  const partner = new Map<Sentence, Sentence>();
  for (const one of watched) {
    const [was, is] = [one.before[0], one.after[0]];
    if (was && is) partner.set(statementOf(was), statementOf(is));
  }
  const keyOf = (one: WatchedStatement): unknown => {
    const [was, is] = [one.before[0], one.after[0]];
    if (was?.table !== undefined || is?.table !== undefined) {
      if (was !== undefined && is !== undefined) return one;
      const { introduction } = is ?? was ?? {};
      // A table that came with the sentence above it is one thing.
      if (introduction !== undefined && kindOf.get(introduction) === one.kind) return introduction;
      return `${one.kind ?? ''} ${tables.indexOf(was?.table ?? is?.table ?? one)}`;
    }
    if (is !== undefined) return statementOf(is);
    if (was === undefined) return one;
    const lead = statementOf(was);
    return partner.get(lead) ?? (lead === was ? undefined : sameLead.get(`${lead.clause}\n${lead.text}`)) ?? lead;
  };
  const kindOf = new Map(
    watched.flatMap(({ kind, before: [was], after: [is] }) =>
      was !== undefined && is !== undefined ? [] : [[is ?? was, kind] as const],
    ),
  );
  // A lead-in that stayed is in no pair of sentences that differ.
  const sameLead = new Map(after.map((sentence) => [`${sentence.clause}\n${sentence.text}`, sentence]));
  const tables = [...new Set([...before, ...after].map(({ table }) => table))].filter((table) => table !== undefined);
  const [order, orderAfter] = [before, after].map((all) => new Map(all.map((sentence, index) => [sentence, index])));
  return [...Map.groupBy(watched, keyOf).values()].map((group) => {
    const [first] = group;
    if (first !== undefined && group.length === 1) return first;
    return {
      ...joined(group),
      before: inOrder(
        group.flatMap((one) => one.before),
        order,
      ),
      after: inOrder(
        group.flatMap((one) => one.after),
        orderAfter,
      ),
    };
  });
}

function inOrder(
  sentences: readonly Sentence[],
  order: ReadonlyMap<Sentence, number> | undefined,
): readonly Sentence[] {
  return sentences.toSorted((a, b) => (order?.get(a) ?? 0) - (order?.get(b) ?? 0));
}

function joined(group: readonly WatchedStatement[]): Pick<WatchedStatement, 'kind' | 'force' | 'changes'> {
  const kinds = new Set(group.map(({ kind }) => kind));
  // The items of a whole list are under the force of its lead-in, which is reported once.
  const isWhole = (one: WatchedStatement): boolean => one.before.length === 0 || one.after.length === 0;
  const leads = group.filter(
    ({ kind, before, after }) =>
      kind !== undefined && [...before, ...after].some((sentence) => statementOf(sentence) === sentence),
  );
  const all = (leads.length > 0 && group.every(isWhole) ? leads : group).flatMap((one) => one.changes);
  const changes = all.filter((change, index) => all.findIndex(({ words }) => words === change.words) === index);
  const force = group.find((one) => one.kind !== undefined && one.force !== undefined)?.force;
  // A lead-in in the place of another one did not go: the duty of its items has another force.
  const isReplaced =
    changes.length > 0 && kinds.has('duty removed') && kinds.has('duty added') && isOnlyIn(leads, group);
  const kind = isReplaced ? undefined : (['duty removed', 'duty added'] as const).find((one) => kinds.has(one));
  return {
    kind: kind ?? (changes.length > 0 ? headline(changes) : kinds.has('other words') ? 'other words' : undefined),
    ...(force === undefined ? {} : { force }),
    changes,
  };
}

/** Whether what was removed and added in a group is in some of its statements only. */
function isOnlyIn(leads: readonly WatchedStatement[], group: readonly WatchedStatement[]): boolean {
  return group.every((one) => leads.includes(one) || (one.kind !== 'duty removed' && one.kind !== 'duty added'));
}

import { headline, type ForceChange } from './comparison.ts';
import { statementOf, type Sentence } from './read-sentences.ts';
import type { DutyChangeKind, WatchedStatement } from './watched-statement.ts';

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
  const kinds = kindsOf(group);
  const isReworded = group.some(({ kind }) => kind === 'other words');
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
  const whole = isReplaced ? undefined : (['duty removed', 'duty added'] as const).find((one) => kinds.has(one));
  const rest = changes.length > 0 ? headline(changes) : isReworded ? 'other words' : undefined;
  const isWholeList = (['before', 'after'] as const).some((side) => group.every((one) => one[side].length === 0));
  if (whole === undefined || isWholeList || kindsOf(withoutReplacedLead(group, leads)).isSubsetOf(sameWay[whole]))
    return { kind: whole ?? rest, ...(force === undefined ? {} : { force }), changes };
  // An item that came makes up for one that went, or does not: nobody can say which of them weighs more.
  return {
    kind: 'changed',
    ...(force === undefined ? {} : { force }),
    changes: [...changes, ...group.flatMap(itemOf)],
  };
}

function kindsOf(group: readonly WatchedStatement[]): ReadonlySet<DutyChangeKind> {
  return new Set(group.flatMap(({ kind }) => (kind === undefined || kind === 'other words' ? [] : [kind])));
}

/** The items, if one lead-in took the place of another: neither of the two came or went. */
function withoutReplacedLead(
  group: readonly WatchedStatement[],
  leads: readonly WatchedStatement[],
): readonly WatchedStatement[] {
  const kinds = kindsOf(leads);
  return kinds.has('duty removed') && kinds.has('duty added') ? group.filter((one) => !leads.includes(one)) : group;
}

/** What pulls the same way as a duty that came or went. */
const sameWay: Readonly<Record<'duty removed' | 'duty added', ReadonlySet<DutyChangeKind>>> = {
  'duty removed': new Set(['duty removed', 'weaker']),
  'duty added': new Set(['duty added', 'stronger']),
};

/** An item that came or went, as a change of its list. */
function itemOf({ kind, before, after }: WatchedStatement): readonly ForceChange[] {
  if (kind !== 'duty removed' && kind !== 'duty added') return [];
  const [label, sentences] = kind === 'duty removed' ? (['lost', before] as const) : (['new', after] as const);
  const words = sentences.map(({ text }) => text.replace(/[;,.]?(?: (?:and|or))?$/u, '')).join(' ');
  return [{ kind: kind === 'duty removed' ? 'weaker' : 'stronger', what: 'what', words: `${label}: ${words}` }];
}

/** Whether what was removed and added in a group is in some of its statements only. */
function isOnlyIn(leads: readonly WatchedStatement[], group: readonly WatchedStatement[]): boolean {
  return group.every((one) => leads.includes(one) || (one.kind !== 'duty removed' && one.kind !== 'duty added'));
}

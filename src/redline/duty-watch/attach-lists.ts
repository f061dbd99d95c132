import type { Sentence } from './read-sentences.ts';

/** Sentences that belong together, on each side. */
export interface Group {
  readonly before: Sentence[];
  readonly after: Sentence[];
}

/**
 * Where a sentence became a list, its pair is one of the items: the lead-in and the other new items belong to it as well.
 * Returns what it added to groups.
 */
export function attachLists(
  groups: ReadonlyMap<Sentence, Group>,
  open: readonly Sentence[],
  side: 'before' | 'after',
): readonly Sentence[] {
  const isOpen = new Set(open);
  const groupOfLead = new Map<Sentence, Group>();
  for (const [sentence, group] of groups) {
    const others = side === 'after' ? group.before : group.after;
    const { leadIn: lead } = sentence;
    if (lead !== undefined && isOpen.has(lead) && others.every((other) => other.leadIn === undefined))
      groupOfLead.set(lead, group);
  }
  return open.filter((sentence) => {
    const group =
      groupOfLead.get(sentence) ?? (sentence.leadIn === undefined ? undefined : groupOfLead.get(sentence.leadIn));
    group?.[side].push(sentence);
    return group !== undefined;
  });
}

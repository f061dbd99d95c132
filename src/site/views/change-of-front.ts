import type { ComparedClause } from '../../redline/compare-revisions.ts';

/** What changed of a clause outside its text, as the two values in words. */
export interface FrontChange {
  readonly what: 'Title' | 'Number' | 'Plain-English note' | 'Where it applies';
  readonly before: string;
  readonly after: string;
}

/** The changes of title, number, note and extent; none for a clause that was added or removed. */
export function changeOfFront({ before, after }: ComparedClause): readonly FrontChange[] {
  if (before === undefined || after === undefined) return [];
  const was = before.text.front;
  const is = after.text.front;
  const all: readonly FrontChange[] = [
    { what: 'Number', before: before.number ?? 'none', after: after.number ?? 'none' },
    { what: 'Title', before: was.title, after: is.title },
    { what: 'Plain-English note', before: was.plain, after: is.plain },
    { what: 'Where it applies', before: was.extent.join(', '), after: is.extent.join(', ') },
  ];
  return all.filter((change) => change.before !== change.after);
}

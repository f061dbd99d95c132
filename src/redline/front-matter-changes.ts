import { extentInWords } from '../model/clause-front-matter.ts';
import { clauseHeading } from '../model/clause-heading.ts';
import { clausesOf, type Clause, type Revision } from '../model/code.ts';
import type { ComparedClause } from './compare-revisions.ts';
import { redlineStrings } from './redline-strings.ts';
import type { RedlineInline } from './redline-tree.ts';
import { say } from '../words/say.ts';

/** A change of a clause outside its text. */
export interface FrontMatterChange {
  readonly what: 'Number' | 'Title' | 'Part' | 'Place' | 'Plain-English note' | 'Where it applies';
  /** What it is called, before the values. */
  readonly name: string;
  /** The old and new value, as printed. */
  readonly before: string;
  readonly after: string;
  /** Both, compared word by word. */
  readonly words: readonly RedlineInline[];
}

/** Changes of number, title, part or place, note and extent; none for an added or removed clause. */
export function frontMatterChanges(
  { before, after, kinds }: ComparedClause,
  from: Revision,
  to: Revision,
): readonly FrontMatterChange[] {
  if (before === undefined || after === undefined) return [];
  const was = before.text.front;
  const is = after.text.front;
  const changedPart = before.part !== after.part;
  const all: readonly Omit<FrontMatterChange, 'words' | 'name'>[] = [
    {
      what: 'Number',
      before: before.number ?? say.redline.frontMatter.none,
      after: after.number ?? say.redline.frontMatter.none,
    },
    { what: 'Title', before: was.title, after: is.title },
    ...(changedPart ? [{ what: 'Part', before: partOf(from, before), after: partOf(to, after) } as const] : []),
    ...(kinds.includes('moved') && !changedPart
      ? [{ what: 'Place', before: placeOf(from, before), after: placeOf(to, after) } as const]
      : []),
    { what: 'Plain-English note', before: was.plain, after: is.plain },
    { what: 'Where it applies', before: extentInWords(was), after: extentInWords(is) },
  ];
  return all
    .filter((change) => change.before !== change.after)
    .map((change) => ({
      ...change,
      name: say.redline.frontMatter[change.what],
      words: redlineStrings(change.before, change.after),
    }));
}

const partOf = ({ parts }: Revision, { part }: Clause): string => parts.find(({ id }) => id === part)?.title ?? part;

/** The place of a clause in a revision. */
function placeOf(revision: Revision, { id }: Clause): string {
  const clauses = clausesOf(revision);
  const previous = clauses[clauses.findIndex((clause) => clause.id === id) - 1];
  return previous === undefined
    ? say.redline.frontMatter.first
    : say.redline.frontMatter.after({ clause: clauseHeading(previous) });
}

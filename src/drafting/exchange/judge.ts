import type { Cell } from './align.ts';
import type { Change } from './changes.ts';
import { clauseAfter, type ReturnedClause } from './clause-after.ts';
import { mergeThree, type Conflict } from './merge.ts';
import { Refused } from './refused.ts';
import type { WholeClause } from './whole-clauses.ts';
import type { ReturnedFile } from './returned-file.ts';

/** What can become of a change. */
export type Verdict =
  /** It can be accepted: what each of its clauses becomes, if nothing else is. */
  | { readonly state: 'ready'; readonly texts: ReadonlyMap<string, string> }
  /** The draft already says so. */
  | { readonly state: 'same' }
  /** The draft has changed the same words since. */
  | { readonly state: 'conflict'; readonly texts: ReadonlyMap<string, string>; readonly conflicts: readonly Conflict[] }
  /** It changes only how the file looks, such as an empty paragraph. */
  | { readonly state: 'looks' }
  /** A clause cannot hold it. */
  | { readonly state: 'refused'; readonly why: string };

/** What is wrong with the source of a clause, in a sentence; undefined if nothing is. */
export type ProblemWith = (clause: string, source: string) => string | undefined;

/** The clauses of the draft as they are now, by id. */
export type Ours = ReadonlyMap<string, string>;

/** Judges a change on its own: with those that it needs, such as the insertion of words that it deletes. */
export function judge(file: ReturnedFile, change: Change, ours: Ours, problemWith: ProblemWith): Verdict {
  const why = change.whole === undefined ? undefined : byCommand(change.whole, change);
  if (why !== undefined) return { state: 'refused', why };
  if (change.clauses.length === 0)
    return { state: 'refused', why: 'This is outside the clauses, in what the file only prints.' };
  try {
    const added = addersIn(file);
    const needed = new Set([
      change,
      ...[...change.removes].flatMap((cell) => added.get(cell) ?? []),
      ...file.changes.filter((one) => isNewClause(one) && change.clauses.includes(one.whole.id)),
    ]);
    const texts = new Map(change.clauses.map((id) => [id, clauseAfter(clauseOf(file, id), [...needed])]));
    const missing = change.clauses.find((id) => !ours.has(id) && clauseOf(file, id).title === undefined);
    if (missing !== undefined)
      return { state: 'refused', why: `The clause \`${missing}\` is not in the draft any more.` };
    const merged = [...texts].map(([id, text]) => ({
      id,
      ...mergeThree(clauseOf(file, id).source, ours.get(id) ?? '', text),
    }));
    const conflicts = merged.flatMap((one) => one.conflicts);
    for (const [id, text] of texts) {
      const why = problemWith(id, text);
      if (why !== undefined) return { state: 'refused', why };
    }
    if ([...texts].every(([id, text]) => text === clauseOf(file, id).source)) return { state: 'looks' };
    if ([...texts].every(([id, text]) => isInDraft(clauseOf(file, id), ours.get(id), text))) return { state: 'same' };
    const isOurs = merged.every(({ id, text }) => text === ours.get(id));
    if (isOurs && conflicts.every(isPutInAlready)) return { state: 'same' };
    if (conflicts.length > 0) return { state: 'conflict', texts, conflicts };
    return { state: 'ready', texts };
  } catch (error) {
    if (error instanceof Refused) return { state: 'refused', why: error.message };
    throw error;
  }
}

const addersOf = new WeakMap<ReturnedFile, ReadonlyMap<Cell, Change>>();

/** The change that added each letter. */
function addersIn(file: ReturnedFile): ReadonlyMap<Cell, Change> {
  const known = addersOf.get(file);
  if (known !== undefined) return known;
  const found = new Map(file.changes.flatMap((one) => [...one.adds].map((cell) => [cell, one] as const)));
  addersOf.set(file, found);
  return found;
}

/** What took away or moved a whole clause is done by a command, which asks what becomes of the references to it. */
function byCommand({ how, id, after: [near], before }: WholeClause, change: Change): string | undefined {
  if (how === 'removed') return `This removes the whole of \`${id}\`. To do so: npm run code -- drop-clause ${id}`;
  if (how === 'added') return undefined;
  const place = near === undefined ? `--before ${before ?? ''}` : `--after ${near}`;
  const also = change.before === change.after ? '' : ' Some of its words were changed, too: see the file.';
  return `This moves the whole of \`${id}\`. To do so: npm run code -- move ${id} ${place}.${also}`;
}

/** Whether a change adds a clause. */
function isNewClause(change: Change): change is Change & { readonly whole: WholeClause } {
  return change.whole?.how === 'added';
}

/** Whether the draft has a new clause already, of which its plain English may have been written since. */
function isInDraft({ title }: ReturnedClause, ours: string | undefined, theirs: string): boolean {
  const [own, other] = [ours ?? '', theirs].map((text) => text.replace(/^plain:.*\n(?: .*\n)*/m, ''));
  return title !== undefined && ours !== undefined && own === other;
}

/** Whether what they put in is among what the draft has there, such as the paragraph of another change beside it. */
function isPutInAlready({ base, ours, theirs }: Conflict): boolean {
  const blocks = (text: string): readonly string[] => text.split(/\n{2,}/).filter((block) => block.trim() !== '');
  const own = new Set(blocks(ours).map((block) => block.trim()));
  return base.trim() === '' && theirs.trim() !== '' && blocks(theirs).every((block) => own.has(block.trim()));
}

function clauseOf(file: ReturnedFile, id: string): ReturnedClause {
  const clause = file.clauses.get(id);
  if (clause === undefined) throw new Refused(`The file has no clause \`${id}\`.`);
  return clause;
}

/**
 * What the clauses of the draft become with some of the changes, all at once: words that two of them change together are
 * as they are in the file. Where the draft changed the same words, theirs replace ours if `theirs` says so.
 *
 * @throws {Refused} if a clause cannot hold them together
 */
export function acceptChanges(
  file: ReturnedFile,
  accepted: readonly Change[],
  ours: Ours,
  problemWith: ProblemWith,
  isForced: (clause: string) => boolean,
): ReadonlyMap<string, string> {
  const ids = [...new Set(accepted.flatMap(({ clauses }) => clauses))];
  return new Map(
    ids.map((id) => {
      const clause = clauseOf(file, id);
      const text = clauseAfter(clause, accepted);
      const own = ours.get(id) ?? clause.source;
      const merged = mergeThree(clause.source, own, text, ({ theirs }) => theirs);
      if (merged.conflicts.length > 0 && !isForced(id))
        throw new Refused(
          `The draft has changed the same words of \`${id}\` since. Decide on these changes one by one.`,
        );
      const why = problemWith(id, merged.text);
      if (why !== undefined) throw new Refused(why);
      return [id, merged.text];
    }),
  );
}

import type { ChangeKind } from '../../../../src/drafting/exchange/changes.ts';
import type { PlaceOfChange } from '../../../../src/drafting/exchange/place-of-change.ts';
import type { Conflict } from '../../../../src/drafting/exchange/merge.ts';
import { formatDate } from '../../../../src/model/partial-date.ts';
import type { DecisionOptions } from './decision-options.ts';

/** A change as an editor sees it. */
export interface Listed {
  readonly clauses: readonly string[];
  readonly kind: ChangeKind;
  readonly before: string;
  readonly after: string;
  readonly author: string;
  readonly date: string;
  readonly isUntracked: boolean;
  /** Whether it adds a clause. */
  readonly isNewClause?: boolean;
  readonly comments: readonly string[];
  /** Where it is, as far as that is known. */
  readonly place?: Partial<PlaceOfChange>;
  readonly state: 'ready' | 'same' | 'conflict' | 'looks' | 'refused';
  readonly why?: string;
  readonly conflicts?: readonly Conflict[];
}

/** A comment without a change, with the replies to it: each with who wrote it. */
export interface ListedNote {
  readonly clause?: string;
  readonly words: string;
  readonly comments: readonly string[];
}

/** Comments without a change: those that are open, and how many others somebody marked as resolved. */
export interface ListedNotes {
  readonly notes: readonly ListedNote[];
  readonly resolved: number;
}

/** What an editor decided about the changes, by their place in the list. */
export interface Decided {
  readonly accepted: ReadonlySet<number>;
  readonly rejected: ReadonlySet<number>;
  readonly later: ReadonlySet<number>;
}

/** Lists changes and comments, and takes the decisions from the options, or asks; none without a terminal. */
export async function decide(
  changes: readonly Listed[],
  { notes, resolved }: ListedNotes,
  options: DecisionOptions,
): Promise<Decided | undefined> {
  for (const [index, change] of changes.entries()) show(change, index + 1);
  for (const note of notes) {
    console.log(`\nComment${note.clause === undefined ? '' : ` in ${note.clause}`} on “${shorten(note.words)}”`);
    for (const comment of note.comments) console.log(`    ${comment}`);
  }
  console.log(`\n${totals(changes, notes.length, resolved)}`);
  const open = new Set(
    changes.flatMap(({ state }, index) => (state === 'ready' || state === 'conflict' ? [index] : [])),
  );
  const given = [options.accept, options.reject, options.later].some((list) => list !== undefined);
  if (given) return fromOptions(changes, open, options);
  if (!process.stdin.isTTY) {
    console.log(
      'Nothing was changed. To decide, pass --accept, --reject and --later, each with: all, numbers such as 1,3, or a person such as "by Ann Lee".',
    );
    return undefined;
  }
  return askForEach(changes, open);
}

/** How many changes can become what; only “can be accepted” is said of none. */
function totals(changes: readonly Listed[], notes: number, resolved: number): string {
  const said = (state: Listed['state'], one: string, more: string): string[] => {
    const { length } = changes.filter((change) => change.state === state);
    return length === 0 && state !== 'ready' ? [] : [`${length} ${length === 1 ? one : more}`];
  };
  const states = [
    ...said('ready', 'can be accepted', 'can be accepted'),
    ...said('conflict', 'conflicts with the draft', 'conflict with the draft'),
    ...said('same', 'is in the draft already', 'are in the draft already'),
    ...said('looks', 'changes only how the file looks', 'change only how the file looks'),
    ...said('refused', 'is to do by hand', 'are to do by hand'),
  ];
  const marked = resolved === 0 ? '' : `, and ${resolved} that somebody marked as resolved`;
  return `${changes.length} ${changes.length === 1 ? 'change' : 'changes'}: ${states.join(', ')}. ${notes} ${notes === 1 ? 'comment' : 'comments'} without a change${marked}.`;
}

/** Whether an editor decided. */
export function isAnswered(decided: Decided | undefined): decided is Decided {
  return decided !== undefined;
}

const labels: Readonly<Record<ChangeKind, string>> = {
  inserted: 'inserted',
  deleted: 'deleted',
  replaced: 'replaced',
  moved: 'moved',
  split: 'paragraph divided',
  merged: 'paragraphs joined',
  formatted: 'set in another way',
  linked: 'link changed',
  described: 'text that stands for a picture changed',
  reshaped: 'made another kind of paragraph',
};

const partNames: Readonly<Record<NonNullable<PlaceOfChange['part']>, string>> = {
  title: 'its heading',
  plain: 'its plain English',
};

function show(
  {
    clauses,
    kind,
    before,
    after,
    author,
    date,
    isUntracked,
    isNewClause = false,
    comments,
    place: { near, part, isAfter, swappedWith } = {},
    state,
    why,
    conflicts = [],
  }: Listed,
  number: number,
): void {
  const inPlace = (words: string): string => {
    if (
      near === undefined ||
      isNewClause ||
      kind === 'moved' ||
      kind === 'reshaped' ||
      kind === 'described' ||
      near.before + near.after === ''
    )
      return shorten(words);
    const edges = words.replace(/\S[^]*\S|\S/, () => shorten(words));
    return `${near.before}[${edges}]${near.after}`.replace(/\s+/g, ' ');
  };
  const who = isUntracked
    ? 'not tracked, found by comparing'
    : [author, date === '' ? '' : formatDate(date.slice(0, 10))].filter((words) => words !== '').join(', ');
  const where = `${clauses.join(', ') || 'outside the clauses'}${part === undefined ? '' : `, ${partNames[part]}`}`;
  console.log(`\n${number}. ${where}: ${isNewClause ? 'new clause' : labels[kind]} (${who})`);
  if (kind === 'formatted') console.log(`    ${inPlace(after)}`);
  else if ((kind === 'split' || kind === 'merged') && near !== undefined) {
    console.log(`    ${kind === 'split' ? 'One paragraph now ends' : 'The first one ended'}: ${near.before}`);
    console.log(`    ${kind === 'split' ? 'The next one begins' : 'The next one began'}: ${near.after}`);
  } else {
    if (before !== '') console.log(`  - ${inPlace(before)}`);
    if (after !== '' && kind !== 'moved') console.log(`  + ${inPlace(after)}`);
    if (swappedWith !== undefined) console.log(`    It has changed places with: ${shorten(swappedWith)}`);
    else if (isAfter !== undefined) console.log(`    It is now after: ${shorten(isAfter)}`);
  }
  for (const comment of comments) console.log(`    Comment by ${comment}`);
  if (state === 'same') console.log('    The draft already says this.');
  if (state === 'looks')
    console.log('    Nothing to do: it changes only how the file looks, and nothing that a clause says.');
  if (state === 'refused') console.log(`    To do by hand: ${why ?? ''}`);
  // The same words can be changed in more than one place.
  for (const lines of new Set(conflicts.map(conflictLines))) console.log(lines);
}

function conflictLines({ base, ours, theirs }: Conflict): string {
  return [
    '    Conflict: the draft has changed these words since.',
    `      sent:   ${shorten(base)}`,
    `      draft:  ${shorten(ours)}`,
    `      theirs: ${shorten(theirs)}`,
  ].join('\n');
}

function shorten(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length > 160 ? `${line.slice(0, 157)}…` : line;
}

/**
 * Conflicts are decided one by one: `all` and a person leave them for later. `all` is the rest where another option names
 * some.
 */
function fromOptions(changes: readonly Listed[], open: ReadonlySet<number>, options: DecisionOptions): Decided {
  const isAll = (words: string): boolean => words.trim() === 'all';
  const one = (given: readonly string[] = []): ReadonlySet<number> =>
    new Set(given.filter((words) => !isAll(words)).flatMap((words) => named(words, changes, open)));
  const byName = new Set([options.accept, options.reject, options.later].flatMap((given) => [...one(given)]));
  const pick = (given: readonly string[] = []): ReadonlySet<number> =>
    given.some(isAll)
      ? new Set([...one(given), ...ready(changes, open).filter((index) => !byName.has(index))])
      : one(given);
  const [accepted, rejected, later] = [pick(options.accept), pick(options.reject), pick(options.later)];
  const twice =
    [...accepted].find((index) => rejected.has(index) || later.has(index)) ??
    [...rejected].find((index) => later.has(index));
  if (twice !== undefined)
    throw new Error(`Change ${twice + 1} is in two of --accept, --reject and --later. Nothing was changed.`);
  const rest = [...open].filter((index) => !accepted.has(index) && !rejected.has(index));
  return { accepted, rejected, later: new Set(rest) };
}

function ready(changes: readonly Listed[], open: ReadonlySet<number>): readonly number[] {
  return [...open].filter((index) => changes[index]?.state === 'ready');
}

function named(words: string, changes: readonly Listed[], open: ReadonlySet<number>): readonly number[] {
  const person = /^by (.+)$/.exec(words.trim())?.[1];
  if (person !== undefined) {
    const theirs = ready(changes, open).filter((index) => changes[index]?.author === person);
    if (changes.some(({ author }) => author === person)) return theirs;
    throw new Error(
      `Nobody called ${person} changed anything. The names are: ${[...new Set(changes.flatMap(({ author }) => author || []))].join(', ')}.`,
    );
  }
  return words.split(',').map((number) => {
    const index = Number(number.trim()) - 1;
    if (open.has(index)) return index;
    throw new Error(
      `${number.trim()} is not the number of a change that can be accepted. Pass all, numbers such as 1,3, or "by Ann Lee".`,
    );
  });
}

async function askForEach(changes: readonly Listed[], open: ReadonlySet<number>): Promise<Decided> {
  const { select } = await import('@inquirer/prompts');
  const decided = { accepted: new Set<number>(), rejected: new Set<number>(), later: new Set<number>() };
  const authors = [...new Set([...open].map((index) => changes[index]?.author ?? ''))];
  const how =
    open.size === 0
      ? 'one'
      : await select({
          message: 'What do you want to do?',
          choices: [
            { name: 'decide on each change', value: 'one' },
            { name: 'accept all that do not conflict, and decide on the others', value: 'all' },
            ...(authors.length > 1
              ? authors.map((author) => ({
                  name: `accept all ${author === '' ? 'without a name' : `by ${author}`}, and decide on the others`,
                  value: `by ${author}`,
                }))
              : []),
            { name: 'keep all for later', value: 'later' },
          ],
        });
  for (const index of open) {
    const change = changes[index];
    if (change === undefined) continue;
    const isTaken = change.state === 'ready' && (how === 'all' || how === `by ${change.author}`);
    const answer = isTaken ? 'accepted' : how === 'later' ? 'later' : await askForOne(change, index + 1);
    decided[answer].add(index);
  }
  return decided;
}

async function askForOne(change: Listed, number: number): Promise<keyof Decided> {
  const { select } = await import('@inquirer/prompts');
  show(change, number);
  const isConflict = change.state === 'conflict';
  return select<keyof Decided>({
    message: isConflict ? 'Both changed these words. Which do you want?' : 'Accept this change?',
    choices: [
      { name: isConflict ? 'theirs' : 'accept', value: 'accepted' },
      { name: isConflict ? 'what the draft says' : 'reject', value: 'rejected' },
      { name: 'later', value: 'later' },
    ],
  });
}

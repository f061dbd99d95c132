import { leadOfCell, readTogether } from './read-together.ts';
import { withNotes } from './became-note.ts';
import { becameStatement } from './became-statement.ts';
import { changeOfExtent } from './change-of-extent.ts';
import { effectOfCases } from './effect-of-case.ts';
import type { Force } from './force.ts';
import { compareReadings } from './changes-of-force.ts';
import { replacedInPlace } from './binding-changes.ts';
import { headline, type ForceChange } from './comparison.ts';
import { joinParts } from './join-parts.ts';
import { areRow, pairRowsAndSentences, textOfRow } from './pair-rows.ts';
import type { PairedSentences } from './pair-sentences.ts';
import { readSentence, type Mark, type Reading } from './read-sentence.ts';
import { leadText, type Sentence } from './read-sentences.ts';
import { changesOfRowHead } from './row-heads.ts';
import type { WatchedStatement } from './watched-statement.ts';
import { findWatchedWords, type WatchedWordFinder } from './find-phrases.ts';

/** Forces that count as a duty when a sentence with them is added or removed. */
const binds: ReadonlySet<Force | undefined> = new Set<Force>(['duty', 'prohibition', 'responsibility', 'offence']);

/**
 * Every sentence, item and cell that differs, each in exactly one statement. Whether a statement has force, and what changed
 * in it, is decided by its words alone.
 */
export function watchSentences(
  before: readonly Sentence[],
  after: readonly Sentence[],
  find: WatchedWordFinder = findWatchedWords,
): readonly WatchedStatement[] {
  const read = (sentences: readonly Sentence[]): Reading => readTogether(sentences, find);
  const watched = pairRowsAndSentences(before, after).map((paired): WatchedStatement => ({
    ...paired,
    ...withRow(withCase(judge(paired, read, find), paired, { before, after }, find), paired, after, find),
  }));
  return withNotes(joinParts(watched, before, after));
}

type Judgement = Pick<WatchedStatement, 'kind' | 'force' | 'changes'>;

function judge(
  { before, after }: PairedSentences,
  read: (sentences: readonly Sentence[]) => Reading,
  find: WatchedWordFinder,
): Judgement {
  if ([...before, ...after].some(({ isExtent }) => isExtent))
    return { kind: 'changed', changes: [changeOfExtent(before[0]?.text, after[0]?.text)] };
  const [was, is] = [before, after].map((sentences) => (sentences.length === 0 ? undefined : read(sentences)));
  if ([...before, ...after].every(({ isAside }) => isAside)) return judgeAside(was, is);
  if (was && is) {
    if (areRow(before) !== areRow(after)) return judgeRow(before, after, find);
    // An item or cell that became a sentence of its own, or the reverse: the words above it are now in it.
    if (was.isItem !== is.isItem && (was.isItem ? is : was).binding !== undefined) {
      const [whole, wholeAfter] = [withLead(before, was, find), withLead(after, is, find)];
      return judgePair(whole, wholeAfter, before, after, find);
    }
    return judgePair(was, is, before, after, find);
  }
  const whole = was ?? is;
  // The head of a column says what its cells are about, and nothing by itself.
  const isHead = [...before, ...after].every(({ place }) => place === '');
  if (whole === undefined || isHead) return { kind: undefined, changes: [] };
  const isCell = [...before, ...after].every(({ table }) => table !== undefined);
  return (isCell ? judgeLimit(whole, is === undefined) : undefined) ?? judgeWhole(whole, is === undefined);
}

/**
 * What a note, heading or quotation says binds nobody, and is folded. But people go by it: that its “must” became “may” is told,
 * without saying that a duty became weaker. In a note that was written anew, nobody can say which word became which.
 */
function judgeAside(was: Reading | undefined, is: Reading | undefined): Judgement {
  const found = was === undefined || is === undefined ? [] : replacedInPlace(was, is);
  const changes = found.map((change) => ({ ...change, kind: 'changed' as const }));
  return changes.length > 0 ? { kind: 'changed', changes } : { kind: undefined, changes };
}

/** The first cell of a row, where it has no force of its own: what it changes in the other cells. */
function withRow(
  judged: Judgement,
  paired: PairedSentences,
  after: readonly Sentence[],
  find: WatchedWordFinder,
): Judgement {
  if (judged.kind !== undefined) return judged;
  const changes = changesOfRowHead(paired, after, find);
  return changes.length === 0 ? judged : { ...judged, kind: headline(changes), changes };
}

/** A list of conditions or exceptions: its one change has the effect on what the list is about. */
function withCase(
  judged: Judgement,
  paired: PairedSentences,
  all: Readonly<Record<'before' | 'after', readonly Sentence[]>>,
  find: WatchedWordFinder,
): Judgement {
  const [only, ...others] = judged.changes;
  if (judged.force !== 'condition' || only?.kind !== 'changed' || others.length > 0) return judged;
  const kind = effectOfCases(paired, only, all, find);
  return { ...judged, kind, changes: [{ ...only, kind }] };
}

/** "24 months" below "Deleted within": a row with a time, a share or a sum needs no other word of force. */
function judgeLimit({ force, marks }: Reading, isRemoved: boolean): Judgement | undefined {
  const limit = marks.find(({ quantity }) => quantity !== undefined && quantity.base !== '');
  if (force !== undefined || limit === undefined) return undefined;
  const what = limit.quantity?.isDeadline === true ? 'when and how often' : 'how much';
  return {
    kind: 'changed',
    changes: [{ kind: 'changed', what, words: `${isRemoved ? 'lost' : 'new'}: ${limit.text}` }],
  };
}

function judgePair(
  was: Reading,
  is: Reading,
  before: readonly Sentence[],
  after: readonly Sentence[],
  find: WatchedWordFinder,
): Judgement {
  const force = is.force ?? was.force;
  const withForce = force === undefined ? {} : { force };
  const moved = changeOfLead(before, after, find);
  const changes = [...moved, ...compareReadings(was, is)];
  if (changes.length > 0)
    return { kind: becameStatement(was, is, changes) ?? headline(changes), ...withForce, changes };
  // The same words in another shape, such as a sentence that was split, keep their force.
  const isReshaped = before.length !== after.length;
  const isSame = isReshaped || withoutEnd(before) === withoutEnd(after);
  return { kind: force === undefined || isSame ? undefined : 'other words', ...withForce, changes };
}

/** A sentence that became a row, or the reverse: a row says the same without the word of force. */
function judgeRow(before: readonly Sentence[], after: readonly Sentence[], find: WatchedWordFinder): Judgement {
  const [was, is] = [before, after].map((side) =>
    readSentence(areRow(side) ? textOfRow(side) : side.map(({ text }) => text).join(' '), {}, find),
  );
  if (was === undefined || is === undefined) return { kind: undefined, changes: [] };
  const { force, binding } = areRow(after) ? was : is;
  const changes = compareReadings(was, is).filter(
    ({ words }) => words !== `lost: ${binding?.form ?? ''}` && words !== `new: ${binding?.form ?? ''}`,
  );
  return {
    kind: changes.length > 0 ? headline(changes) : undefined,
    ...(force === undefined ? {} : { force }),
    changes,
  };
}

/** The words without the punctuation and the joiner that an item has because another follows it. */
function withoutEnd(sentences: readonly Sentence[]): string {
  return sentences
    .map(({ text, place = '' }) => `${place}: ${text.replace(/[;,.]?(?: (?:and|or))?$/u, '')}`)
    .join('\n');
}

/** The words of an item or cell after those above it, which give it its force. */
function withLead(sentences: readonly Sentence[], reading: Reading, find: WatchedWordFinder): Reading {
  const [first] = sentences;
  if (first === undefined || !reading.isItem || reading.force === 'condition' || reading.force === 'definition')
    return reading;
  const [cell] = sentences.filter((sentence) => leadOfCell(sentence, find).force !== undefined);
  const lead = first.table === undefined ? leadText(first) : leadText(cell ?? first);
  return readSentence(`${lead.replace(/:$/u, '')} ${sentences.map(({ text }) => text).join(' ')}`, {}, find);
}

/** An item that moved to another list is under another force. */
function changeOfLead(
  before: readonly Sentence[],
  after: readonly Sentence[],
  find: WatchedWordFinder,
): readonly ForceChange[] {
  const [was, is] = [before[0], after[0]];
  if (!was || !is || before.length > 1 || after.length > 1 || leadText(was) === leadText(is)) return [];
  // Where a whole list has another lead-in, that is reported for the lead-in.
  if ((was.leadIn === undefined) !== (is.leadIn === undefined)) return [];
  return compareReadings(readSentence(leadText(was), {}, find), readSentence(leadText(is), {}, find)).filter(
    ({ what }) => what === 'force',
  );
}

/** A sentence that was added or removed as a whole. */
function judgeWhole(reading: Reading, isRemoved: boolean): Judgement {
  const { binding, bindings, tokens } = reading;
  // "May replace classes, but must not end them" is a prohibition too.
  const first = binds.has(reading.force)
    ? reading.force
    : bindings.find(({ word }) => binds.has(word?.force))?.word?.force;
  const force = first ?? reading.force;
  if (force === undefined) return { kind: undefined, changes: [] };
  if (binds.has(force))
    return { kind: isRemoved ? 'duty removed' : 'duty added', force, changes: otherForces(bindings, force, isRemoved) };
  const name = binding?.form ?? (force === 'condition' ? 'condition' : `under “${force}”`);
  const isRight = force === 'right' || force === 'entitlement';
  const isGiven = isRight && !(binding !== undefined && isNamed(binding, tokens));
  const kind = isGiven ? (isRemoved ? 'weaker' : 'stronger') : 'changed';
  const what =
    force === 'condition' ? 'conditions and exceptions' : force === 'definition' ? 'defined meaning' : 'force';
  return { kind, force, changes: [{ kind, what, words: `${isRemoved ? 'lost' : 'new'}: ${name}` }] };
}

/** "The rights that matter most are the right to life …": it names a right, and gives nobody one. */
function isNamed({ tokens: [first = 0], form }: Mark, tokens: Reading['tokens']): boolean {
  const before = tokens.slice(0, first).map(({ word }) => word);
  return form === 'has the right to' && !before.some((word) => givers.has(word));
}

const givers = new Set(
  'has have having had gives give given keeps keep retains retain enjoys enjoy acquires acquire gets get there'.split(
    ' ',
  ),
);

/** Forces that give something. */
const gives: ReadonlySet<Force | undefined> = new Set<Force>(['permission', 'power', 'right', 'entitlement']);

/** What else a whole sentence allows or forbids, beside its duty. */
function otherForces(bindings: readonly Mark[], force: Force, isRemoved: boolean): readonly ForceChange[] {
  const isOther = (other: Force | undefined): boolean => (other === 'prohibition') !== (force === 'prohibition');
  const others = bindings.filter(
    ({ group, word }) => group === 'force' && (gives.has(word?.force) || isOther(word?.force)),
  );
  return [...new Set(others.map(({ text }) => text.toLowerCase()))].map((said) => ({
    kind: 'changed',
    what: 'force',
    words: `${isRemoved ? 'lost' : 'new'}: ${said}`,
  }));
}

import { nowInNote, wasInNote } from './became-note.ts';
import type { ForceChange } from './comparison.ts';
import type { DutyChange } from './duty-watch.ts';
import type { ChangedThing } from './force.ts';
import { say } from '../../words/say.ts';
import { named } from '../../model/stored-words.ts';

/** What a title needs of an entry. */
type Entry = Pick<DutyChange, 'kind' | 'force' | 'changes' | 'before' | 'after'>;

/** Changes of these things are told in the title, because their words say by themselves what changed. */
const told: ReadonlySet<ChangedThing> = new Set(['force', 'who', 'when and how often', 'how much', 'reference']);
/** How many changes a title tells; the marked sentence below it shows them all. */
const most = 3;
/** Longer words are read better in the sentence. */
const longest = 40;

/**
 * What happened to a sentence, in plain English: `Weaker: must became should`, `Duty removed`. Words are quoted only as the
 * sentence has them; where it has them in another form, the title has the kind alone.
 */
export function entryTitle(entry: Entry): string {
  const { kind, force, before, after } = entry;
  const said = entry.changes.flatMap((change) => sayChange(change, entry)).slice(0, most);
  // An item of a list came or went, and its lead-in or another item changed.
  if (kind === 'duty removed' || kind === 'duty added') return [sentenceCase(named(kind)), ...said].join('; ');
  if (kind === 'other words')
    return before === after
      ? say.dutyWatch.entryTitle.sameWordsWithAnotherLink
      : say.dutyWatch.entryTitle.rewordedWithSameForce;
  if (force !== undefined && (before === undefined || after === undefined)) {
    // A right that is only named is given to nobody.
    if (kind === 'changed' && (force === 'right' || force === 'entitlement'))
      return after === undefined
        ? say.dutyWatch.entryTitle.rightIsNoLongerNamed
        : say.dutyWatch.entryTitle.rightIsNowNamed;
    const { forceRemoved, forceAdded } = say.dutyWatch.entryTitle;
    const whole = (after === undefined ? forceRemoved : forceAdded)({ force: say.dutyWatch.forces[force] });
    // A new exception makes a duty weaker, which its name does not say.
    return force === 'condition' && kind !== 'changed' ? `${sentenceCase(named(kind))}: ${whole}` : sentenceCase(whole);
  }
  const name = isMixed(entry)
    ? say.dutyWatch.entryTitle.partlyWeakerPartlyStronger
    : isOfNote(entry)
      ? say.dutyWatch.entryTitle.changedInTitleNoteOr
      : sentenceCase(named(kind));
  return said.length === 0 ? `${name}${thingsOf(entry)}` : `${name}: ${said.join('; ')}`;
}

const names: Readonly<Record<ChangedThing, string>> = {
  force: say.dutyWatch.entryTitle.whatBinds,
  who: say.dutyWatch.entryTitle.whoItIsAbout,
  'to whom': say.dutyWatch.entryTitle.whoElseItInvolves,
  what: say.dutyWatch.entryTitle.whatItIsAbout,
  'when and how often': say.dutyWatch.entryTitle.whenOrHowOften,
  'how much': say.dutyWatch.entryTitle.howMuch,
  'conditions and exceptions': say.dutyWatch.entryTitle.conditionOrException,
  scope: say.dutyWatch.entryTitle.howFarItGoes,
  'defined meaning': say.dutyWatch.entryTitle.definition,
  reference: say.dutyWatch.entryTitle.reference,
  'other words': say.dutyWatch.entryTitle.itsWords,
};

/** What changed, where its words are too long for a title or are not as the sentence has them. */
function thingsOf({ changes }: Entry): string {
  const things = [...new Set(changes.map(({ what }) => names[what]))].slice(0, most);
  return things.length === 0 ? '' : `: ${things.join(', ')}`;
}

/** Whether one of the changes in a sentence makes it weaker, and another one stronger. */
function isMixed({ changes }: Entry): boolean {
  const kinds = new Set(changes.map(({ kind }) => kind));
  return kinds.has('weaker') && kinds.has('stronger');
}

/** Whether words of force changed where they bind nobody: the sentence has none. */
function isOfNote({ force, changes }: Entry): boolean {
  return force === undefined && changes.length > 0 && changes.every(({ what }) => what === 'force');
}

/** One change in a few words; none if the sentence does not have its words. */
function sayChange(change: ForceChange, { before = '', after = '' }: Entry): readonly string[] {
  const { what, words } = change;
  if (words === nowInNote || words === wasInNote) return [words];
  if (before === after) return sayTarget(change);
  if (!told.has(what)) return [];
  const quoted = (text: string): string => (what === 'force' ? text : `“${text}”`);
  const [was = '', is] = words.split(' → ');
  if (is !== undefined)
    return isShown(was, before) && isShown(is, after)
      ? [say.dutyWatch.entryTitle.became({ was: quoted(was), is: quoted(is) })]
      : [];
  // Of who is bound, a word that only came or went says too little by itself.
  if (what === 'who') return [];
  const [lost, added] = [afterLabel(words, 'lost: '), afterLabel(words, 'new: ')];
  if (lost !== undefined) return isShown(lost, before) ? [say.dutyWatch.entryTitle.takenOut({ lost })] : [];
  return added !== undefined && isShown(added, after) ? [say.dutyWatch.entryTitle.added({ added })] : [];
}

/** A change that the words of a sentence do not show: what they lead to. */
function sayTarget({ what, words }: ForceChange): readonly string[] {
  if (what === 'reference') return [say.dutyWatch.entryTitle.linkLeadsElsewhere];
  if (what !== 'defined meaning') return [];
  if (words.includes(' → ')) return [say.dutyWatch.entryTitle.definedTermHasAnotherMeaning];
  return [
    words.startsWith('lost: ')
      ? say.dutyWatch.entryTitle.wordIsNoLongerDefinedTerm
      : say.dutyWatch.entryTitle.wordIsNowDefinedTerm,
  ];
}

const afterLabel = (words: string, label: string): string | undefined =>
  words.startsWith(label) ? words.slice(label.length) : undefined;

/** Whether a sentence has the words as they are printed, whole. */
function isShown(words: string, sentence: string): boolean {
  if (words === '' || words.length > longest) return false;
  const isLetter = (character: string): boolean => /[\p{L}\p{N}]/u.test(character);
  const [text, wanted] = [sentence.toLowerCase(), words.toLowerCase()];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    if (!isLetter(text.charAt(at - 1)) && !isLetter(text.charAt(at + wanted.length))) return true;
  }
  return false;
}

const sentenceCase = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

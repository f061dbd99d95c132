import type { FoundEntry } from './entry.ts';
import { plainWords, splitWords } from './search-words.ts';

/** Words for the units in names, and the normalised word for each. They count as units only before a number or letter. */
const units: Readonly<Record<string, string>> = {
  para: 'paragraph',
  paras: 'paragraph',
  sect: 'section',
  s: 'section',
  act: 'action',
  rec: 'recommendation',
  recs: 'recommendation',
  version: 'revision',
  rev: 'revision',
  v: 'revision',
  art: 'article',
};
/** Words between a unit and its number. */
const fillers = new Set(['no', 'nr', 'num', 'number', 'point']);
const isNumberLike = (word: string | undefined): boolean => word !== undefined && /^(?:\d.*|\p{L}\d*)$/u.test(word);

/** The words of a query or name, with units in the singular and numbers in one piece: `Paras 18 A` is `paragraph 18a`. */
export function nameWords(text: string): readonly string[] {
  const words = splitWords(text).flatMap((word) => {
    const [, unit, number] = /^(v|rev|para|paragraph|action|commitment|ws)(\d.*)$/.exec(word) ?? [];
    return unit === undefined || number === undefined ? [word] : [unit, number];
  });
  const kept = words.filter((word, place) => !(fillers.has(word) && place > 0 && isNumberLike(words[place + 1])));
  const named = kept.map((word, place) => (isNumberLike(kept[place + 1]) ? unitOf(word) : word));
  // A letter that follows a number and a space belongs to it, unless it is an item of a paragraph.
  const joined = named.reduce<readonly string[]>((all, word) => {
    const last = all.at(-1) ?? '';
    return /^\p{L}$/u.test(word) &&
      /^\d+$/.test(last) &&
      !text.includes(`(${word}`) &&
      !text.includes(`(${word.toUpperCase()}`)
      ? [...all.slice(0, -1), `${last}${word}`]
      : [...all, word];
  }, []);
  return sideBySide(
    joined.flatMap((word, place) => (word === 'workshop' && /^\d+$/.test(joined[place + 1] ?? '') ? ['ws'] : [word])),
  );
}

/** Two revisions that are compared, side by side: `revision 0.2 and revision 0.3` is `0.2 0.3`. */
function sideBySide(words: readonly string[]): readonly string[] {
  const compared =
    /(?<=^| )(?:revision )?(\d+(?:\.\d+)+) (?:(?:and|or|to|with|against|vs|versus) )?(?:revision )?(\d+(?:\.\d+)+)(?= |$)/g;
  return words.join(' ').replaceAll(compared, '$1 $2').split(' ').filter(Boolean);
}

/** Normalises a name: `Para. 16` gives `paragraph 16`, `workshop 2` gives `ws 2`. */
export function normaliseName(text: string): string {
  return nameWords(text)
    .filter((word) => word !== 'the')
    .join(' ');
}

function unitOf(word: string): string {
  if (Object.hasOwn(units, word)) return units[word] ?? word;
  return /[^s]s$/.test(word) && word.length > 4 ? word.slice(0, -1) : word;
}

/** A number that a query gives to a unit, such as commitment Z, although nothing has it. */
export interface MissingName {
  readonly unit: string;
  readonly number: string;
  /** The numbers that there are, in the order of the entries. */
  readonly existing: readonly string[];
  /** What has no such item: `paragraph 16`. Absent where the number is missing altogether. */
  readonly within?: string;
}

/** What the numbers and names in a query lead to. */
export interface FoundNames<T> {
  /** What has the whole query as its name. */
  readonly whole: readonly T[];
  /** What has a number or name that the query mentions in a sentence. */
  readonly mentioned: readonly T[];
  readonly missing: readonly MissingName[];
}

interface Named extends Pick<FoundEntry, 'kind'> {
  readonly href: string;
  readonly names?: readonly string[];
  readonly earlier?: true;
  readonly removed?: true;
}

/** The names of an entry. A recommendation has its place in the write-up in its address, an action its number. */
function namesOf({ kind, href, names = [] }: Named): readonly string[] {
  if (kind !== 'recommendation' && kind !== 'action') return names;
  const id = normaliseName(/[^/#]+(?=\/?$)/.exec(href)?.[0] ?? '');
  return [...names, id, id.replace(/^ws \d+ /, '')];
}

/** The longest name that is looked for in a sentence. */
const longestName = 6;
/** Words that other texts use for their own parts, so that a number after them may be one of a law. */
const unitsOfLaws = new Set(['section', 'article', 'part', 'schedule', 'clause', 'rule', 'bullet', 'ws']);

/** Whether a number after a unit may be one of a law. “Act 149” may be an action, or words of a text about an Act. */
function isOfLaw(unit: string, query: string): boolean {
  return unitsOfLaws.has(unit) || (unit === 'action' && /\bact\b/iu.test(query));
}

/** Finds names by the words of a query. */
export function nameFinder<T extends Named>(entries: readonly T[]): (query: string) => FoundNames<T> {
  const byName = new Map<string, T[]>();
  const numbers = new Map<string, string[]>();
  for (const entry of entries)
    for (const name of namesOf(entry)) {
      byName.set(name, [...(byName.get(name) ?? []), entry]);
      const [, unit, number] = /^(\p{L}{4,}) (\S+)$/u.exec(name) ?? [];
      const isGone = entry.earlier === true || entry.removed === true;
      if (unit === undefined || number === undefined || isGone || !isNumberLike(number)) continue;
      const known = numbers.get(unit) ?? [];
      if (!known.includes(number)) numbers.set(unit, [...known, number]);
    }
  const named = (name: string): readonly T[] => todayFirst(byName.get(name) ?? []);
  // Names of recommendations are numbers alone: “section 2.3, bullet 11”.
  const wholeName = (words: readonly string[]): readonly T[] => {
    const exact = named(words.join(' '));
    return exact.length > 0 ? exact : named(words.filter((word) => !isPartOfWriteUp(word)).join(' '));
  };
  return (query) => {
    const words = nameWords(query).filter((word) => word !== 'the');
    const whole = wholeName(words);
    const mentioned: T[] = [];
    const missing: MissingName[] = [];
    for (let place = 0; place < words.length;) {
      const length = nameLength(words, place, byName);
      const name = words.slice(place, place + length).join(' ');
      mentioned.push(...(length > 1 ? named(name) : []));
      const [unit = '', number = ''] = words.slice(place, place + 2);
      const item = words[place + length] ?? '';
      if (length === 2 && numbers.has(unit) && isItem(item, query))
        missing.push({ unit: 'item', number: item, existing: [], within: name });
      const existing = numbers.get(unit);
      if (length <= 1 && existing !== undefined && isNumbered(number, existing) && !isOfLaw(unit, query)) {
        missing.push({ unit, number, existing });
        // “Paragraph 4b” may be an item of paragraph 4, which is nearest in any case.
        mentioned.push(...named(`${unit} ${/^\d+(?=\p{L}$)/u.exec(number)?.[0] ?? ''}`));
      }
      place += Math.max(1, length);
    }
    return { whole, mentioned: [...new Set(mentioned)], missing };
  };
}

function isPartOfWriteUp(word: string): boolean {
  return /^(?:section|bullets?|recommendation|clause|article|rule)$/.test(word);
}

function nameLength(words: readonly string[], place: number, byName: ReadonlyMap<string, unknown>): number {
  for (let length = Math.min(longestName, words.length - place); length > 0; length -= 1) {
    const part = words.slice(place, place + length);
    if (byName.has(part.join(' ')) && (length === 1 || part.some((word) => isNumberLike(word)))) return length;
  }
  return 0;
}

/** Whether a query has a letter or number in brackets, as items have: `(b)`. */
function isItem(word: string, query: string): boolean {
  return /^(?:\p{L}|[ivx]+|\d+)$/u.test(word) && query.toLowerCase().includes(`(${word})`);
}

/** Whether a word could be a number of a unit, as the others are numbers or letters. */
function isNumbered(number: string, existing: readonly string[]): boolean {
  // The year of a law: the Data Protection Act 2018.
  if (!isNumberLike(number) || /^(?:1[5-9]|20)\d\d$/.test(number)) return false;
  const hasFigures = existing.some((one) => /^\d/.test(one));
  return /^\d/.test(number) ? true : !hasFigures && !['a', 'i'].includes(number);
}

/** What has a name today, then what was removed with it, then what had it earlier. */
function todayFirst<T extends Named>(entries: readonly T[]): readonly T[] {
  const today = entries.filter(({ earlier, removed }) => earlier !== true && removed !== true);
  const removed = entries.filter((entry) => entry.removed === true);
  const before = entries.filter(
    ({ earlier, href }) => earlier === true && !today.some((current) => current.href === href),
  );
  return [...today, ...removed, ...before];
}

/** The numbers that there are, in words: `A to Q`, `0.1, 0.2 and 0.3`. */
export function numbersInWords(existing: readonly string[]): string {
  const shown = existing.map((number) => number.toUpperCase());
  if (shown.length <= 4) return new Intl.ListFormat('en-GB').format(shown);
  return `${shown[0] ?? ''} to ${shown.at(-1) ?? ''}`;
}

/** Whether a text has a phrase word for word, without regard to case and punctuation. */
export function hasPhrase(text: string, phrase: string): boolean {
  return ` ${plainWords(text).join(' ')} `.includes(` ${plainWords(phrase).join(' ')} `);
}

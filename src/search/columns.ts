import type { FoundEntry, NamedEntry } from './entry.ts';
import { normaliseName } from './names.ts';
import type { SearchData } from './searcher.ts';

/**
 * Entries by field, `0` where one has no such field; a field of texts only is one text, with a mark between them. Texts of a
 * kind compress better side by side, and long ones first: by a twentieth.
 */
export type Columns = Readonly<Record<string, string | readonly unknown[]>>;

/** What a search needs as a file has it. */
export interface SearchDataFile {
  /** A sentence for each group of names. */
  readonly synonyms: string;
  readonly entries: Columns;
  readonly named: Columns;
  readonly common: readonly string[];
}

/** What a search needs, for a file. */
export function toFile(
  { entries, named, common, synonyms }: SearchData,
  needed: (entry: object) => object,
): SearchDataFile {
  return {
    synonyms: synonyms.map((names) => names.join(betweenNames)).join(betweenGroups),
    entries: toColumns(entries.map(withoutRepeats).map(needed)),
    named: toColumns(named.map((one) => ({ ...withoutRepeats(one), text: lineInEntry(one, entries) }))),
    common,
  };
}

const [betweenNames, betweenGroups, goesOn] = [', ', '. ', ','];
const [between, betweenEntries, noText] = ['\n', '~', '0'];

/** Entries as columns, in the order in which the fields first appear. */
function toColumns(entries: readonly object[]): Columns {
  const fields = new Set(['text', ...entries.flatMap((entry) => Object.keys(entry))]);
  return Object.fromEntries(
    [...fields].map((field) => [field, joined(entries.map((entry): unknown => Reflect.get(entry, field) ?? 0))]),
  );
}

function joined(values: readonly unknown[]): string | readonly unknown[] {
  const isText = (value: unknown) =>
    value === 0 ||
    (typeof value === 'string' && value !== noText && value !== goesOn && !value.includes(betweenEntries));
  if (values.length === 0 || !values.every(isText)) return values;
  return values.map((value, place) => (value === nextAfter(values[place - 1]) ? goesOn : value)).join(betweenEntries);
}

/** A text with the next number at its end, as addresses in a list have it. */
function nextAfter(text: unknown): string | undefined {
  if (typeof text !== 'string' || !/\d\/?$/.test(text)) return undefined;
  return text.replace(/\d+(?=\/?$)/, (number) => String(Number(number) + 1));
}

/** The entries of a file again. */
export function readSearchData({ entries, named, common, synonyms }: SearchDataFile): SearchData {
  const found = rows(entries).map(complete).filter(isFound);
  return {
    entries: found,
    named: rows(named)
      .map(complete)
      .filter(isNamed)
      .map((one) => ({ ...one, text: textInEntry(one, found) })),
    common,
    synonyms: synonyms
      .split(betweenGroups)
      .filter(Boolean)
      .map((names) => names.split(betweenNames)),
  };
}

/** An entry without what its own title, address and status say again: lists that go on with those become one text. */
export function withoutRepeats(entry: FoundEntry | NamedEntry): object {
  const { href, status, names, alsoCalled, themes }: Partial<FoundEntry> & Pick<FoundEntry, 'href'> = entry;
  const place = placeFrom(href);
  const about = place === '' ? entry.about : entry.about.replace(place, placeMark);
  const end = `, ${status ?? ''}`;
  const [ownNames, ownTitles] = [namesFrom(entry), titlesFrom(entry)];
  return {
    ...entry,
    about: status !== undefined && about.endsWith(end) ? `${about.slice(0, -end.length)}${goesOn}` : about,
    ...(themes === undefined ? {} : { themes: themes.join(' ') }),
    ...(names === undefined ? {} : { names: withoutEnd(names, ownNames) }),
    ...(alsoCalled === undefined ? {} : { alsoCalled: withoutEnd(alsoCalled, ownTitles) }),
  };
}

/** The entry with what was left out. */
function complete(packed: object): object {
  const read = (field: string): string => {
    const value: unknown = Reflect.get(packed, field);
    return typeof value === 'string' ? value : '';
  };
  const [href, title] = [read('href'), read('title')];
  const about = read('about').replace(placeMark, placeFrom(href));
  const list = (field: string, own: readonly string[]) => {
    const kept = read(field);
    const isWhole = kept.startsWith(placeMark);
    const listed = [
      ...kept
        .slice(isWhole ? 1 : 0)
        .split(between)
        .filter(Boolean),
      ...(isWhole ? [] : own),
    ];
    return typeof Reflect.get(packed, field) === 'string' ? { [field]: listed } : {};
  };
  return {
    ...packed,
    about: about.endsWith(goesOn) ? `${about.slice(0, -goesOn.length)}, ${read('status')}` : about,
    ...(typeof Reflect.get(packed, 'themes') === 'string' ? { themes: read('themes').split(' ').filter(Boolean) } : {}),
    ...list('names', namesFrom({ href, title })),
    ...list('alsoCalled', titlesFrom({ title })),
  };
}

const placeMark = '¶';

/** A place in a clause without its words, which are a line of the clause: the number of that line. */
function lineInEntry({ title, text }: NamedEntry, entries: readonly FoundEntry[]): string {
  const line = linesAround(title, entries).indexOf(text);
  return line < 0 ? text : `${placeMark}${line}`;
}

function textInEntry({ title, text }: NamedEntry, entries: readonly FoundEntry[]): string {
  return text.startsWith(placeMark) ? (linesAround(title, entries)[Number(text.slice(1))] ?? '') : text;
}

/** The lines of the clause that the title of a place in it names: `Paragraph 16, in Governance`. */
function linesAround(title: string, entries: readonly FoundEntry[]): readonly string[] {
  const [, clause] = /^.*?, in (.*)$/.exec(title) ?? [];
  return entries.find((entry) => entry.title === clause)?.text.split('\n') ?? [];
}

/** Where a recommendation is in its write-up. */
function placeFrom(href: string): string {
  const [, section, bullet] = /-([\d.]+)-(\d+)\/$/.exec(href) ?? [];
  return section === undefined || bullet === undefined ? '' : `section ${section}, bullet ${bullet}`;
}

/** A list as a text, without the end that an entry has in any case, or marked as whole. */
function withoutEnd(list: readonly string[], end: readonly string[]): string {
  const isAtEnd = end.length > 0 && end.every((one, place) => list[list.length - end.length + place] === one);
  return isAtEnd ? list.slice(0, list.length - end.length).join(between) : `${placeMark}${list.join(between)}`;
}

/**
 * The numbers and names that the title and address of a clause give it: `g`, `clause g`, `system purpose`. A place in a
 * clause has its own: `paragraph 16` and `16`, `commitment g item 2` and `commitment g 2`.
 */
function namesFrom({ href, title }: Pick<FoundEntry, 'href' | 'title'>): readonly string[] {
  const place = normaliseName(/^(.*?), in /.exec(title)?.[1] ?? '');
  if (place !== '') return [...new Set([place, place.replace(/^paragraph (?=\S+$)|\bitem /, '')])];
  const item = /^\p{Lu}\p{Ll}+ \d+(?=: )/u.exec(title)?.[0];
  if (item !== undefined) return [normaliseName(item)];
  const [, number, heading = title] = /^(?:(\p{Lu}|\d+)\. )?(.*)$/u.exec(title) ?? [];
  const numbers = number === undefined ? [] : [number, `clause ${number}`];
  return [...new Set([...numbers, heading, href.split('#')[1] ?? ''].map(normaliseName).filter(Boolean))];
}

/** A term and its abbreviation, from `Subject access request (SAR)`. */
function titlesFrom({ title }: Pick<FoundEntry, 'title'>): readonly string[] {
  const [, term, abbreviation] = /^(.*) \(([^()]+)\)$/.exec(title) ?? [];
  return term === undefined || abbreviation === undefined ? [title] : [term, abbreviation];
}

/** The build wrote the files, so that an entry that has its main fields has all that it needs. */
const isFound = (entry: object): entry is FoundEntry => 'href' in entry && 'kind' in entry && 'text' in entry;
const isNamed = (entry: object): entry is NamedEntry => 'href' in entry && 'names' in entry;

function rows(columns: Columns): readonly object[] {
  const fields = Object.entries(columns).map(([field, values]) => [field, separate(values)] as const);
  const [, first = []] = fields[0] ?? [];
  return first.map((_, place) =>
    Object.fromEntries(fields.flatMap(([field, values]) => (values[place] === 0 ? [] : [[field, values[place]]]))),
  );
}

function separate(values: string | readonly unknown[]): readonly unknown[] {
  if (typeof values !== 'string') return values;
  let before: string | undefined;
  return values.split(betweenEntries).map((text) => {
    before = text === noText ? undefined : text === goesOn ? nextAfter(before) : text;
    return before ?? 0;
  });
}

import type { FoundEntry, NamedEntry } from './entry.ts';
import { normaliseName } from './names.ts';
import type { SearchData } from './searcher.ts';

/** Entries by field, `0` where one has no such field. Texts of a kind compress better side by side: by a twentieth. */
export type Columns = Readonly<Record<string, readonly unknown[]>>;

/** What a search needs as a file has it. */
export interface SearchDataFile {
  readonly entries: Columns;
  readonly named: Columns;
  readonly common: readonly string[];
  /** A line for each group of names. */
  readonly synonyms: string;
}

/** What a search needs, for a file. */
export function toFile(
  { entries, named, common, synonyms }: SearchData,
  needed: (entry: object) => object,
): SearchDataFile {
  return {
    entries: toColumns(entries.map(withoutRepeats).map(needed)),
    named: toColumns(named),
    common,
    synonyms: synonyms.map((names) => names.join(',')).join('\n'),
  };
}

/** Entries as columns, in the order in which the fields first appear. */
function toColumns(entries: readonly object[]): Columns {
  const fields = new Set(entries.flatMap((entry) => Object.keys(entry)));
  const valueOf = (entry: object, field: string): unknown => Reflect.get(entry, field);
  return Object.fromEntries([...fields].map((field) => [field, entries.map((entry) => valueOf(entry, field) ?? 0)]));
}

/** The entries of a file again. */
export function readSearchData({ entries, named, common, synonyms }: SearchDataFile): SearchData {
  return {
    entries: rows(entries).map(complete).filter(isFound),
    named: rows(named).filter(isNamed),
    common,
    synonyms: synonyms
      .split('\n')
      .filter(Boolean)
      .map((names) => names.split(',')),
  };
}

/** An entry without what its own title, address and status say again: lists that go on with those become one text. */
export function withoutRepeats(entry: FoundEntry): object {
  const { href, status, names, alsoCalled } = entry;
  const place = placeFrom(href);
  const about = place === '' ? entry.about : entry.about.replace(place, placeMark);
  const end = `, ${status ?? ''}`;
  const [ownNames, ownTitles] = [namesFrom(entry), titlesFrom(entry)];
  return {
    ...entry,
    about: status !== undefined && about.endsWith(end) ? `${about.slice(0, -end.length)}${goesOn}` : about,
    ...(names !== undefined && endsWith(names, ownNames) ? { names: start(names, ownNames) } : {}),
    ...(alsoCalled !== undefined && endsWith(alsoCalled, ownTitles)
      ? { alsoCalled: start(alsoCalled, ownTitles) }
      : {}),
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
  const list = (field: string, own: readonly string[]) =>
    typeof Reflect.get(packed, field) === 'string'
      ? { [field]: [...read(field).split(between).filter(Boolean), ...own] }
      : {};
  return {
    ...packed,
    about: about.endsWith(goesOn) ? `${about.slice(0, -goesOn.length)}, ${read('status')}` : about,
    ...list('names', namesFrom({ href, title })),
    ...list('alsoCalled', titlesFrom({ title })),
  };
}

const goesOn = ',';
const placeMark = '¶';
const between = '\n';

/** Where a recommendation is in its write-up. */
function placeFrom(href: string): string {
  const [, section, bullet] = /-([\d.]+)-(\d+)\/$/.exec(href) ?? [];
  return section === undefined || bullet === undefined ? '' : `section ${section}, bullet ${bullet}`;
}

function start(list: readonly string[], own: readonly string[]): string {
  return list.slice(0, list.length - own.length).join(between);
}

function endsWith(list: readonly string[], end: readonly string[]): boolean {
  return end.length > 0 && end.every((one, place) => list[list.length - end.length + place] === one);
}

/** The numbers and names that the title and address of a clause give it: `g`, `clause g`, `system purpose`. */
function namesFrom({ href, title }: Pick<FoundEntry, 'href' | 'title'>): readonly string[] {
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
  const fields = Object.entries(columns);
  return (columns['href'] ?? []).map((_, place) =>
    Object.fromEntries(fields.flatMap(([field, values]) => (values[place] === 0 ? [] : [[field, values[place]]]))),
  );
}

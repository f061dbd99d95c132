import type { FoundEntry, NamedEntry } from './entry.ts';
import type { SearchData } from './searcher.ts';

/** Entries by field, `0` where one has no such field. Texts of a kind compress better side by side: by a twentieth. */
export type Columns = Readonly<Record<string, readonly unknown[]>>;

/** What a search needs as a file has it. */
export interface SearchDataFile {
  readonly entries: Columns;
  readonly named: Columns;
  readonly common: readonly string[];
}

/** Entries as columns, in the order in which the fields first appear. */
export function toColumns(entries: readonly object[]): Columns {
  const fields = new Set(entries.flatMap((entry) => Object.keys(entry)));
  const valueOf = (entry: object, field: string): unknown => Reflect.get(entry, field);
  return Object.fromEntries([...fields].map((field) => [field, entries.map((entry) => valueOf(entry, field) ?? 0)]));
}

/** The entries of a file again. */
export function readSearchData({ entries, named, common }: SearchDataFile): SearchData {
  return { entries: rows(entries).filter(isFound), named: rows(named).filter(isNamed), common };
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

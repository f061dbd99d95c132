import { wordsOf } from './asked-words.ts';
import type { EntryKind } from './entry.ts';

/** Something with a number or a name by which people ask for it. */
export interface Named {
  readonly kind: EntryKind;
  readonly href: string;
  readonly title: string;
  /** How it stands, or when it had the name: what a result says beside its title. */
  readonly about: string;
  /** Each name as its words with single spaces: `g`, `commitment g`. */
  readonly names: readonly string[];
  /** Whether it had these names in an earlier revision only. */
  readonly earlier?: true;
  /** Words by which it is found, too, in any order: those of its title, or those of which it says what they mean. */
  readonly words?: string;
}

/** Different words for the same unit, and the one that names are kept in. */
const units: Readonly<Record<string, string>> = {
  para: 'paragraph',
  paras: 'paragraph',
  section: 'section',
  sect: 'section',
  s: 'section',
  act: 'action',
  rec: 'recommendation',
  revision: 'revision',
  version: 'revision',
  rev: 'revision',
  v: 'revision',
  no: '',
  number: '',
};

/** A name as it is kept and asked for: `Para. 16` gives `paragraph 16`, `workshop 2` gives `ws2`. */
export function nameOf(text: string): string {
  return wordsOf(text)
    .map((word) => (Object.hasOwn(units, word) ? (units[word] ?? word) : word))
    .filter((word) => word !== '' && word !== 'the')
    .join(' ')
    .replace(/\bworkshop (\d+)\b/g, 'ws$1')
    .replace(/\bws (\d+)\b/g, 'ws$1')
    .replace(/^paragraph(\d+)$/, 'paragraph $1');
}

/** What a query names exactly: things that have the name today first, then those that had it in earlier revisions. */
export function findByName<T extends Pick<Named, 'href' | 'names' | 'earlier'>>(
  all: readonly T[],
  query: string,
): readonly T[] {
  const name = nameOf(query);
  if (name === '') return [];
  const found = all.filter(({ names }) => names.includes(name));
  const today = found.filter(({ earlier }) => earlier !== true);
  const before = found.filter(({ earlier, href }) => earlier === true && !today.some((one) => one.href === href));
  return [...today, ...before];
}

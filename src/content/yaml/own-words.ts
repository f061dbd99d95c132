import { z } from 'zod';
import type { SiteSettings } from '../../model/site-settings.ts';
import { vocabularySchema, type Vocabulary } from '../../model/vocabulary.ts';
import type { YamlFile } from './yaml-file.ts';

/** The words of the body in `site.yaml`, whatever else is wrong there; undefined if they are wrong themselves. */
export function vocabularyIn({ value, raw }: Pick<YamlFile<SiteSettings>, 'value' | 'raw'>): Vocabulary | undefined {
  return value === undefined ? partSchema.safeParse(raw?.value).data?.vocabulary : value.vocabulary;
}

const partSchema = z.object({ vocabulary: vocabularySchema.optional() });

/** Where files have a word that a body may have of its own, by the vocabulary that it is of. */
const places = [
  ['statuses', ['status']],
  ['statuses', ['events', '*', 'event']],
  ['reasons', ['basis', '*', 'kind']],
  ['answers', ['dispositions', '*', 'disposition']],
  ['answers', ['points', '*', 'answer', 'disposition']],
  ['states', ['states', '*', 'state']],
  ['states', ['points', '*', 'answer', 'action', 'state']],
] as const satisfies readonly (readonly [keyof Vocabulary, readonly string[]])[];

/**
 * A value of a YAML file with each word of the body's own as the word of the software that it means, and beside it, under
 * `called`, the word itself. So that everything else knows only the software's own words.
 */
export function inKnownWords(raw: unknown, vocabulary: Vocabulary | undefined): unknown {
  if (vocabulary === undefined) return raw;
  const known = places.reduce((value, [name, path]) => replaceWord(value, path, vocabulary[name]), raw);
  return at(known, ['changes', '*', 'because', '*'], (reason) => replaceKey(reason, vocabulary.reasons));
}

type Meanings = Readonly<Record<string, string>>;

function replaceWord(value: unknown, path: readonly string[], meanings: Meanings): unknown {
  const key = path.at(-1) ?? '';
  return at(value, path.slice(0, -1), (parent) => {
    const word: unknown = isObject(parent) ? parent[key] : undefined;
    return isObject(parent) && typeof word === 'string' && Object.hasOwn(meanings, word)
      ? { ...parent, [key]: meanings[word], called: word }
      : parent;
  });
}

/** A reason names its kind by the key under which its cause stands. */
function replaceKey(reason: unknown, meanings: Meanings): unknown {
  if (!isObject(reason)) return reason;
  const own = Object.keys(reason).find((key) => Object.hasOwn(meanings, key));
  if (own === undefined) return reason;
  const { [own]: cause, ...rest } = reason;
  return { [meanings[own] ?? own]: cause, called: own, ...rest };
}

/** The value with what is at a path replaced, where `*` means every entry of a list. Anything of another shape stays. */
function at(value: unknown, path: readonly string[], replace: (value: unknown) => unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return replace(value);
  if (key === '*') return Array.isArray(value) ? value.map((entry: unknown) => at(entry, rest, replace)) : value;
  return isObject(value) && Object.hasOwn(value, key) ? { ...value, [key]: at(value[key], rest, replace) } : value;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

import type { Keys } from './places.ts';

/** A value of a YAML text with the keys and indexes that lead to it. */
export interface ValueAt {
  readonly keys: Keys;
  readonly value: unknown;
}

/** The value at a path of keys and indexes; undefined where there is none. Asks only for what the text itself holds. */
export function valueAt(raw: unknown, keys: Keys): unknown {
  let value = raw;
  for (const key of keys) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = Reflect.get(value, key);
  }
  return value;
}

/**
 * All values at a path such as `changes.*.because.*.action`, in which `*` stands for every entry of a list.
 * Gives what is there, however broken the rest is, so that one problem does not hide another.
 */
export function valuesAt(raw: unknown, path: string): readonly ValueAt[] {
  let found: readonly ValueAt[] = [{ keys: [], value: raw }];
  for (const step of path.split('.')) {
    found = found.flatMap(({ keys, value }) => {
      if (step === '*')
        return Array.isArray(value)
          ? value.map((entry: unknown, index) => ({ keys: [...keys, index], value: entry }))
          : [];
      const next = valueAt(value, [step]);
      return next === undefined ? [] : [{ keys: [...keys, step], value: next }];
    });
  }
  return found;
}

/** A name of something, such as an id, a label or a number, with the keys and indexes that lead to it. */
export interface NameAt {
  readonly keys: Keys;
  readonly name: string;
}

/** The names at such a path. What is no name at all is told by the schema. */
export function namesAt(raw: unknown, path: string): readonly NameAt[] {
  return valuesAt(raw, path).flatMap(({ keys, value }) => {
    const name = nameOf(value);
    return name === undefined ? [] : [{ keys, name }];
  });
}

/** A value as a name; nothing where it is neither text nor a number. */
export function nameOf(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

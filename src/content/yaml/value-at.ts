import type { Keys } from './positions.ts';

/** A value of a YAML text with its path. */
export interface ValueAt {
  readonly keys: Keys;
  readonly value: unknown;
}

/** The value at a path; undefined where there is none. Looks only at own properties. */
export function valueAt(raw: unknown, keys: Keys): unknown {
  let value = raw;
  for (const key of keys) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = Reflect.get(value, key);
  }
  return value;
}

/**
 * All values at a path such as `changes.*.because.*.action`, where `*` means every entry of a list. Skips anything of
 * another shape, so that one problem does not hide another.
 */
export function valuesAt(raw: unknown, path: string): readonly ValueAt[] {
  let values: readonly ValueAt[] = [{ keys: [], value: raw }];
  for (const key of path.split('.')) {
    values = values.flatMap(({ keys, value }) => {
      if (key === '*')
        return Array.isArray(value)
          ? value.map((entry: unknown, index) => ({ keys: [...keys, index], value: entry }))
          : [];
      const next = valueAt(value, [key]);
      return next === undefined ? [] : [{ keys: [...keys, key], value: next }];
    });
  }
  return values;
}

/** A name, such as an id, a label or a number, with its path. */
export interface NameAt {
  readonly keys: Keys;
  readonly name: string;
}

/** The names at such a path. Anything that is not a name is reported by the schema. */
export function namesAt(raw: unknown, path: string): readonly NameAt[] {
  return valuesAt(raw, path).flatMap(({ keys, value }) => {
    const name = nameOf(value);
    return name === undefined ? [] : [{ keys, name }];
  });
}

/** A value as a name; undefined where it is neither text nor a number. */
export function nameOf(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

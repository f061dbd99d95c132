import type { z } from 'zod';

/**
 * Holds a schema to a type in both directions: what the schema gives is a `T`, and every `T` (each kind in a union, each
 * key, optional ones too) is among what it gives. `z.ZodType<T>` alone holds the first one only, so that a kind that was
 * added to the type compiles and is refused when it is read.
 *
 *     const markSchema = schemaOf<Mark>()(z.discriminatedUnion('type', […]));
 *     const treeSchema: z.ZodType<Tree> = schemaOf<Tree>()(z.object({ children: z.array(z.lazy(() => treeSchema)) }));
 *
 * Where a type can be derived from its schema (`z.infer`), that is simpler; this is for types that are written by hand
 * because they call themselves, or because they stand where zod is not wanted.
 */
export const schemaOf =
  <T>() =>
  <S extends z.ZodType<T>>(schema: S & Complete<T, z.output<S>>): S =>
    schema;

/** Asks for nothing where the schema lacks nothing; otherwise for a key that no schema has, so that the compiler's message
 *  names what is missing. */
type Complete<T, Output> = [Missing<T, Output>] extends [never]
  ? [Plain<Output>] extends [Plain<T>]
    ? unknown
    : { readonly 'schema lacks a key of': T }
  : { readonly 'schema lacks': Missing<T, Output> };

/** The members of `T` that are not among `Output`. */
type Missing<T, Output> = T extends unknown ? ([Plain<T>] extends [Plain<Output>] ? never : T) : never;

/** `T` with every key required and nothing read-only, all the way down: zod's types are never read-only while ours are,
 *  and an optional key that only one of two types has would go unnoticed. */
type Plain<T> = T extends object ? { -readonly [K in keyof T]-?: Plain<T[K]> } : T;

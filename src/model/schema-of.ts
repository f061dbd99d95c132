import type { z } from 'zod';

/**
 * Checks a schema against a type in both directions: the schema's output is a `T`, and the schema covers all of `T`
 * (each member of a union, each key, including optional ones). `z.ZodType<T>` checks only the first direction, so that
 * a member added to the type would compile and then be refused at run time.
 *
 *     const markSchema = schemaOf<Mark>()(z.discriminatedUnion('type', […]));
 *     const treeSchema: z.ZodType<Tree> = schemaOf<Tree>()(z.object({ children: z.array(z.lazy(() => treeSchema)) }));
 *
 * Use `z.infer` where the type can be derived from the schema. This is for types that are recursive, or that live in
 * code that does not import zod.
 */
export const schemaOf =
  <T>() =>
  <S extends z.ZodType<T>>(schema: S & Complete<T, z.output<S>>): S =>
    schema;

/**
 * `unknown` if the schema is complete; otherwise a key that no schema has, so that the compiler's message names what is
 * missing.
 */
type Complete<T, Output> = [Missing<T, Output>] extends [never]
  ? [Plain<Output>] extends [Plain<T>]
    ? unknown
    : { readonly 'schema lacks a key of': T }
  : { readonly 'schema lacks': Missing<T, Output> };

/** The members of `T` that `Output` does not cover. */
type Missing<T, Output> = T extends unknown ? ([Plain<T>] extends [Plain<Output>] ? never : T) : never;

/**
 * `T` with every key required and writable at every depth. Zod's output types are never read-only, and an optional key
 * that only one of the two types has would otherwise go unnoticed.
 */
type Plain<T> = T extends object ? { -readonly [K in keyof T]-?: Plain<T[K]> } : T;

import { expect, it } from 'vitest';
import { z } from 'zod';
import { schemaOf } from './schema-of.ts';

// Each `@ts-expect-error` marks code that must not compile; the type check fails if it does.

type Shape =
  | { readonly type: 'circle'; readonly radius: number; readonly name?: string }
  | { readonly type: 'group'; readonly shapes: readonly Shape[] };

const circle = z.object({ type: z.literal('circle'), radius: z.number(), name: z.string().exactOptional() });
const group = z.object({ type: z.literal('group'), shapes: z.array(z.lazy(() => shapeSchema)) });
const shapeSchema: z.ZodType<Shape> = schemaOf<Shape>()(z.discriminatedUnion('type', [circle, group]));

it('a schema that matches its type exactly is returned unchanged', () => {
  const sizes = z.enum(['small', 'large']);
  expect(schemaOf<'small' | 'large'>()(sizes)).toBe(sizes);
  const nested = { type: 'group', shapes: [{ type: 'circle', radius: 1 }] };
  expect(shapeSchema.parse(nested)).toEqual(nested);
});

it('a member that the schema lacks does not compile', () => {
  // @ts-expect-error 'medium' is missing
  schemaOf<'small' | 'medium' | 'large'>()(z.enum(['small', 'large']));
  // @ts-expect-error the group is missing
  schemaOf<Shape>()(circle);
  // @ts-expect-error a member is missing further down
  schemaOf<{ readonly shapes: readonly Shape[] }>()(z.object({ shapes: z.array(circle) }));
  // @ts-expect-error a member is missing in a record
  schemaOf<Readonly<Record<string, 'small' | 'large'>>>()(z.record(z.string(), z.literal('small')));
});

it('a key that the schema lacks does not compile, even an optional one', () => {
  // @ts-expect-error `name` is missing
  schemaOf<{ readonly radius: number; readonly name?: string }>()(z.object({ radius: z.number() }));
  const unnamed = z.discriminatedUnion('type', [circle.omit({ name: true }), group]);
  // @ts-expect-error `name` is missing in a member of a union
  schemaOf<Shape>()(unnamed);
});

it('a schema that allows more than its type does not compile', () => {
  // @ts-expect-error 'large' is unknown
  schemaOf<'small'>()(z.enum(['small', 'large']));
  // @ts-expect-error the key is optional in the schema and required in the type
  schemaOf<{ readonly name: string }>()(z.object({ name: z.string().exactOptional() }));
  // @ts-expect-error the square is unknown
  schemaOf<Shape>()(z.discriminatedUnion('type', [circle, group, z.object({ type: z.literal('square') })]));
});

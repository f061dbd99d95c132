import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { cases } from '../../../../tests/long-check.ts';
import type { ClauseTree } from '../../../model/clause-tree.ts';
import type { NodeLevel } from '../../../model/nodes.ts';
import { redline } from '../../../redline/redline.ts';
import { anyClause, wordyClause } from '../../../redline/testing/arbitrary-clause.ts';
import { editedClause } from '../../../redline/testing/edit-clause.ts';
import { jsonSchema } from './json-schemas.ts';
import { redlineTreeSchema } from './redline-schema.ts';
import { markSamples, places, placesOfParagraphs, propertySamples } from '../../../redline/testing/mark-samples.ts';

const everyPlace = { ...places, ...placesOfParagraphs };
const addressOfSchema = 'https://a.example/redline.schema.json';
const recordSchema = z.record(z.string(), z.unknown());
const publishedSchema = z.looseObject({ $defs: z.record(z.string(), z.unknown()) });

const published = publishedSchema.parse(jsonSchema('redline', addressOfSchema, false)).$defs;

/** A validator for the published JSON Schema of a redline, after a change to its definitions. */
function publishedValidator(change = (definitions: Record<string, unknown>): unknown => definitions) {
  // Optimising the code of so many validators takes longer than running it.
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, code: { optimize: false } });
  formats(ajv);
  return ajv.compile({ $ref: '#/$defs/Redline', $defs: change(published) });
}

const isPublished = publishedValidator();

const unionSchema = z.looseObject({ anyOf: z.array(z.unknown()) });
const typeSchema = z.looseObject({ properties: z.looseObject({ type: z.looseObject({ const: z.string() }) }) });

const describedSchema = z.looseObject({ description: z.string().min(1) });

function isSchemaOf(type: string, schema: unknown): boolean {
  return typeSchema.safeParse(schema).data?.properties.type.const === type;
}

function nameOfUnion(level: NodeLevel): string {
  return `Redline${level.charAt(0).toUpperCase()}${level.slice(1)}`;
}

/** Leaves out a mark that wraps nodes at a level. */
function withoutMark(level: NodeLevel, mark: string) {
  const name = nameOfUnion(level);
  return (definitions: Record<string, unknown>) => {
    const union = unionSchema.parse(definitions[name]);
    const anyOf = union.anyOf.filter((schema) => !isSchemaOf(mark, schema));
    expect(anyOf.length).toBeLessThan(union.anyOf.length);
    return { ...definitions, [name]: { ...union, anyOf } };
  };
}

/** Leaves out a mark that is a property, on one type of node. */
function withoutProperty(type: string, property: string) {
  return function leaveOut(schema: unknown): unknown {
    if (Array.isArray(schema)) return schema.map(leaveOut);
    const { data } = recordSchema.safeParse(schema);
    if (data === undefined) return schema;
    const inside = Object.fromEntries(Object.entries(data).map(([name, value]) => [name, leaveOut(value)]));
    return isSchemaOf(type, data) ? { ...inside, properties: without(inside['properties'], property) } : inside;
  };
}

function without(value: unknown, property: string): unknown {
  return Object.fromEntries(Object.entries(recordSchema.parse(value)).filter(([name]) => name !== property));
}

const pairs: readonly [string, fc.Arbitrary<[ClauseTree, ClauseTree]>][] = [
  ['a clause that was edited', editedClause(wordyClause)],
  ['a clause with every kind of node that was edited', editedClause(anyClause)],
  ['two clauses that have nothing to do with each other', fc.tuple(wordyClause, anyClause)],
];

describe.each(pairs)('the redline of %s', (_, pair) => {
  test('is accepted by the published schema', () => {
    fc.assert(
      fc.property(pair, ([before, after]) => {
        for (const marked of [redline(before, after), redline(undefined, after), redline(before, undefined)]) {
          expect(isPublished(marked), isPublished.errors?.[0]?.message).toBe(true);
        }
      }),
      cases(20, 1000),
    );
  });
});

describe.each(markSamples)('$mark at level $level', ({ level, mark, redlines }) => {
  test('is described', () => {
    const { anyOf } = unionSchema.parse(published[nameOfUnion(level)]);
    const described = anyOf.filter((schema) => isSchemaOf(mark, schema) && describedSchema.safeParse(schema).success);
    expect(described).not.toEqual([]);
  });

  const isAcceptedWithout = publishedValidator(withoutMark(level, mark));

  test.each(redlines)('is accepted, and refused by a schema without it', (tree) => {
    expect(redlineTreeSchema.parse(tree)).toEqual(tree);
    expect(isPublished(tree)).toBe(true);
    expect(isAcceptedWithout(tree)).toBe(false);
  });
});

describe.each(propertySamples)('`$property` on $type', ({ property, type, unmarked, marked }) => {
  const isAcceptedWithout = publishedValidator(withoutProperty(type, property));

  test.each(Object.entries(everyPlace))('is accepted %s, and refused by a schema without it', (_, place) => {
    for (const tree of marked.map(place)) {
      expect(redlineTreeSchema.parse(tree)).toEqual(tree);
      expect(isPublished(tree)).toBe(true);
      expect(isAcceptedWithout(tree)).toBe(false);
    }
  });

  test.each(Object.entries(everyPlace))('may be absent %s', (_, place) => {
    expect(redlineTreeSchema.parse(place(unmarked))).toEqual(place(unmarked));
    expect(isPublished(place(unmarked))).toBe(true);
    expect(isAcceptedWithout(place(unmarked))).toBe(true);
  });
});

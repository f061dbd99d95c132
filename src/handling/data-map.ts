import type { z } from 'zod';
import { aboutYou } from '../consultation/about-you.ts';
import { questionUses } from './answer-uses.ts';
import { auditEntrySchema } from './audit-entry.ts';
import { dataUses, type DataUse } from '../consultation/data-use.ts';
import { holdSchema } from './hold.ts';
import { keyTestSchema } from './key-test.ts';
import { responseRowSchema } from './response-row.ts';

/** A field of a place where something about responses is stored, with its use. */
export interface MappedField {
  readonly name: string;
  readonly use: DataUse;
}

/** One place where something about responses is stored. */
export interface MappedPlace {
  /** In the middle of a sentence or as a heading: `The response itself`. */
  readonly title: string;
  readonly fields: readonly MappedField[];
}

/** The data map, and the fields that lack a use: with one of those the map is not complete and nothing may go live. */
export interface DataMap {
  readonly places: readonly MappedPlace[];
  /** `place: field`. */
  readonly unmapped: readonly string[];
}

/** A field, and its use where it has one. */
interface Source {
  readonly title: string;
  readonly fields: readonly (readonly [name: string, use: DataUse | undefined])[];
}

/** Everything that is stored about responses, as the schemas have it. */
export const storedSources: readonly Source[] = [
  {
    title: 'The response, sealed',
    fields: [...Object.entries(questionUses), ...aboutYou.map(({ asked, use }) => [asked.name, use] as const)],
  },
  { title: 'Beside it, not sealed', fields: fieldsOf(responseRowSchema) },
  { title: 'Holds', fields: fieldsOf(holdSchema) },
  { title: 'Keys of the department', fields: fieldsOf(keyTestSchema) },
  { title: 'The audit log', fields: fieldsOf(auditEntrySchema) },
];

/** The data map of the sources. */
export function dataMap(sources: readonly Source[] = storedSources): DataMap {
  return {
    places: sources.map(({ title, fields }) => ({
      title,
      fields: fields.flatMap(([name, use]) => (use === undefined ? [] : [{ name, use }])),
    })),
    unmapped: sources.flatMap(({ title, fields }) =>
      fields.filter(([, use]) => use === undefined).map(([name]) => `${title}: ${name}`),
    ),
  };
}

/** The fields of a schema, each with the use that is registered for it. */
export function fieldsOf(schema: z.ZodObject): Source['fields'] {
  return Object.entries(schema.shape).map(([name, field]) => [name, dataUses.get(field)] as const);
}

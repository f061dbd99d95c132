import type { z } from 'zod';
import { formatDate } from '../../model/partial-date.ts';
import { respondentFields, formerRespondentFields } from '../respondent-fields.ts';
import { auditEntrySchema } from './audit-entry.ts';
import { dataUses, type DataUse } from '../data-use.ts';
import { mentionSchema } from './coding/mention.ts';
import { campaignMemberSchema } from './campaign-member.ts';
import { holdSchema } from './hold.ts';
import { keyTestSchema } from './key-test.ts';
import { followUpSchema } from '../response.ts';
import { responseRowSchema } from './response-row.ts';

/** A stored field with its use. */
export interface DataMapField {
  readonly name: string;
  readonly use: DataUse;
}

/** The fields that are stored in one place, such as the audit log. */
export interface DataMapSection {
  readonly title: string;
  readonly fields: readonly DataMapField[];
}

/** The data map, and the fields without a use: the map is complete only if there are none. */
export interface DataMap {
  readonly sections: readonly DataMapSection[];
  /** `section: field`. */
  readonly unmapped: readonly string[];
}

const text = { basis: 'consultation', retention: 'text', seenBy: 'team' } as const;

/** The use of answers to questions and of comments on clauses. */
const questionUses: Readonly<Record<string, DataUse>> = {
  'answers to questions': {
    ...text,
    contains: 'The answers to the questions of the consultation. People can write about themselves and others in them',
    purpose: 'To learn what people think and to decide what to change.',
  },
  position: {
    ...text,
    contains: 'Whether the person supports or opposes a clause or wants it changed',
    purpose: 'To see which clauses need work.',
  },
  comment: {
    ...text,
    contains: 'Comments on clauses. People can write about themselves and others in them',
    purpose: 'To learn what people think of a clause and to decide what to change.',
  },
  wording: {
    ...text,
    contains: 'Wording that the person suggests for a clause',
    purpose: 'To consider it for the next revision.',
  },
};

/** Fields, each with its use if it has one. */
interface SectionSource {
  readonly title: string;
  readonly fields: readonly (readonly [name: string, use: DataUse | undefined])[];
}

/** Everything that is stored about responses, from the schemas. */
export const storedData: readonly SectionSource[] = [
  {
    title: 'The response, encrypted',
    fields: [
      ...Object.entries(questionUses),
      ...respondentFields.map(({ field, use }) => [field.name, use] as const),
      ...formerRespondentFields.map(({ field, use, until }) => [field.name, formerUse(use, until)] as const),
      ...schemaFields(followUpSchema),
    ],
  },
  { title: 'Stored with it, not encrypted', fields: schemaFields(responseRowSchema) },
  { title: 'Campaigns', fields: schemaFields(campaignMemberSchema) },
  { title: 'What each answer says', fields: schemaFields(mentionSchema) },
  { title: 'Holds', fields: schemaFields(holdSchema) },
  { title: 'The team’s keys', fields: schemaFields(keyTestSchema) },
  { title: 'The audit log', fields: schemaFields(auditEntrySchema) },
];

function formerUse(use: DataUse, until: string): DataUse {
  return { ...use, contains: `${use.contains}. Asked until ${formatDate(until)}` };
}

/** Builds the data map. */
export function dataMap(sources: readonly SectionSource[] = storedData): DataMap {
  return {
    sections: sources.map(({ title, fields }) => ({
      title,
      fields: fields.flatMap(([name, use]) => (use === undefined ? [] : [{ name, use }])),
    })),
    unmapped: sources.flatMap(({ title, fields }) =>
      fields.filter(([, use]) => use === undefined).map(([name]) => `${title}: ${name}`),
    ),
  };
}

/** The fields of a schema, each with its registered use. */
export function schemaFields(schema: z.ZodObject): SectionSource['fields'] {
  return Object.entries(schema.shape).map(([name, field]) => [name, dataUses.get(field)] as const);
}

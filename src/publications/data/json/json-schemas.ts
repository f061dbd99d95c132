import { z } from 'zod';
import { documentSchema } from './document.ts';
import { actionRecordSchema } from './action-record.ts';
import { catalogueSchema } from './catalogue.ts';
import { clauseDocumentSchema } from './clause-document.ts';
import { consultationRecordSchema } from './consultation-record.ts';
import { recommendationRecordSchema } from './recommendation-record.ts';
import { redlineDocumentSchema } from './redline-document.ts';
import { registerSchemas } from './registers.ts';
import { revisionDocumentSchema } from './revision-document.ts';

/** What each kind of JSON file holds, by the name of its published schema. */
export const documentSchemas = {
  catalogue: catalogueSchema,
  revision: revisionDocumentSchema,
  redline: redlineDocumentSchema,
  clause: clauseDocumentSchema,
  recommendation: documentSchema('One recommendation', { entry: recommendationRecordSchema }),
  action: documentSchema('One action', { entry: actionRecordSchema }),
  consultation: documentSchema('One consultation', { entry: consultationRecordSchema }),
  ...registerSchemas,
} as const;
export type SchemaName = keyof typeof documentSchemas;

/**
 * The JSON Schema (draft 2020-12) of a kind of JSON file.
 *
 * @param address where it is published
 */
export function jsonSchema(name: SchemaName, address: string): object {
  return { ...z.toJSONSchema(documentSchemas[name], { target: 'draft-2020-12' }), $id: address };
}

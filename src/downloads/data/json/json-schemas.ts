import { z } from 'zod';
import type { RegistersOfBody } from '../../../model/registers/kept-registers.ts';
import { keptLists, registerNames, type RegisterName } from '../../addresses.ts';
import { demonstrationKeys, documentSchema } from './document.ts';
import { actionRecordSchema } from './action-record.ts';
import { catalogueSchema } from './catalogue.ts';
import { changesSinceSchema, datesOfChangeSchema } from './changes-since.ts';
import { clauseDocumentSchema } from './clause-document.ts';
import { consultationRecordSchema } from './consultation-record.ts';
import { recommendationRecordSchema } from './recommendation-record.ts';
import { redlineDocumentSchema } from './redline-document.ts';
import { registerSchemas } from './registers.ts';
import { revisionDocumentSchema } from './revision-document.ts';

/** The schema of each kind of JSON file, by its published name. */
export const documentSchemas = {
  catalogue: catalogueSchema,
  revision: revisionDocumentSchema,
  redline: redlineDocumentSchema,
  clause: clauseDocumentSchema,
  'changes-since': changesSinceSchema,
  'dates-of-change': datesOfChangeSchema,
  recommendation: documentSchema('One recommendation', { entry: recommendationRecordSchema }),
  action: documentSchema('One action', { entry: actionRecordSchema }),
  consultation: documentSchema('One consultation', { entry: consultationRecordSchema }),
  ...registerSchemas,
} as const;
export type SchemaName = keyof typeof documentSchemas;

/** The lists that have a file for each entry, by the schema of that file. */
const listOfEntry: Partial<Record<SchemaName, RegisterName>> = {
  recommendation: 'recommendations',
  action: 'actions',
  consultation: 'consultations',
};

/** The schemas of the files that a body has: none of a register that it does not keep. */
export function keptSchemas(body: RegistersOfBody): readonly SchemaName[] {
  const left: ReadonlySet<string> = new Set(registerNames.filter((name) => !keptLists(body).includes(name)));
  const names = Object.keys(documentSchemas).filter((name): name is SchemaName => name in documentSchemas);
  return names.filter((name) => !left.has(listOfEntry[name] ?? name));
}

/**
 * The JSON Schema (draft 2020-12) of a kind of JSON file.
 *
 * @param address the address at which it is published
 * @param demonstration whether the site is one: a body's own schemas do not speak of demonstrations
 */
export function jsonSchema(name: SchemaName, address: string, demonstration: boolean): object {
  const { properties = {}, ...schema } = z.toJSONSchema(documentSchemas[name], { target: 'draft-2020-12' });
  const kept = Object.entries(properties).filter(([key]) => demonstration || !demonstrationKeys.includes(key));
  return { ...schema, properties: Object.fromEntries(kept), $id: address };
}

import { z } from 'zod';
import { glossarySchema } from '../../../model/glossary.ts';
import { accessSchema } from '../../../model/registers/access.ts';
import { bodiesSchema } from '../../../model/registers/bodies.ts';
import { updatesSchema } from '../../../model/registers/updates.ts';
import type { RegisterName } from '../../addresses.ts';
import { dataPath } from '../../data-path.ts';
import type { PublishedContent } from '../../published-content.ts';
import { actionRecords, actionRecordSchema } from './action-record.ts';
import { consultationRecords, consultationRecordSchema } from './consultation-record.ts';
import { dispositionRecords, dispositionRecordSchema } from './disposition-record.ts';
import { documentHead, documentSchema } from './document.ts';
import { pointRecords, pointRecordSchema } from './point-record.ts';
import { recommendationRecords, recommendationRecordSchema } from './recommendation-record.ts';

const register = <S extends z.ZodType>(title: string, entry: S) =>
  documentSchema(title, { entries: z.array(entry).describe('In the order of their pages') });

const { organisations } = accessSchema.shape;
const { bodies } = bodiesSchema.shape;
const { updates } = updatesSchema.shape;

/** The schema of each register. */
export const registerSchemas = {
  recommendations: register('Every recommendation, with its answer and what it changed', recommendationRecordSchema),
  actions: register('Every action, its progress and what it changed', actionRecordSchema),
  dispositions: register('Every answer to a recommendation', dispositionRecordSchema),
  consultations: register('Every consultation and its outcome', consultationRecordSchema),
  points: register('Every point made in responses, with its answer and what it changed', pointRecordSchema),
  updates: register('Every programme update', updates.element),
  glossary: register('Every term of the glossary', glossarySchema.element),
  bodies: register('Who to go to, and what each body can and cannot do', bodies.element),
  access: register('Which organisations have access, why and how far', organisations.element),
} as const satisfies Record<RegisterName, z.ZodType>;

/** The entries of every register. */
export type RegisterEntries = {
  readonly [Name in RegisterName]: z.infer<(typeof registerSchemas)[Name]>['entries'];
};

/** The entries of every register, as in the data files. */
export function registerEntries(published: PublishedContent): RegisterEntries {
  const recommendations = recommendationRecords(published);
  return {
    recommendations: [...recommendations],
    actions: [...actionRecords(published)],
    dispositions: [...dispositionRecords(recommendations)],
    consultations: [...consultationRecords(published)],
    points: [...pointRecords(published)],
    updates: published.updates?.updates ?? [],
    glossary: published.glossary,
    bodies: published.registers.bodies?.bodies ?? [],
    access: published.registers.access?.organisations ?? [],
  };
}

/** A whole register as JSON. */
export function registerDocument(published: PublishedContent, name: RegisterName, entries: readonly unknown[]) {
  const page = published.addresses.register(name);
  return { ...documentHead(published, name, dataPath.table(name, 'json'), page), entries };
}

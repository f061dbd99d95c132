import { z } from 'zod';
import { demonstrationStatement } from '../../../model/demonstration.ts';
import { dataPath } from '../../data-path.ts';
import type { PublishedContent } from '../../published-content.ts';

/** What only a demonstration's files have. A body's own files say nothing of demonstrations, nor do their schemas. */
const demonstrationShape = {
  demonstration: z.literal(true).optional().describe('The Code and what happened to it are invented'),
  notice: z.string().optional().describe('A sentence that says so, to be shown with the text'),
};

/** The first properties of every JSON file. */
const headShape = {
  $schema: z.url().describe('The JSON Schema of this file'),
  address: z.url().describe('Where this file is'),
  page: z.url().describe('The page that shows the same to readers'),
  ...demonstrationShape,
};

/** The names of the properties that only a demonstration's files have. */
export const demonstrationKeys = Object.keys(demonstrationShape);

/** The schema of a JSON file: the first properties, then its own. */
export function documentSchema<S extends z.ZodRawShape>(title: string, shape: S) {
  return z.strictObject({ ...headShape, ...shape }).meta({ title });
}

/**
 * The first properties of a JSON file.
 *
 * @param schema name of its schema
 * @param path its path below `/data/`
 * @param page full address of the page that shows the same
 */
export function documentHead({ addresses, settings }: PublishedContent, schema: string, path: string, page: string) {
  const notice = demonstrationStatement(settings);
  return {
    $schema: addresses.data(dataPath.schema(schema)),
    address: addresses.data(path),
    page,
    ...(notice === undefined ? {} : { demonstration: true as const, notice }),
  };
}

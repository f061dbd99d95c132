import { z } from 'zod';
import { dataPath } from '../data-path.ts';
import type { Published } from '../published.ts';

/** What stands first in every JSON file. */
const headShape = {
  $schema: z.url().describe('The JSON Schema of this file'),
  address: z.url().describe('Where this file is'),
  page: z.url().describe('The page that shows the same to readers'),
  demonstration: z.boolean().describe('Whether the Code and what happened to it are invented'),
};

/** The schema of a JSON file: what stands first in every one, and what it is for. */
export function documentSchema<S extends z.ZodRawShape>(title: string, shape: S) {
  return z.strictObject({ ...headShape, ...shape }).meta({ title });
}

/**
 * What stands first in a JSON file.
 *
 * @param schema name of its schema
 * @param path its path below `/data/`
 * @param page full address of the page that shows the same
 */
export function documentHead({ addresses, settings }: Published, schema: string, path: string, page: string) {
  return {
    $schema: addresses.data(dataPath.schema(schema)),
    address: addresses.data(path),
    page,
    demonstration: settings.demonstration,
  };
}

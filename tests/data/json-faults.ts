import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { z } from 'zod';

/** A JSON file of the site. */
export interface JsonFile {
  /** Its address on the site, such as `/data/actions.json`. */
  readonly address: string;
  readonly text: string;
}

const schemaSchema = z.looseObject({ $id: z.url() });
const documentSchema = z.looseObject({ $schema: z.url(), address: z.url() });

/**
 * Faults of JSON files: invalid JSON, a wrong address, or a violation of the JSON Schema that they name.
 *
 * @param schemas the published schemas
 */
export function jsonFaults(files: readonly JsonFile[], schemas: readonly JsonFile[]): readonly string[] {
  // Only the first fault of each file: finding all would try every kind of node at every node of a tree.
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
  formats(ajv);
  for (const { text } of schemas) ajv.addSchema(schemaSchema.parse(JSON.parse(text)));
  return files.flatMap(({ address, text }) => {
    const read = documentSchema.safeParse(parsed(text));
    if (!read.success) return [`${address}: ${z.prettifyError(read.error)}`];
    const { $schema, address: own } = read.data;
    if (new URL(own).pathname !== address) return [`${address}: says that it is at ${own}`];
    const validate = ajv.getSchema($schema);
    if (validate === undefined) return [`${address}: no schema at ${$schema}`];
    if (validate(read.data) === true) return [];
    return (validate.errors ?? []).map(({ instancePath, message }) => `${address}: ${instancePath} ${message ?? ''}`);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

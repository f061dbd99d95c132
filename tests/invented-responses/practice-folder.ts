import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { readDefinitions, selectDefinition } from '../../scripts/commands/responses/definitions.ts';
import { createKeyFile } from '../../src/responses/custody/key-file.ts';
import { codingTable } from './coding-table.ts';
import { inventResponses, type InventedResponse } from './invent-responses.ts';
import { readSaid } from './said.ts';
import { storeResponses } from './store-responses.ts';

/** The consultation that the invented responses answer. */
export const inventedConsultation = 'summer-2026';

/** Other responses would not be those that its outcome counts. */
const [count, seed] = [300, 2026];

/** A folder with stored responses, the keys that open them, and the coding table, filled in. */
export interface PracticeFolder {
  /** The settings with which commands work on it. */
  readonly settings: Readonly<Record<string, string>>;
  /** A private key, which opens the responses. */
  readonly key: string;
  /** The coding table. */
  readonly codes: string;
  readonly responses: readonly InventedResponse[];
  /** The reference of each response, by its number. */
  readonly references: ReadonlyMap<number, string>;
}

/** The invented responses to the consultation in a content folder. */
export function inventedResponses(content: string): readonly InventedResponse[] {
  const { consultation } = selectDefinition(readDefinitions(content), inventedConsultation);
  const { opens = '', closes = '' } = consultation;
  return inventResponses({ said: readSaid(), opens, closes, count, seed });
}

/** Fills an empty folder with the invented responses, as if people had sent them and the department had coded them. */
export async function fillPracticeFolder(folder: string, content: string): Promise<PracticeFolder> {
  const definitions = readDefinitions(content);
  const { publicAddress } = definitions;
  const definition = selectDefinition(definitions, inventedConsultation);
  const keyFiles = [join(folder, 'first.key'), join(folder, 'second.key')];
  const keys = await Promise.all(keyFiles.map((file) => createKeyFile(file, new Date())));
  const location = { file: join(folder, 'responses.sqlite') };
  const responses = inventedResponses(content);
  const references = await storeResponses(responses, { location, definition, publicAddress, keys });
  const codes = join(folder, 'codes.csv');
  writeFileSync(codes, stringify([...codingTable(responses, references)], { header: true, bom: true }), { flag: 'wx' });
  return {
    settings: {
      RESPONSES_FILE: location.file,
      RESPONSES_AUDIT: join(folder, 'audit.jsonl'),
      RESPONSES_KEYS: keys.join(' '),
      CONTENT_DIR: resolve(content),
    },
    key: keyFiles[0] ?? '',
    codes,
    responses,
    references,
  };
}

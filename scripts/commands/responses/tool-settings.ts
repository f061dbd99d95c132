import { defaultPath, developmentFolder } from '../../../src/responses/default-path.ts';
import { developmentKeys } from '../../../src/responses/development-keys.ts';
import { readSettings, type Settings } from '../../../src/responses/settings.ts';

/** Settings of this tool, from the environment. */
export interface ToolSettings {
  readonly location: Settings['database'];
  /** Public keys that responses are sealed to. */
  readonly publicKeys: readonly string[];
  /** Private development keys; empty in production. */
  readonly privateKeys: readonly string[];
  readonly production: boolean;
  /** What the key that signs receipts is derived from. */
  readonly receiptSecret: string;
  readonly auditLog: string;
  readonly contentFolder: string;
}

/** Reads the same settings as the service, so that both work on the same responses. */
export async function readToolSettings(environment: NodeJS.ProcessEnv = process.env): Promise<ToolSettings> {
  const { keys, database: location, production, secret, receiptSecret = secret } = readSettings(environment);
  const development =
    (keys === undefined || receiptSecret === undefined) && !production
      ? await developmentKeys(developmentFolder)
      : undefined;
  return {
    location,
    production,
    receiptSecret: receiptSecret ?? development?.secret ?? '',
    publicKeys: keys ?? development?.keys ?? [],
    privateKeys: keys === undefined ? (development?.identities ?? []) : [],
    auditLog: environment['RESPONSES_AUDIT'] ?? defaultPath('audit.jsonl', production),
    contentFolder: contentFolderOf(environment),
  };
}

/** Folder of the content. */
export function contentFolderOf(environment: NodeJS.ProcessEnv): string {
  return environment['CONTENT_DIR'] ?? 'content';
}

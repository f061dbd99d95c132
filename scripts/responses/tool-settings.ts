import { developmentKeys } from '../../src/responses/development-keys.ts';
import { settingsFrom, type Settings } from '../../src/responses/settings.ts';

/** What the environment says to this tool. */
export interface ToolSettings {
  readonly place: Settings['place'];
  /** Public keys that responses are sealed to. */
  readonly publicKeys: readonly string[];
  /** Private keys that are at hand: only those made for development. */
  readonly privateKeys: readonly string[];
  /** The audit log. */
  readonly auditLog: string;
  /** The folder of the content. */
  readonly contentFolder: string;
}

/** Where development keys are, as the service makes them. */
const developmentFolder = 'var';

/** Reads the same settings as the service, so that both work on the same responses. */
export async function toolSettings(environment: NodeJS.ProcessEnv = process.env): Promise<ToolSettings> {
  const { keys, place, production } = settingsFrom(environment);
  const development = keys === undefined && !production ? await developmentKeys(developmentFolder) : undefined;
  return {
    place,
    publicKeys: keys ?? development?.keys ?? [],
    privateKeys: development?.identities ?? [],
    auditLog: environment['RESPONSES_AUDIT'] ?? 'var/audit.jsonl',
    contentFolder: environment['CONTENT_DIR'] ?? 'content',
  };
}

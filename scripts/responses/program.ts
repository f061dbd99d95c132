import { Command } from 'commander';
import { addAudit } from './audit.ts';
import { addBackup } from './backup.ts';
import { addCampaigns } from './campaigns.ts';
import { addCorrect } from './correct.ts';
import { addDataMap } from './data-map.ts';
import { addErase } from './erase.ts';
import { addExport } from './export.ts';
import { addHold } from './hold.ts';
import { addImport } from './import.ts';
import { addKeys } from './keys.ts';
import { addList } from './list.ts';
import { addRestore } from './restore.ts';
import { addRetain } from './retain.ts';
import { addShow } from './show.ts';
import { addStats } from './stats.ts';
import { addSubject } from './subject.ts';
import { addWithdraw } from './withdraw.ts';

/** Every command, each in a file of its name, in the order in which they are needed. */
const commands = [
  addKeys,
  addList,
  addShow,
  addStats,
  addExport,
  addImport,
  addCampaigns,
  addSubject,
  addWithdraw,
  addCorrect,
  addErase,
  addHold,
  addRetain,
  addBackup,
  addRestore,
  addAudit,
  addDataMap,
];

const settingsHelp = `
Settings, from the environment, the same as those of the service:
  RESPONSES_KEYS    public keys that responses are sealed to, two or more, with spaces between
  RESPONSES_SECRET  the secret of the service, at least 32 random bytes as base64 or hexadecimal text
  RESPONSES_FILE    the SQLite file of responses (default: var/responses.sqlite)
  DATABASE_URL      the PostgreSQL database of responses, instead of a file
  CONTENT_DIR       the folder of the content (default: content)
And of this tool alone:
  RESPONSES_WHO     who uses it, for the audit log
  RESPONSES_AUDIT   the audit log (default: var/audit.jsonl)
Without RESPONSES_KEYS, outside production, keys made for development in var/ are used. Private keys are read from a file
that --key names, or asked for; they are no setting.`;

/** `npm run responses`, with its commands and their help. */
export function responsesProgram(): Command {
  const program = new Command('npm run responses --').description(
    'What the department does with the responses to its consultations. `npm run responses -- <command> --help` tells about one command. Every access through this tool is in the audit log, with who, what, when and why.',
  );
  program.addHelpText('after', settingsHelp);
  for (const add of commands) add(program);
  return program;
}

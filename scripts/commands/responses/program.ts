import { Command } from 'commander';
import { addAudit } from './audit.ts';
import { addBackup } from './backup.ts';
import { addCampaigns } from './campaigns.ts';
import { addCodes } from './codes.ts';
import { addCorrect } from './correct.ts';
import { addDataMap } from './data-map.ts';
import { addErase } from './erase.ts';
import { addExport } from './export.ts';
import { addHold } from './hold.ts';
import { addImport } from './import.ts';
import { addKeys } from './keys.ts';
import { addLetters } from './letters.ts';
import { addList } from './list.ts';
import { addPack } from './pack.ts';
import { addReceipt } from './receipt.ts';
import { addRestore } from './restore.ts';
import { addRetain } from './retain.ts';
import { addShow } from './show.ts';
import { addStats } from './stats.ts';
import { addSubject } from './subject.ts';
import { addWithdraw } from './withdraw.ts';
import { refuseMissingValues } from '../refuse-missing-values.ts';

/** Every command, each in a file of the same name, in the order in which they are needed. */
const commands = [
  addKeys,
  addList,
  addShow,
  addStats,
  addExport,
  addImport,
  addCampaigns,
  addCodes,
  addPack,
  addLetters,
  addSubject,
  addWithdraw,
  addCorrect,
  addErase,
  addHold,
  addRetain,
  addBackup,
  addRestore,
  addAudit,
  addReceipt,
  addDataMap,
];

const settingsHelp = `
Settings from the environment, shared with the service:
  RESPONSES_KEYS    public keys that responses are sealed to: two or more, separated by spaces
  RESPONSES_SECRET  the secret of the service, at least 32 random bytes as base64 or hexadecimal text
  RESPONSES_RECEIPT_KEY  what the key that signs receipts is made from, in the same form (default: RESPONSES_SECRET)
  RESPONSES_FILE    SQLite file of responses (default: var/responses.sqlite; in production responses.sqlite in the folder
                    next to the checkout that ends in -responses)
  DATABASE_URL      PostgreSQL database of responses, instead of a file
  CONTENT_DIR       content folder (default: content)
  NODE_ENV          production: RESPONSES_KEYS and RESPONSES_SECRET must be set
Settings of this tool only:
  RESPONSES_WHO     your name, for the audit log
  RESPONSES_AUDIT   audit log (default: audit.jsonl in the same two folders)
Outside production, development keys in var/ are used if RESPONSES_KEYS is not set. Private keys are never settings: they
are read from the file given as --key, or you are asked for one.`;

/** `npm run responses`, with its commands and their help. */
export function responsesProgram(): Command {
  const program = new Command('npm run responses --').description(
    'Handles the responses to consultations. `npm run responses -- <command> --help` describes one command. The audit log records every access through this tool: who, what, when and why.',
  );
  program.addHelpText('after', settingsHelp);
  for (const add of commands) add(program);
  program.hook('preAction', refuseMissingValues);
  return program;
}

import { addChange, type NewChange } from '../../../../src/drafting/change-entry.ts';
import { askForReason } from './ask-for-reason.ts';
import { changedDraft } from './changed-draft.ts';
import { confirmWords } from './confirm-words.ts';
import { hasReason, type ReasonOptions } from './reason-options.ts';

/**
 * Adds the entry for a change that a command is about to make to the record. On a terminal it asks whether to; without
 * one, it does so if the options give a reason. Returns the record unchanged if the editor declines.
 */
export async function withReason(
  folder: string,
  record: string,
  changes: readonly Omit<NewChange, 'because' | 'note'>[],
  options: ReasonOptions,
): Promise<string> {
  if (changes.length === 0 || !(await isWanted(options))) return record;
  const draft = changedDraft(folder);
  const { reason, note } = await askForReason(options, draft.known, { withCovers: false, withNote: true });
  if (!(await confirmWords({ note, because: [reason] }, draft))) return record;
  draft.reportNext(reason);
  return changes.reduce((made, change) => addChange(made, { ...change, because: [reason], note }), record);
}

async function isWanted(options: ReasonOptions): Promise<boolean> {
  if (hasReason(options)) return true;
  if (!process.stdin.isTTY) return false;
  const { confirm } = await import('@inquirer/prompts');
  return confirm({ message: 'Say why now, and write it into revision.yaml?' });
}

import type { NewChange } from '../../../../src/drafting/change-entry.ts';
import type { ChangedDraft } from './changed-draft.ts';
import { publicWords } from './public-words.ts';

/** Shows what the public will see, and asks on a terminal whether to write it. */
export async function confirmWords(
  change: Pick<NewChange, 'note' | 'because'>,
  { names }: Pick<ChangedDraft, 'names'>,
): Promise<boolean> {
  console.log('\nOnce it is published, the public will see next to the change:');
  for (const line of publicWords(change, names)) console.log(`    ${line}`);
  console.log('');
  if (!process.stdin.isTTY) return true;
  const { confirm } = await import('@inquirer/prompts');
  return confirm({ message: 'Write this into revision.yaml?' });
}

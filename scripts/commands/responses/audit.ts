import type { Command } from 'commander';
import { verifyLog } from '../../../src/responses/custody/verify-log.ts';
import { readToolSettings } from './tool-settings.ts';

/** `audit verify`: whether the audit log is unchanged. */
export function addAudit(program: Command): void {
  program
    .command('audit')
    .summary('checks the audit log')
    .description(
      'The audit log: who did what to which responses with this tool, when and why. It only covers access through this tool. If someone reads the database or an export in another way, there is no entry.',
    )
    .command('verify')
    .description('Checks the audit log for lines that were changed, removed, added or moved')
    .action(async () => {
      const { auditLog } = await readToolSettings();
      const { head, problems } = await verifyLog(auditLog);
      for (const problem of problems) console.error(problem);
      if (head.number === 0 && problems.length === 0)
        throw new Error(
          `There is no entry in ${auditLog}, so nothing was verified. Set RESPONSES_AUDIT to the audit log of this tool.`,
        );
      if (problems.length > 0)
        throw new Error(`${auditLog} was changed after it was written. Problems: ${problems.length}.`);
      console.log(`${auditLog} is unchanged: ${head.number} entries, the last with the hash ${head.hash}.`);
      console.log('Write the number and the hash down somewhere else: they show whether the whole log was replaced.');
      console.log('The log only covers access through this tool.');
    });
}

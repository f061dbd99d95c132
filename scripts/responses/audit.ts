import type { Command } from 'commander';
import { verifyLog } from '../../src/responses/custody/verify-log.ts';
import { toolSettings } from './tool-settings.ts';

/** `audit verify`: whether the audit log is as it was written. */
export function addAudit(program: Command): void {
  program
    .command('audit')
    .summary('checks the audit log')
    .description(
      'the audit log: who did what to which responses with this tool, when and why. It covers access through this tool only: whoever reads the database or an export by other means leaves no line in it.',
    )
    .command('verify')
    .description('goes through the audit log and finds lines that were changed, removed, added or moved')
    .action(async () => {
      const { auditLog } = await toolSettings();
      const { head, problems } = await verifyLog(auditLog);
      for (const problem of problems) console.error(problem);
      if (problems.length > 0) throw new Error(`${auditLog} is not as it was written: ${problems.length} found.`);
      console.log(`${auditLog} is as it was written: ${head.number} entries, the last with the hash ${head.hash}.`);
      console.log('Write that number and hash down elsewhere: a log that is exchanged as a whole can be told by them.');
      console.log('It covers access through this tool only.');
    });
}

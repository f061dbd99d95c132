import { Option, type Command } from 'commander';
import { responseStates, type ResponseState } from '../../../src/consultation/handling/response-row.ts';
import { heldReferences } from '../../../src/responses/custody/holds.ts';
import { readRows } from '../../../src/responses/custody/read-rows.ts';
import { type AuditOptions, auditedCommand, countResponses, withStore } from './audited-command.ts';

interface ListOptions extends AuditOptions {
  readonly consultation?: string;
  readonly state?: ResponseState;
}

/** `list`: prints a line for each response, without opening it. */
export function addList(program: Command): void {
  auditedCommand(program, 'list')
    .summary('lists responses without opening them')
    .description('Lists the responses without opening them: reference, consultation, date, channel, state, flags.')
    .option('--consultation <id>', 'only the responses to one consultation')
    .addOption(new Option('--state <state>', 'only the responses in one state').choices(responseStates))
    .action((options: ListOptions) =>
      withStore(options, {
        what: 'list',
        async work({ custody, note }) {
          const held = await heldReferences(custody.database);
          let count = 0;
          for await (const row of readRows(custody.database, options)) {
            const marks = [
              ...(row.late === 1 ? ['late'] : []),
              ...(held.has(row.reference) ? ['hold'] : []),
              row.flags,
            ];
            const [day = ''] = row.received_at.split('T');
            console.log([row.reference, row.consultation, day, row.channel, row.state, ...marks].join('  ').trimEnd());
            count += 1;
          }
          note({ responses: count });
          console.error(countResponses(count));
        },
      }),
    );
}

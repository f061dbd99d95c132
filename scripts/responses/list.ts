import { Option, type Command } from 'commander';
import { states, type State } from '../../src/handling/response-row.ts';
import { heldReferences } from '../../src/responses/custody/holds.ts';
import { readRows } from '../../src/responses/custody/read-rows.ts';
import { accessCommand, withAccess, type AccessOptions } from './access.ts';

interface ListOptions extends AccessOptions {
  readonly consultation?: string;
  readonly state?: State;
}

/** `list`: a line for each response. It opens none. */
export function addList(program: Command): void {
  accessCommand(program, 'list')
    .summary('lists responses without opening them')
    .description('lists the responses without opening them: reference, consultation, channel, day, state, flags')
    .option('--consultation <id>', 'only those to one consultation')
    .addOption(new Option('--state <state>', 'only those in one state').choices(states))
    .action((options: ListOptions) =>
      withAccess(options, {
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
          console.error(`${count} ${count === 1 ? 'response' : 'responses'}`);
        },
      }),
    );
}

import { writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import { statisticsPage } from '../../src/handling/statistics-page.ts';
import { tally } from '../../src/handling/statistics.ts';
import { countRows, readRows } from '../../src/responses/custody/read-rows.ts';
import { isoSeconds } from '../../src/responses/iso-seconds.ts';
import { accessCommand, withAccess, type Access, type AccessOptions } from './access.ts';
import { eachOpened } from './opened-rows.ts';
import { keyOption, openerFrom, type KeyOptions } from './private-keys.ts';
import { withProgress } from '../progress.ts';

interface StatsOptions extends AccessOptions, KeyOptions {
  readonly consultation?: string;
  readonly html?: string;
  readonly unopened?: true;
}

/** `stats`: how many responses there are, and what they are about. */
export function addStats(program: Command): void {
  accessCommand(program, 'stats')
    .summary('counts responses by day, channel, question and clause')
    .description(
      'counts responses by state, channel, day, question and clause, and those that are late or flagged. With --html also as a page with plots, complete in one file.',
    )
    .option('--consultation <id>', 'only the responses to one consultation')
    .option('--html <file>', 'write a page with plots')
    .option('--unopened', 'open no response: count only days, channels, states and flags')
    .addOption(keyOption())
    .action((options: StatsOptions) =>
      withAccess(options, {
        what: 'stats',
        async work(access) {
          const counted = tally();
          if (options.unopened === true) await countUnopened(access, options, counted);
          else
            await eachOpened(
              access,
              await openerFrom(options, access.settings),
              options.consultation === undefined ? {} : { consultation: options.consultation },
              (read) => {
                counted.add(read, read.form);
              },
            );
          access.note({ responses: counted.total() });
          const sections = counted.sections();
          for (const { heading, counts } of sections) {
            console.log(`\n${heading}`);
            for (const { label, count } of counts) console.log(`${String(count).padStart(8)}  ${label}`);
          }
          if (options.html === undefined) return;
          const note = `${counted.total()} responses, counted on ${isoSeconds(access.now)}. All but the first table are about those whose text is stored.`;
          writeFileSync(
            options.html,
            statisticsPage(`Responses: ${options.consultation ?? 'all consultations'}`, note, sections),
          );
          console.log(`\n${options.html}`);
        },
      }),
    );
}

async function countUnopened(
  { custody: { database } }: Access,
  { consultation }: StatsOptions,
  counted: ReturnType<typeof tally>,
): Promise<void> {
  await withProgress('Counting', await countRows(database, { consultation }), async (step) => {
    for await (const row of readRows(database, { consultation })) {
      counted.add({ row, response: undefined }, undefined);
      step();
    }
  });
}

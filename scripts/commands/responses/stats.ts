import { writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import { statisticsPage } from '../../../src/consultation/handling/statistics-page.ts';
import { createTally } from '../../../src/consultation/handling/tally.ts';
import { countRows, readRows } from '../../../src/responses/custody/read-rows.ts';
import { isoSeconds } from '../../../src/responses/iso-seconds.ts';
import {
  type CommandContext,
  type AuditOptions,
  auditedCommand,
  countResponses,
  withStore,
} from './audited-command.ts';
import { forEachResponse } from './for-each-response.ts';
import { keyOption, unsealerFromOptions, type KeyOptions } from './private-keys.ts';
import { withProgress } from '../progress.ts';

interface StatsOptions extends AuditOptions, KeyOptions {
  readonly consultation?: string;
  readonly html?: string;
  readonly unopened?: true;
}

/** `stats`: counts responses. */
export function addStats(program: Command): void {
  auditedCommand(program, 'stats')
    .summary('counts responses by day, channel, kind of respondent, question and clause')
    .description(
      'Counts responses by state, channel, day, question and clause, late and flagged responses, people and organisations, and which responses may be published. With --html, also writes a self-contained page with charts.',
    )
    .option('--consultation <id>', 'only the responses to one consultation')
    .option('--html <file>', 'write a page with charts')
    .option('--unopened', 'do not open responses: count only days, channels, states and flags')
    .addOption(keyOption())
    .action((options: StatsOptions) =>
      withStore(options, {
        what: 'stats',
        async work(context) {
          const tally = createTally();
          if (options.unopened === true) await countUnopened(context, options, tally);
          else
            await forEachResponse(
              context,
              await unsealerFromOptions(options, context.settings),
              options.consultation === undefined ? {} : { consultation: options.consultation },
              (read) => {
                tally.add(read, read.form);
              },
            );
          context.note({ responses: tally.total() });
          const sections = tally.sections();
          for (const { heading, counts } of sections) {
            console.log(`\n${heading}`);
            for (const { label, count } of counts) console.log(`${String(count).padStart(8)}  ${label}`);
          }
          if (options.html === undefined) return;
          const note = `${countResponses(tally.total())}, counted on ${isoSeconds(context.now)}. All but the first table are about those whose text is stored.`;
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
  { custody: { database } }: CommandContext,
  { consultation }: StatsOptions,
  tally: ReturnType<typeof createTally>,
): Promise<void> {
  await withProgress('Counting', await countRows(database, { consultation }), async (step) => {
    for await (const row of readRows(database, { consultation })) {
      tally.add({ row, response: undefined }, undefined);
      step();
    }
  });
}

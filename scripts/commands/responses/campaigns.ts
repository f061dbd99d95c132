import { InvalidArgumentError, type Command } from 'commander';
import { snapshotFields } from '../../../src/consultation/handling/form-snapshot.ts';
import { findCampaigns, type HashedText } from '../../../src/consultation/handling/campaigns.ts';
import { minHash } from '../../../src/consultation/handling/min-hash.ts';
import { answerValues } from '../../../src/consultation/handling/opened-response.ts';
import { buildShingles } from '../../../src/consultation/handling/shingles.ts';
import { visibleText } from '../../../src/consultation/handling/visible-text.ts';
import { type AuditOptions, auditedCommand, countResponses, withStore } from './audited-command.ts';
import { forEachResponse, type ResponseWithForm } from './for-each-response.ts';
import { keyOption, unsealerFromOptions, type KeyOptions } from './private-keys.ts';

interface CampaignsOptions extends AuditOptions, KeyOptions {
  readonly consultation?: string;
  readonly likeness: number;
}

/** A text with its beginning, for display. */
interface TextWithBeginning extends HashedText {
  readonly beginning: string;
}

/** `campaigns`: finds near-identical responses. */
export function addCampaigns(program: Command): void {
  auditedCommand(program, 'campaigns')
    .summary('finds near-identical responses')
    .description(
      'Groups responses with near-identical texts, such as those of a campaign. Lists every response once, alone or with similar ones. Nothing changes, and every response still counts. Texts are compared by runs of four words (shingles, MinHash).',
    )
    .option('--consultation <id>', 'only the responses to one consultation')
    .option('--likeness <percent>', 'percentage of word runs that two texts must share', parsePercent, 70)
    .addOption(keyOption())
    .action((options: CampaignsOptions) =>
      withStore(options, {
        what: 'campaigns',
        async work(context) {
          const texts: TextWithBeginning[] = [];
          const withoutText: string[] = [];
          const selection = { consultation: options.consultation, state: 'stored' } as const;
          await forEachResponse(context, await unsealerFromOptions(options, context.settings), selection, (read) => {
            const text = answerText(read);
            if (text === '') withoutText.push(read.row.reference);
            else
              texts.push({
                reference: read.row.reference,
                signature: minHash(buildShingles(text)),
                // A copy: a slice would keep the whole text in memory.
                beginning: Buffer.from(text.slice(0, 120)).toString(),
              });
          });
          context.note({ responses: texts.length + withoutText.length });
          printCampaigns(
            findCampaigns(texts, options.likeness / 100),
            new Map(texts.map((text) => [text.reference, text.beginning])),
            withoutText,
          );
        },
      }),
    );
}

/** The texts of a response, without the fields about the respondent. */
function answerText({ response, form }: ResponseWithForm): string {
  const aboutYou = new Set(form?.aboutYou.map(({ name }) => name));
  const fields = form === undefined ? [] : snapshotFields(form);
  return fields
    .filter((field) => !('options' in field) && !aboutYou.has(field.name))
    .flatMap(({ name }) => answerValues(response, name))
    .join('\n');
}

function printCampaigns(
  groups: readonly (readonly HashedText[])[],
  beginnings: ReadonlyMap<string, string>,
  withoutText: readonly string[],
): void {
  const campaigns = groups.filter(({ length }) => length > 1);
  for (const [index, group] of campaigns.entries()) {
    const beginning = visibleText(beginnings.get(group[0]?.reference ?? '') ?? '').replaceAll('\n', ' ');
    console.log(`\nCampaign ${index + 1}: ${group.length} responses that begin with “${beginning}”`);
    for (const { reference } of group) console.log(`  ${reference}`);
  }
  const alone = groups.filter(({ length }) => length === 1);
  console.log(`\nAlone: ${countResponses(alone.length)}`);
  for (const { reference } of alone.flat()) console.log(`  ${reference}`);
  if (withoutText.length > 0) console.log(`\nWithout text: ${countResponses(withoutText.length)}`);
  for (const reference of withoutText) console.log(`  ${reference}`);
  const together = campaigns.flat().length;
  console.log(
    `\n${countResponses(together + alone.length + withoutText.length)}: ${together} in ${campaigns.length} campaigns, ${alone.length} alone, ${withoutText.length} without text.`,
  );
}

function parsePercent(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 40 || number > 100)
    throw new InvalidArgumentError('Give a whole number from 40 to 100.');
  return number;
}

import { InvalidArgumentError, type Command } from 'commander';
import { askedFields } from '../../src/handling/asked-form.ts';
import { campaignsIn, type SignedText } from '../../src/handling/campaigns.ts';
import { minHash } from '../../src/handling/min-hash.ts';
import { valuesOf } from '../../src/handling/opened-response.ts';
import { shinglesOf } from '../../src/handling/shingles.ts';
import { visibleText } from '../../src/handling/visible-text.ts';
import { accessCommand, withAccess, type AccessOptions } from './access.ts';
import { eachOpened, type ReadResponse } from './opened-rows.ts';
import { keyOption, openerFrom, type KeyOptions } from './private-keys.ts';

interface CampaignsOptions extends AccessOptions, KeyOptions {
  readonly consultation?: string;
  readonly likeness: number;
}

/** A text with its beginning, to recognise it by. */
interface KnownText extends SignedText {
  readonly beginning: string;
}

/** `campaigns`: which responses are near-identical. */
export function addCampaigns(program: Command): void {
  accessCommand(program, 'campaigns')
    .summary('finds responses that are near-identical')
    .description(
      'groups responses whose texts are near-identical, as those of a campaign are: every response is listed once, alone or with others like it. Nothing is changed or left out, and each counts as it did. Texts are compared by their runs of four words (shingles, MinHash).',
    )
    .option('--consultation <id>', 'only the responses to one consultation')
    .option('--likeness <percent>', 'share of the runs of words that two texts must have in common', percent, 70)
    .addOption(keyOption())
    .action((options: CampaignsOptions) =>
      withAccess(options, {
        what: 'campaigns',
        async work(access) {
          const texts: KnownText[] = [];
          const silent: string[] = [];
          const selection = { consultation: options.consultation, state: 'stored' } as const;
          await eachOpened(access, await openerFrom(options, access.settings), selection, (read) => {
            const text = writtenIn(read);
            if (text === '') silent.push(read.row.reference);
            else
              texts.push({
                reference: read.row.reference,
                signature: minHash(shinglesOf(text)),
                // A copy: a slice would keep the whole text in memory.
                beginning: Buffer.from(text.slice(0, 120)).toString(),
              });
          });
          access.note({ responses: texts.length + silent.length });
          tell(
            campaignsIn(texts, options.likeness / 100),
            new Map(texts.map((text) => [text.reference, text.beginning])),
            silent,
          );
        },
      }),
    );
}

/** What a respondent wrote about the Code, without what is about the respondent. */
function writtenIn({ response, form }: ReadResponse): string {
  const aboutYou = new Set(form?.aboutYou.map(({ name }) => name));
  const fields = form === undefined ? [] : askedFields(form);
  return fields
    .filter((field) => !('options' in field) && !aboutYou.has(field.name))
    .flatMap(({ name }) => valuesOf(response, name))
    .join('\n');
}

function tell(
  groups: readonly (readonly SignedText[])[],
  beginnings: ReadonlyMap<string, string>,
  silent: readonly string[],
): void {
  const campaigns = groups.filter(({ length }) => length > 1);
  for (const [index, group] of campaigns.entries()) {
    const beginning = visibleText(beginnings.get(group[0]?.reference ?? '') ?? '').replaceAll('\n', ' ');
    console.log(`\nCampaign ${index + 1}: ${group.length} responses that begin like “${beginning}”`);
    for (const { reference } of group) console.log(`  ${reference}`);
  }
  const alone = groups.filter(({ length }) => length === 1);
  console.log(`\nAlone: ${alone.length} responses`);
  for (const { reference } of alone.flat()) console.log(`  ${reference}`);
  if (silent.length > 0) console.log(`\nWith nothing but choices: ${silent.length} responses`);
  for (const reference of silent) console.log(`  ${reference}`);
  const together = campaigns.flat().length;
  console.log(
    `\n${together + alone.length + silent.length} responses: ${together} in ${campaigns.length} campaigns, ${alone.length} alone, ${silent.length} with nothing but choices.`,
  );
}

function percent(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 40 || number > 100)
    throw new InvalidArgumentError('It is a whole number from 40 to 100.');
  return number;
}

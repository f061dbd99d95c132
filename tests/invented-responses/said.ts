import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { asides, stances } from '../../src/consultation/handling/coding/mention.ts';
import { pickOne, type Random } from '../generated-code/random.ts';

const texts = z.tuple([z.string()], z.string());

const pointSchema = z.strictObject({
  id: z.string(),
  /** Names of the fields in which people say it. */
  in: texts,
  stance: z.enum(stances),
  /** How often it is made, compared with other points. */
  weight: z.number(),
  /** Who makes it: `individual`, or kinds of organisation. Default: anyone. */
  by: z.array(z.string()).optional(),
  /** Words that some suggest for the Code. */
  wording: z.string().optional(),
  said: texts,
});

const campaignSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  in: z.string(),
  responses: z.number(),
  letter: z.array(
    z.strictObject({
      text: z.string(),
      point: z.string().optional(),
      aside: z.enum(asides).optional(),
      stance: z.enum(stances).optional(),
    }),
  ),
});

const saidSchema = z.strictObject({
  points: z.tuple([pointSchema], pointSchema),
  campaigns: z.array(campaignSchema),
  greetings: texts,
  closings: texts,
  identities: texts,
  abuse: texts,
  unreadable: texts,
  attachments: texts,
  openings: texts,
  somethingElse: texts,
});

/** What invented respondents say, with the point of each sentence. */
export type Said = z.infer<typeof saidSchema>;
export type SaidPoint = Said['points'][number];
export type SaidCampaign = Said['campaigns'][number];

export function readSaid(): Said {
  return saidSchema.parse(parse(readFileSync(join(import.meta.dirname, 'said.yaml'), 'utf8')));
}

/** One of the ways to say something: `{a|b} c` is “a c” or “b c”. */
export function vary(random: Random, ways: readonly [string, ...string[]]): string {
  return pickOne(random, ways).replace(/\{([^}]*)\}/g, (_, options: string) => {
    const [first = '', ...others] = options.split('|');
    return pickOne(random, [first, ...others]);
  });
}

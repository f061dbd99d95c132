import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { RuleName } from './rules.ts';

/** A small example of a rule: one change to content that is sound, which breaks the rule. Tests run it, and the list of rules prints it. */
const ruleExampleSchema = z.intersection(
  z.object({
    /** The file or folder that is changed, from the folder of the content. */
    in: z.string(),
    /** Every problem that is then told, as one line each. */
    problems: z.array(z.string()).min(1),
  }),
  z.discriminatedUnion('do', [
    /** Text of the file is replaced. */
    z.object({ do: z.literal('replace'), ok: z.string(), notOk: z.string() }),
    /** A file is added. */
    z.object({ do: z.literal('add'), text: z.string() }),
    /** The file or folder is deleted. */
    z.object({ do: z.literal('remove') }),
    /** Everything in the folder is deleted. */
    z.object({ do: z.literal('empty') }),
    /** The file is replaced by a link. */
    z.object({ do: z.literal('link'), to: z.string() }),
    /** A byte, in two hexadecimal digits, is put at the end of the file. */
    z.object({ do: z.literal('append byte'), byte: z.string().regex(/^[0-9A-F]{2}$/) }),
    /** The file is filled up with letters. */
    z.object({ do: z.literal('fill'), bytes: z.int() }),
  ]),
);

export type RuleExample = z.infer<typeof ruleExampleSchema>;

/** The example of a rule. */
export function readRuleExample(rule: RuleName): RuleExample {
  const file = new URL(`fixtures/rules/${rule}.yaml`, import.meta.url);
  return ruleExampleSchema.parse(parse(readFileSync(file, 'utf8')));
}

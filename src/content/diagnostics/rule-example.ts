import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { RuleName } from './rules.ts';

/** An example of a rule: one change to sound content that breaks it. Tests run it, and the list of rules prints it. */
const ruleExampleSchema = z.intersection(
  z.object({
    /** The file or folder to change, as a path in the content. */
    in: z.string(),
    /** Every problem that is then reported, one line each. */
    problems: z.array(z.string()).min(1),
  }),
  z.discriminatedUnion('do', [
    /** Replace text of the file. */
    z.object({ do: z.literal('replace'), ok: z.string(), notOk: z.string() }),
    /** Replace text in the file with the same characters repeated many times. */
    z.object({ do: z.literal('repeat'), ok: z.string(), notOk: z.string(), times: z.int() }),
    /** Add a file. */
    z.object({ do: z.literal('add'), text: z.string() }),
    /** Delete the file or folder. */
    z.object({ do: z.literal('remove') }),
    /** Delete everything in the folder. */
    z.object({ do: z.literal('empty') }),
    /** Replace the file with a symbolic link. */
    z.object({ do: z.literal('link'), to: z.string() }),
    /** Append a byte, in two hexadecimal digits, to the file. */
    z.object({ do: z.literal('append byte'), byte: z.string().regex(/^[0-9A-F]{2}$/) }),
    /** Fill the file with letters. */
    z.object({ do: z.literal('fill'), bytes: z.int() }),
  ]),
);

export type RuleExample = z.infer<typeof ruleExampleSchema>;

/** Reads the example of a rule. */
export function readRuleExample(rule: RuleName): RuleExample {
  const file = new URL(`../fixtures/rules/${rule}.yaml`, import.meta.url);
  return ruleExampleSchema.parse(parse(readFileSync(file, 'utf8')));
}

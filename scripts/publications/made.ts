import { fileURLToPath } from 'node:url';
import { runNode } from '../run-node.ts';
import { smallYoungGeneration } from '../sparing-memory.ts';
import type { AskedFor } from './asked-for.ts';
import { preparedSchema, type Prepared } from './prepared.ts';
import { typeset } from './typeset.ts';

const prepareApart = fileURLToPath(new URL('prepare-apart.ts', import.meta.url));

/**
 * Makes what is asked for, or everything, of the content of the site, so that its bytes lie in the folder of what is kept.
 * The content is read in a process of its own.
 *
 * @throws an error that says what is wrong with the content, or what there is instead of what is asked for.
 */
export async function made(kept: string, asked?: AskedFor): Promise<readonly Prepared[]> {
  const request = asked === undefined ? [] : [JSON.stringify(asked)];
  const command = [smallYoungGeneration, prepareApart, kept, ...request];
  const { succeeded, output, answer } = await runNode(command, { watched: true });
  if (!succeeded) throw new Error(output.trim());
  const prepared = preparedSchema.parse(JSON.parse(answer));
  await typeset(prepared, kept);
  return prepared;
}

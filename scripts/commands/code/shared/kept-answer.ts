import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { z } from 'zod';
import { londonDate } from '../../../../src/consultation/consultation-state.ts';
import { buildCache, cacheFolder } from '../../../../src/web/integrations/build-cache.ts';
import { addFiles, addSoftware } from '../../../../src/web/integrations/hash-inputs.ts';

const answerSchema = z.object({ lines: z.array(z.string()), succeeded: z.boolean() });

/** What a command prints, and whether it succeeded. */
export interface CommandAnswer {
  readonly lines: readonly string[];
  readonly succeeded: boolean;
}

/**
 * The answer of a command that only reads: the one that was kept from the same question, software, content and day, or else
 * one that is made and kept. What makes it can be loaded then.
 *
 * @param question the command, with its options
 */
export async function keptAnswer(
  question: string,
  folder: string,
  moment: Date,
  make: () => Promise<CommandAnswer>,
): Promise<CommandAnswer> {
  const key = keyOf(question, folder, moment);
  if (key === undefined) return make();
  const cache = buildCache(cacheFolder());
  const kept = cache.get(key);
  if (kept !== undefined) return answerSchema.parse(JSON.parse(kept.toString('utf8')));
  const answer = await make();
  cache.put(key, Buffer.from(JSON.stringify(answer)));
  return answer;
}

/** `undefined` where not everything can be read: what is wrong is then for the command to say. */
function keyOf(question: string, folder: string, moment: Date): string | undefined {
  const hash = createHash('sha256').update(`${londonDate(moment)}\n`);
  try {
    addSoftware(hash);
    addFiles(hash, folder);
  } catch {
    return undefined;
  }
  // Problems are printed with the path of their file.
  return `answer ${hash.digest('hex')} ${folder} ${resolve(folder)} ${question}`;
}

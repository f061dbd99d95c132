import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readSettings, type Environment } from '../../../src/responses/settings.ts';
import { projectRoot } from '../run-node.ts';
import { contentDemands, contentLines } from './check-content.ts';
import { storeLines, storeTrial } from './check-store.ts';
import { tryBuild } from './try-build.ts';

const packageSchema = z.object({ version: z.string() });

/** What to look at besides content and responses. */
export interface UpgradeOptions {
  /** The public files in use. */
  readonly deployed?: string;
  /** Whether to build the site from the content. */
  readonly build: boolean;
}

/** Prints what this version asks of content and responses, and returns how many things have to be done first. */
export async function checkUpgrade(environment: Environment, options: UpgradeOptions): Promise<number> {
  const { version } = packageSchema.parse(JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')));
  console.log(`What version ${version} in ${projectRoot} needs from you.\n`);
  const content = environment['CONTENT_DIR'] ?? 'content';
  const demands = contentDemands(content);
  console.log(contentLines(content, demands).join('\n'));
  const { database } = readSettings(environment);
  const trial = await storeTrial(database);
  console.log(`\n${storeLines(database, trial).join('\n')}`);
  const toDo = demands.refused.length + (trial?.damage.length ?? 0);
  if (!options.build || demands.refused.length > 0) return toDo;
  console.log('\nThe site, built from the content:');
  const { failure, gone } = await tryBuild(content, options.deployed);
  if (failure !== undefined) console.log(`  It could not be built:\n${failure}`);
  for (const address of gone) console.log(`  No longer there: ${address}`);
  if (failure === undefined && gone.length === 0)
    console.log(
      options.deployed === undefined ? '  It can be built.' : '  It can be built, and every address is still there.',
    );
  return toDo + gone.length + (failure === undefined ? 0 : 1);
}

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { z } from 'zod';
import { londonDate } from '../../../src/consultation/consultation-state.ts';
import { sha256 } from '../../../src/content/files/sha256.ts';
import { setTopLevelKey } from '../../../src/drafting/yaml-splice.ts';
import { ask } from '../ask.ts';
import { applyEdits } from './disk/apply-edits.ts';
import { realDisk } from './disk/disk.ts';
import type { GetContentFolder } from './shared/get-content-folder.ts';
import { toYaml } from './shared/to-yaml.ts';

interface Options {
  readonly by?: string;
  readonly pack: string;
  readonly date?: string;
  readonly dryRun?: true;
}

/** `consultation decide`: records who decided on the answers, when, and on which pack. */
export function addDecide(consultation: Command, contentOf: GetContentFolder): void {
  consultation
    .command('decide')
    .description('records who decided on the answers, when, and having read which pack; the outcome names all three')
    .argument('<id>', 'id of the consultation')
    .requiredOption('--pack <file>', 'the PDF that was in front of the person (`npm run responses -- pack`)')
    .option('--by <role>', 'role of the person who decided, such as "minister"')
    .option('--date <day>', 'day of the decision (default: today)')
    .option('--dry-run', 'show what would change, without changing anything')
    .action((id: string, options: Options) => decide(contentOf(), id, options));
}

async function decide(content: string, id: string, { by, pack, date, dryRun }: Options): Promise<void> {
  const path = `consultations/${id}/points.yaml`;
  if (!existsSync(join(content, path))) throw new Error(`Unknown points: ${path} is missing.`);
  if (!existsSync(pack)) throw new Error(`Missing file ${pack}. Give the path of the pack as PDF.`);
  const today = londonDate(new Date());
  const day = date ?? today;
  if (!z.iso.date().safeParse(day).success || day > today)
    throw new Error(`--date is \`${day}\`, expected a day that is not in the future, such as ${today}.`);
  const role = await ask(by, { message: 'What is the role of the person who decided?', pass: '--by <role>' });
  const decision = { by: role, date: day, pack: sha256(readFileSync(pack)) };
  const text = setTopLevelKey(readFileSync(join(content, path), 'utf8'), 'decision', toYaml({ decision }));
  applyEdits(content, [{ path, text }], realDisk, { dryRun: dryRun === true });
}

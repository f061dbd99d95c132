import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { londonDate } from '../../../src/consultation/consultation-state.ts';
import { sha256 } from '../../../src/content/files/sha256.ts';
import { readPoints } from '../../../src/content/readers/read-consultations.ts';
import { setTopLevelKey } from '../../../src/drafting/yaml-splice.ts';
import { canonicalAnswer } from '../../../src/model/points/canonical-answer.ts';
import { clearanceProblem, isSamePerson } from '../../../src/release/clearance-problem.ts';
import { ask } from '../ask.ts';
import { applyEdits } from './disk/apply-edits.ts';
import { realDisk } from './disk/disk.ts';
import type { GetContentFolder } from './shared/get-content-folder.ts';
import { toYaml } from './shared/to-yaml.ts';

interface Options {
  readonly preparedBy?: string;
  readonly clearedBy?: string;
  readonly point?: readonly string[];
  readonly dryRun?: true;
}

/** `consultation clear`: a second person clears the answers to points, exactly as they are, for publication. */
export function addClearPoints(consultation: Command, contentOf: GetContentFolder): void {
  consultation
    .command('clear')
    .description('clears the answers to points, exactly as they are, for publication; run by a second person')
    .argument('<id>', 'id of the consultation')
    .option('--point <ids...>', 'ids of points (default: all with an answer that is not cleared)')
    .option('--prepared-by <role>', 'role of the person who wrote the answers')
    .option('--cleared-by <role>', 'your own role')
    .option('--dry-run', 'show what would change, without changing anything')
    .action((id: string, options: Options) => clearPoints(contentOf(), id, options));
}

async function clearPoints(content: string, id: string, options: Options): Promise<void> {
  const path = `consultations/${id}/points.yaml`;
  const read = readPoints(content, id);
  if (read === undefined) throw new Error(`${path} is missing or has problems. Run npm run code -- check to see them.`);
  const { points, clearances } = read;
  const given = new Set(options.point);
  const unknown = [...given].find((one) => points.every((point) => point.id !== one));
  if (unknown !== undefined) throw new Error(`${path} has no point \`${unknown}\`.`);
  const chosen = points.filter(
    (point) =>
      point.answer !== undefined &&
      (given.size === 0
        ? clearanceProblem(clearances[point.id], sha256(canonicalAnswer(point))) !== undefined
        : given.has(point.id)),
  );
  if (chosen.length === 0) throw new Error('No answer is left to clear.');
  const preparedBy = await ask(options.preparedBy, {
    message: 'What is the role of the person who wrote the answers?',
    pass: '--prepared-by <role>',
  });
  const clearedBy = await ask(options.clearedBy, {
    message: 'What is your own role?',
    pass: '--cleared-by <role>',
    validate: (role) =>
      isSamePerson(role, preparedBy) ? 'Whoever wrote an answer cannot clear it. Ask a second person.' : undefined,
  });
  const date = londonDate(new Date());
  const cleared = chosen.map(
    (point) => [point.id, { preparedBy, clearedBy, date, text: sha256(canonicalAnswer(point)) }] as const,
  );
  // Clearances of points that are gone go with them.
  const known = Object.entries(clearances).filter(([one]) => points.some((point) => point.id === one));
  const all = Object.fromEntries([...known, ...cleared].toSorted(([a], [b]) => (a < b ? -1 : 1)));
  const text = setTopLevelKey(readFileSync(join(content, path), 'utf8'), 'clearances', toYaml({ clearances: all }));
  applyEdits(content, [{ path, text }], realDisk, { dryRun: options.dryRun === true });
  const count = `${cleared.length} ${cleared.length === 1 ? 'answer is' : 'answers are'}`;
  console.log(`\n${count} cleared. Any edit to a point or its answer voids this. The roles are declared, not proved.`);
}

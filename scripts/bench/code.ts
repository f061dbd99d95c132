/**
 * `npm run bench:code`: the processor time of editors' commands on a Code of 500 clauses in 50 revisions. To profile one,
 * run the printed command.
 */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gateDraft } from '../commands/code/publication/gate-draft.ts';
import { toYaml } from '../commands/code/shared/to-yaml.ts';
import { projectRoot, runNode } from '../commands/run-node.ts';
import { generateCode } from '../../tests/generated-code/generate-code.ts';
import { usageSchema } from './usage.ts';
import { writeFiles } from '../../tests/generated-code/write-files.ts';
import { writeLock } from '../../tests/generated-code/write-lock.ts';

const size = { clauses: 500, revisions: 50 };
const maxSeconds = 5;
/** Of `status` where nothing changed since it last ran. */
const maxSecondsAgain = 0.5;
const folder = join(projectRoot, 'var', 'bench', 'code');
const content = join(folder, 'content');
const usageFile = join(folder, 'usage.json');
const reportUsage = new URL('report-usage.ts', import.meta.url).href;

console.log(`Making ${size.clauses} clauses in ${size.revisions} revisions …`);
rmSync(folder, { recursive: true, force: true });
await writeFiles(content, generateCode(size));
writeLock(content);
writeDraft();

const measured: boolean[] = [];
for (const args of [['status'], ['check'], ['publish', '0.51']])
  measured.push(await measure(['--content', content, ...args], maxSeconds));
// The content of this project, a second time: nothing changed.
measured.push(await measure(['status'], maxSeconds), await measure(['status'], maxSecondsAgain));
rmSync(folder, { recursive: true });
process.exitCode = measured.includes(false) ? 1 : 0;

/** Runs a command, and says whether it met its goal. */
async function measure(args: readonly string[], goal: number): Promise<boolean> {
  const command = ['scripts/commands/code/main.ts', ...args];
  const { succeeded, output } = await runNode(['--import', reportUsage, ...command], {
    env: { USAGE_FILE: usageFile, BUILD_CACHE: join(folder, 'kept') },
  });
  if (!succeeded) throw new Error(output);
  const { cpuSeconds, peakMegabytes } = usageSchema.parse(JSON.parse(readFileSync(usageFile, 'utf8')));
  const isMet = cpuSeconds < goal;
  console.log(
    `${isMet ? 'met' : 'NOT MET'}: ${args.join(' ')} under ${goal} s (${cpuSeconds.toFixed(2)} s, ${peakMegabytes.toFixed(0)} MB)`,
  );
  console.log(`  node --cpu-prof ${command.join(' ')}`);
  return isMet;
}

/** Writes a cleared draft after the last revision, with one change and its reason. */
function writeDraft(): void {
  const draft = join(content, 'code', 'draft');
  cpSync(join(content, 'code', 'published', `0.${size.revisions}`), draft, { recursive: true });
  const clause = join(draft, 'clauses', 'clause-1.mdx');
  writeFileSync(clause, `${readFileSync(clause, 'utf8')}\nNobody may sell the data.\n`);
  const record = join(draft, 'revision.yaml');
  const changes = [
    {
      clauses: ['clause-1'],
      kind: 'amended',
      because: [{ law: 'An Act', sentence: 'The law forbids it.' }],
      note: 'Data is not for sale.',
    },
  ];
  const text = readFileSync(record, 'utf8')
    .replace(/^label: .*$/m, 'label: "draft"')
    .replace(/^date: .*$/m, 'date: "2022-06"')
    .replace('kind: "decision"', 'kind: "law"')
    .replace(/^changes:[\s\S]*$/m, toYaml({ changes }));
  writeFileSync(record, text);
  const { files, problems } = gateDraft(content, { label: '0.51' });
  if (problems[0] !== undefined) throw new Error(`${problems[0].file}: ${problems[0].unexpected}`);
  const clearance = { preparedBy: 'editor', clearedBy: 'lawyer', date: '2022-06-01', text: files?.text };
  writeFileSync(join(draft, 'clearance.yaml'), toYaml(clearance));
}

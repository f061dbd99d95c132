/**
 * `npm run bench:responses`: stores 20,000 encrypted responses of 12 comments each, then measures the time and memory of
 * the department's commands that list, count and export them.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canonicalResponse, buildResponse } from '../../src/consultation/response.ts';
import { createKeyFile } from '../../src/responses/custody/key-file.ts';
import { saveFormSnapshots } from '../../src/responses/form-snapshots.ts';
import { recordKeyTests } from '../../src/responses/key-tests.ts';
import { openCustody, type Custody } from '../../src/responses/custody/open-custody.ts';
import { formHash } from '../../src/responses/form-hash.ts';
import { isoSeconds } from '../../src/responses/iso-seconds.ts';
import { deriveReceiptCodes } from '../../src/responses/receipt-codes.ts';
import { sealTo } from '../../src/responses/seal.ts';
import { residentBytes } from '../../tests/faults/resident-bytes.ts';
import { selectDefinition, readDefinitions } from '../commands/responses/definitions.ts';
import { withProgress } from '../commands/progress.ts';
import { projectRoot } from '../commands/run-node.ts';

const [responses, comments] = [20_000, 12];

/** Number of different texts; the others are copies, because encryption is not measured. */
const distinct = 500;

/** The memory limit of any command in megabytes, however many responses there are. */
const most = 512;

const folder = mkdtempSync(join(tmpdir(), 'bench-responses-'));
const file = join(folder, 'responses.sqlite');
const keyFiles = [join(folder, 'one.key'), join(folder, 'two.key')];
const keys = await Promise.all(keyFiles.map((name) => createKeyFile(name, new Date())));
const environment = {
  RESPONSES_FILE: file,
  RESPONSES_KEYS: keys.join(' '),
  RESPONSES_SECRET: '5e'.repeat(32),
  RESPONSES_AUDIT: join(folder, 'audit.jsonl'),
};

const custody = await openCustody({ file }, true);
await fill(custody);
await custody.close();

const key = ['--key', keyFiles[1] ?? ''];
const commands = [
  { name: 'list', args: ['list'] },
  { name: 'stats --unopened', args: ['stats', '--unopened'] },
  { name: 'stats', args: ['stats', '--html', join(folder, 'stats.html'), ...key] },
  { name: 'export', args: ['export', join(folder, 'export'), ...key] },
  { name: 'campaigns', args: ['campaigns', ...key] },
];
let met = true;
for (const { name, args } of commands) {
  const { seconds, megabytes, code } = await measure([...args, '--why', 'A benchmark']);
  const holds = code === 0 && megabytes <= most;
  met &&= holds;
  console.log(
    `${holds ? 'met    ' : 'NOT MET'}  ${name}: ${seconds.toFixed(1)} s, at most ${megabytes.toFixed(0)} MB (goal: ${most} MB)${code === 0 ? '' : `, ended with ${code}`}`,
  );
}
rmSync(folder, { recursive: true });
process.exitCode = met ? 0 : 1;

async function fill({ database }: Custody): Promise<void> {
  const { consultation, form } = selectDefinition(readDefinitions(join(projectRoot, 'content')), 'draft-code-2026');
  await saveFormSnapshots(database, [form]);
  await recordKeyTests(database, keys, isoSeconds(new Date()));
  const seal = sealTo(keys);
  const commented = form.clauses.slice(0, comments).map(({ id }) => `comment.${id}`);
  const texts = await Promise.all(
    Array.from({ length: distinct }, async (_, index) => {
      const said = `Response ${index} says in ${index * 7} ways that records have to be kept right. `;
      const typed = { capacity: ['individual'], publish: ['no'], clear: ['mostly'] };
      const about = Object.fromEntries(commented.map((name, place) => [name, [`${said}${place} `.repeat(5)]]));
      return seal(canonicalResponse(buildResponse(form, { ...typed, ...about })));
    }),
  );
  await withProgress('Making responses', responses, async (step) => {
    for (let start = 0; start < responses; start += 500) {
      await database.transaction().execute(async (transaction) => {
        for (let index = start; index < start + 500; index += 1) {
          const { reference } = deriveReceiptCodes(Buffer.from('bench'), String(index));
          await transaction
            .insertInto('response')
            .values({
              reference,
              nonce_hash: `nonce ${index}`,
              code_hash: `code ${index}`,
              consultation: consultation.id,
              revision: form.revision,
              form: formHash(form),
              channel: 'web',
              received_at: isoSeconds(new Date(Date.UTC(2026, 10, 2) + index * 300_000)),
              late: 0,
              flags: '',
              state: 'stored',
              ended_at: null,
              replaces: null,
              sealed: texts[index % distinct] ?? null,
              receipt_digest: null,
              digest: null,
              identity_removed_at: null,
            })
            .execute();
          step();
        }
      });
    }
  });
}

async function measure(args: readonly string[]) {
  const start = performance.now();
  const child = spawn(process.execPath, [join(projectRoot, 'scripts', 'commands', 'responses.ts'), ...args], {
    env: { ...process.env, ...environment },
    cwd: projectRoot,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  let most = 0;
  const watch = setInterval(() => {
    most = Math.max(most, residentBytes(child.pid ?? 0));
  }, 100);
  await once(child, 'exit');
  clearInterval(watch);
  return { seconds: (performance.now() - start) / 1000, megabytes: most / 1024 / 1024, code: child.exitCode };
}

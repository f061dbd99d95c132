/**
 * `npm run bench:endpoint`: responses per second of the built site, compared with a minimal `node:http` handler that does
 * one durable insert into the same SQLite file. Both encrypt what they store. Run `npm run build` first.
 */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { readContent } from '../../src/content/read-content.ts';
import { noticeVersion } from '../../src/responses/notices.ts';
import { createTokens } from '../../src/responses/tokens.ts';
import { builtSite, startEndpoint } from '../../tests/faults/child-endpoint.ts';
import { recordKeyTests } from '../../tests/responses/record-key-tests.ts';
import { residentBytes } from '../../tests/faults/resident-bytes.ts';
import { measureLoad, type LoadMeasure } from './load.ts';

const definition = readContent('content', { draft: 'leave out' }).content?.consultations.find(
  ({ id }) => id === builtSite.consultation,
);
if (definition === undefined) throw new Error(`There is no consultation ${builtSite.consultation}.`);
const [consultation, notice] = [definition.id, noticeVersion(definition)];
const rounds = [
  { clients: 1, requests: 300 },
  { clients: 64, requests: 3_000 },
];
/** Responses over which memory must not grow, after those of a warm-up. */
const [memoryResponses, warmUp] = [10_000, 4_000];

const folder = mkdtempSync(join(tmpdir(), 'bench-'));
const file = join(folder, 'responses.sqlite');
const secret = randomBytes(32).toString('base64');
const tokens = createTokens(Buffer.from(secret));
const keys = await Promise.all([1, 2].map(async () => identityToRecipient(await generateX25519Identity())));

const environment = {
  NODE_ENV: 'production',
  RESPONSES_SECRET: secret,
  RESPONSES_KEYS: keys.join(' '),
  RESPONSES_FILE: file,
};
await recordKeyTests(environment);
const site = await startEndpoint({ program: builtSite, environment, nodeOptions: [] });
const bare = await startBare();

await measureLoad(site.address, bodies(200), 8);
await measureLoad(bare.address, bodies(200), 8);
const results: { readonly clients: number; readonly ours: LoadMeasure; readonly bare: LoadMeasure }[] = [];
for (const { clients, requests } of rounds) {
  const ours = await measureLoad(site.address, bodies(requests), clients);
  const other = await measureLoad(bare.address, bodies(requests), clients);
  results.push({ clients, ours, bare: other });
  console.log(`${clients} ${clients === 1 ? 'client' : 'clients'}`);
  console.log(`  the site      ${describeLoad(ours)}`);
  console.log(`  bare handler  ${describeLoad(other)}`);
  console.log(`  share of the bare handler: ${percent(ours.perSecond / other.perSecond)}`);
}

const memory = await measureMemory();
await site.stop();
bare.stop();
rmSync(folder, { recursive: true });

const busy = results.at(-1);
const share = busy === undefined ? 0 : busy.ours.perSecond / busy.bare.perSecond;
const goals = [
  { goal: 'p99 under 3 times p50 at 64 clients', met: busy !== undefined && busy.ours.p99 < 3 * busy.ours.p50 },
  { goal: 'no error', met: results.every(({ ours }) => ours.errors === 0) && memory.errors === 0 },
  { goal: `memory flat over ${memoryResponses} responses`, met: memory.growth < 0.1 },
  { goal: 'at least 60 % of the bare handler at 64 clients', met: share >= 0.6 },
];
for (const { goal, met } of goals) console.log(`${met ? 'met' : 'NOT MET'}: ${goal}`);
process.exitCode = goals.every(({ met }) => met) ? 0 : 1;

/** Bodies of the final request, each for a different response of about 3 kB. */
function bodies(count: number): readonly string[] {
  return Array.from({ length: count }, () => {
    const nonce = randomBytes(18).toString('base64url');
    const token = tokens.write(consultation, { nonce, issuedAt: Date.now() - 60_000, notice });
    const happens = 'It takes too long to find out who decides. '.repeat(55);
    const about = { capacity: 'individual', publish: 'no' };
    return new URLSearchParams({ issue: nonce, happens, ...about, action: 'send', token }).toString();
  });
}

/** Growth from the first half of the responses to the second, because garbage collection makes single values jump. */
async function measureMemory(): Promise<{ readonly growth: number; readonly errors: number }> {
  let { errors } = await measureLoad(site.address, bodies(warmUp), 64);
  const values: number[] = [];
  for (let sent = 0; sent < memoryResponses; sent += 1_000) {
    errors += (await measureLoad(site.address, bodies(1_000), 64)).errors;
    values.push(residentBytes(site.pid));
  }
  const half = values.length / 2;
  const [first, second] = [mean(values.slice(0, half)), mean(values.slice(half))];
  console.log(`memory: ${megabytes(first)} and then ${megabytes(second)}, over ${memoryResponses} responses`);
  return { growth: first === 0 ? 0 : second / first - 1, errors };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

async function startBare(): Promise<{ readonly address: string; readonly stop: () => void }> {
  const script = fileURLToPath(new URL('bare-endpoint.ts', import.meta.url));
  const child = spawn(process.execPath, [script, file, ...keys], { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines: unknown[] = await once(createInterface({ input: child.stdout }), 'line');
  return { address: String(lines[0]), stop: () => child.kill() };
}

function describeLoad({ perSecond, p50, p99, errors }: LoadMeasure): string {
  return `${perSecond.toFixed(0)} a second, p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms, ${errors} errors`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(0)} %`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(0)} MB`;
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Consultation } from '../../src/consultation/consultation.ts';
import type { Form } from '../../src/consultation/form.ts';
import { createKeyFile } from '../../src/responses/custody/key-file.ts';
import { openCustody } from '../../src/responses/custody/open-custody.ts';
import type { DatabaseLocation } from '../../src/responses/database-store.ts';
import { formHash } from '../../src/responses/form-hash.ts';
import { saveFormSnapshots } from '../../src/responses/form-snapshots.ts';
import { isoSeconds } from '../../src/responses/iso-seconds.ts';
import { recordKeyTests } from '../../src/responses/key-tests.ts';
import { deriveReceiptCodes } from '../../src/responses/receipt-codes.ts';
import { sealTo, type Seal } from '../../src/responses/seal.ts';
import { residentBytes } from '../../tests/faults/resident-bytes.ts';
import { withProgress } from '../commands/progress.ts';
import { projectRoot } from '../commands/run-node.ts';

/** The memory limit of any command in megabytes, however many responses there are. */
export const mostMegabytes = 512;

/** A department with a store of its own, for a benchmark to fill. */
export interface Department {
  readonly location: DatabaseLocation;
  readonly seal: Seal;
  readonly keys: readonly string[];
  /** Options that give a command the private key. */
  readonly key: readonly string[];
  /** The settings of its commands. */
  readonly settings: Readonly<Record<string, string>>;
}

/** Makes keys in a folder, for a store at a location. */
export async function createDepartment(folder: string, location: DatabaseLocation): Promise<Department> {
  const keyFiles = [join(folder, 'one.key'), join(folder, 'two.key')];
  const keys = await Promise.all(keyFiles.map((name) => createKeyFile(name, new Date())));
  return {
    location,
    seal: sealTo(keys),
    keys,
    key: ['--key', keyFiles[1] ?? ''],
    settings: {
      ...('file' in location ? { RESPONSES_FILE: location.file } : { DATABASE_URL: location.address }),
      RESPONSES_KEYS: keys.join(' '),
      RESPONSES_SECRET: '5e'.repeat(32),
      RESPONSES_AUDIT: join(folder, 'audit.jsonl'),
    },
  };
}

/** What to fill a store with. */
interface Filling {
  readonly consultation: Consultation;
  readonly form: Form;
  readonly responses: number;
  /** The sealed text of a response, by its number from 0. */
  readonly sealedText: (index: number) => Promise<Uint8Array>;
}

/** Responses that are stored together. */
const together = 500;

/** Stores responses, one every few minutes from the opening day. */
export async function fillStore(
  { location, keys }: Department,
  { consultation, form, responses, sealedText }: Filling,
): Promise<void> {
  const { database, close } = await openCustody(location, true);
  await saveFormSnapshots(database, [form]);
  await recordKeyTests(database, keys, isoSeconds(new Date()));
  const first = Date.parse(consultation.opens ?? '2026-11-02');
  await withProgress('Making responses', responses, async (step) => {
    for (let start = 0; start < responses; start += together) {
      const rows = [];
      for (let index = start; index < Math.min(start + together, responses); index += 1) {
        rows.push({
          reference: benchReference(index),
          nonce_hash: `nonce ${index}`,
          code_hash: `code ${index}`,
          consultation: consultation.id,
          revision: form.revision,
          form: formHash(form),
          channel: 'web' as const,
          received_at: isoSeconds(new Date(first + index * 30_000)),
          late: 0,
          flags: '',
          state: 'stored' as const,
          ended_at: null,
          replaces: null,
          sealed: await sealedText(index),
          receipt_digest: null,
          digest: null,
          identity_removed_at: null,
        });
        step();
      }
      await database.insertInto('response').values(rows).execute();
    }
  });
  await close();
}

/** The reference of a response, by its number from 0. */
export function benchReference(index: number): string {
  return deriveReceiptCodes(Buffer.from('bench'), String(index)).reference;
}

const packageSchema = z.object({ scripts: z.record(z.string(), z.string()) });

/** What `npm run` gives to Node for a program. */
function nodeArguments(program: string): readonly string[] {
  const { scripts } = packageSchema.parse(JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')));
  return (scripts[program] ?? '').split(' ').slice(1);
}

/** What a command took. */
interface Measured {
  readonly seconds: number;
  readonly megabytes: number;
  readonly code: number | null;
}

/** Runs `npm run responses` or `npm run code` with arguments, and watches its memory. */
export async function measure(
  program: 'responses' | 'code',
  args: readonly string[],
  settings: Readonly<Record<string, string>>,
): Promise<Measured> {
  const start = performance.now();
  const child = spawn(process.execPath, [...nodeArguments(program), ...args], {
    env: { ...process.env, ...settings },
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

/** Prints whether a command ended well and within the limit of memory. */
export function report(name: string, { seconds, megabytes, code }: Measured): boolean {
  const holds = code === 0 && megabytes <= mostMegabytes;
  console.log(
    `${holds ? 'met    ' : 'NOT MET'}  ${name}: ${seconds.toFixed(1)} s, at most ${megabytes.toFixed(0)} MB (goal: ${mostMegabytes} MB)${code === 0 ? '' : `, ended with ${code}`}`,
  );
  return holds;
}

import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { waitFor } from '../timeout.ts';
import { createLedger } from './ledger.ts';
import { pause, respondOnce } from './load.ts';
import type { Fault } from './trial.ts';

const calls = 'fsync,fdatasync,write,writev,sendto,sendmsg';

/**
 * Power fails at the worst moment. Killing the process does not simulate that, because the system still writes its
 * buffers; so this traces system calls: the file must be synced before each receipt is sent.
 */
export const orderOfWrites: Fault = {
  name: 'the disk has a response before its receipt goes out',
  async run(trial) {
    // PostgreSQL ensures this itself.
    if (!('file' in trial.location)) return { requirement: 'SQLite' };
    if (spawnSync('strace', ['-V']).status !== 0) return { requirement: 'strace' };
    const folder = mkdtempSync(join(tmpdir(), 'strace-'));
    const file = join(folder, 'calls');
    const endpoint = await trial.start();
    const ledger = createLedger();
    await respondOnce(endpoint.address, ledger);
    const strace = spawn(
      'strace',
      ['-f', '-y', '-e', `trace=${calls}`, '-s', '40', '-o', file, '-p', String(endpoint.pid)],
      {
        stdio: ['ignore', 'ignore', 'pipe'],
      },
    );
    const ended = once(strace, 'exit');
    // Refused, it ends, perhaps without a word.
    const first: unknown[] = await waitFor('strace to attach', Promise.race([once(strace.stderr, 'data'), ended]));
    if (!String(first[0]).includes('attached')) {
      await endpoint.stop();
      return { requirement: 'permission to trace another process' };
    }
    for (let count = 0; count < 10; count += 1) await respondOnce(endpoint.address, ledger);
    await pause(100);
    strace.kill('SIGINT');
    await waitFor('strace to end', ended);
    await endpoint.stop();
    const watched = receiptsWithoutSync(readFileSync(file, 'utf8'));
    rmSync(folder, { recursive: true });
    const report = await trial.report(ledger);
    return {
      ...report,
      problems: [
        ...report.problems,
        ...(watched.receipts === 10 ? [] : [`saw ${watched.receipts} receipts instead of 10`]),
        ...(watched.withoutSync === 0
          ? []
          : [`NOT DURABLE: ${watched.withoutSync} receipts were sent before the response was on disk`]),
      ],
    };
  },
};

function receiptsWithoutSync(trace: string): { readonly receipts: number; readonly withoutSync: number } {
  let [receipts, withoutSync, synced] = [0, 0, false];
  for (const line of trace.split('\n')) {
    if (/\bf(?:data)?sync\(\d+<[^>]*-wal>/.test(line)) synced = true;
    if (!line.includes('HTTP/1.1 201')) continue;
    receipts += 1;
    if (!synced) withoutSync += 1;
    synced = false;
  }
  return { receipts, withoutSync };
}

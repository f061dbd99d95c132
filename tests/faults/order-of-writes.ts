import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newLedger } from './ledger.ts';
import { pause, respondOnce } from './load.ts';
import type { Fault } from './trial.ts';

const calls = 'fsync,fdatasync,write,writev,sendto,sendmsg';

/**
 * Power fails at the worst moment. A killed process does not show that, because the system still writes what it had;
 * so the system calls are watched: before each receipt goes out, the disk must have been told to write.
 */
export const orderOfWrites: Fault = {
  name: 'the disk has a response before its receipt goes out',
  async run(trial) {
    if (!('file' in trial.place)) return { skipped: 'PostgreSQL sees to this itself' };
    if (spawnSync('strace', ['-V']).status !== 0) return { skipped: 'strace is not installed' };
    const folder = mkdtempSync(join(tmpdir(), 'strace-'));
    const file = join(folder, 'calls');
    const endpoint = await trial.start();
    const ledger = newLedger();
    await respondOnce(endpoint.address, ledger);
    const strace = spawn(
      'strace',
      ['-f', '-y', '-e', `trace=${calls}`, '-s', '40', '-o', file, '-p', String(endpoint.pid)],
      {
        stdio: ['ignore', 'ignore', 'pipe'],
      },
    );
    const said: unknown[] = await once(strace.stderr, 'data');
    if (!String(said[0]).includes('attached')) return { skipped: 'strace may not watch another process here' };
    const ended = once(strace, 'exit');
    for (let count = 0; count < 10; count += 1) await respondOnce(endpoint.address, ledger);
    await pause(100);
    strace.kill('SIGINT');
    await ended;
    await endpoint.stop();
    const watched = receiptsWithoutSync(readFileSync(file, 'utf8'));
    rmSync(folder, { recursive: true });
    const report = await trial.report(ledger);
    return {
      ...report,
      wrong: [
        ...report.wrong,
        ...(watched.receipts === 10 ? [] : [`saw ${watched.receipts} receipts instead of 10`]),
        ...(watched.withoutSync === 0
          ? []
          : [`NOT DURABLE: ${watched.withoutSync} receipts went out before the disk had the response`]),
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

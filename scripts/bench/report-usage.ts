/**
 * Loaded into a command with `--import`. When the command ends, writes its resource usage to the file `USAGE_FILE`: its
 * own from Node, and on Linux that of its child processes from the system.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Usage } from './usage.ts';

/** Linux reports times in hundredths of a second. */
const ticksPerSecond = 100;

process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const usage: Usage = {
    cpuSeconds: (userCPUTime + systemCPUTime) / 1_000_000 + secondsOfChildren(),
    peakMegabytes: maxRSS / 1024,
  };
  if (process.env.USAGE_FILE !== undefined) writeFileSync(process.env.USAGE_FILE, JSON.stringify(usage));
});

function secondsOfChildren(): number {
  const file = '/proc/self/stat';
  if (!existsSync(file)) return 0;
  const fields = readFileSync(file, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  return (Number(fields[13]) + Number(fields[14])) / ticksPerSecond;
}

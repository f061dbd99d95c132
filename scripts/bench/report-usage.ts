/**
 * Loaded into a command with `--import`: when the command ends, writes what it used to the file that `USAGE_FILE` names.
 * Node tells a process what it has used itself; on Linux the system also tells what its own commands have used.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Usage } from './usage.ts';

/** The system counts in hundredths of a second, whatever its clock. */
const ticksPerSecond = 100;

process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const usage: Usage = {
    cpuSeconds: (userCPUTime + systemCPUTime) / 1_000_000 + secondsOfCommands(),
    peakMegabytes: maxRSS / 1024,
  };
  if (process.env.USAGE_FILE !== undefined) writeFileSync(process.env.USAGE_FILE, JSON.stringify(usage));
});

function secondsOfCommands(): number {
  const file = '/proc/self/stat';
  if (!existsSync(file)) return 0;
  const fields = readFileSync(file, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  return (Number(fields[13]) + Number(fields[14])) / ticksPerSecond;
}

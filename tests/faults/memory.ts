import { existsSync, readFileSync } from 'node:fs';

/** Memory that a process holds, in bytes; 0 where the system does not tell. */
export function residentBytes(pid: number): number {
  const file = `/proc/${pid}/status`;
  if (!existsSync(file)) return 0;
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(file, 'utf8'))?.[1] ?? 0) * 1024;
}

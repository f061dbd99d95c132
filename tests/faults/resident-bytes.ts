import { existsSync, readFileSync } from 'node:fs';

/** Resident memory of a process in bytes; 0 if the system does not report it. */
export function residentBytes(pid: number): number {
  const file = `/proc/${pid}/status`;
  if (!existsSync(file)) return 0;
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(file, 'utf8'))?.[1] ?? 0) * 1024;
}

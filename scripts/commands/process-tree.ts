import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** Ends a process and every process that it started, at any depth. */
export function endProcessTree(root: number): void {
  // Windows finds them by itself.
  if (process.platform === 'win32') ifRunning(() => execFileSync('taskkill', ['/pid', String(root), '/T', '/F']));
  // All are listed before the first one ends, because the children of an ended process no longer name it as their parent.
  else for (const pid of processTree(root)) ifRunning(() => process.kill(pid, 'SIGKILL'));
}

/** A process and every process that it started, at any depth. */
function processTree(root: number): readonly number[] {
  const started = Map.groupBy(processes(), ({ parent }) => parent);
  const below = (pid: number): readonly number[] => [
    pid,
    ...(started.get(pid) ?? []).flatMap((child) => below(child.pid)),
  ];
  return below(root);
}

interface Process {
  readonly pid: number;
  readonly parent: number;
}

/** Every process of this computer. */
function processes(): readonly Process[] {
  // A small installation of Linux may lack `ps`.
  if (process.platform === 'linux') return readdirSync('/proc').flatMap(processOfFolder);
  return execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => {
      const [pid, parent] = line.trim().split(/\s+/).map(Number);
      return { pid: pid ?? 0, parent: parent ?? 0 };
    });
}

/** The process of a folder of `/proc`, if it is one and has not ended. */
function processOfFolder(name: string): readonly Process[] {
  const pid = Number(name);
  if (!Number.isInteger(pid)) return [];
  try {
    // The name in brackets may itself contain brackets and spaces.
    const [, parent] = /.*\) \S (\d+)/s.exec(readFileSync(`/proc/${name}/stat`, 'utf8')) ?? [];
    return [{ pid, parent: Number(parent) }];
  } catch {
    return [];
  }
}

/** Ends a process that may have ended by itself. */
function ifRunning(end: () => unknown): void {
  try {
    end();
  } catch {
    // It has ended.
  }
}

import { closingDays, closingSecond } from './closing-second.ts';
import { databaseAway } from './database-away.ts';
import { databaseLocked } from './database-locked.ts';
import { diskFull, fileFull } from './disk-full.ts';
import { duplicates } from './duplicates.ts';
import { filesGone } from './files-gone.ts';
import { killUnderLoad } from './kill-under-load.ts';
import { lostReplies } from './lost-replies.ts';
import { malformedRequests } from './malformed.ts';
import type { Mutation } from './mutations.ts';
import { orderOfWrites } from './order-of-writes.ts';
import { readOnlyDisk } from './read-only-disk.ts';
import { drops, serverRestarts } from './server-restarts.ts';
import { slowClients } from './slow-clients.ts';
import type { Fault } from './trial.ts';
import { twoProcesses } from './two-processes.ts';

/** Faults tested in every run: they need no privileges and no extra programs. */
export const shortFaults: readonly Fault[] = [
  killUnderLoad(1, 4),
  fileFull,
  databaseAway,
  filesGone(4),
  databaseLocked(2_500, 5, false),
  readOnlyDisk,
  duplicates(60),
  lostReplies(4),
  malformedRequests(200),
  slowClients(10, 1_000),
  closingSecond(closingDays[0]),
];

/** Faults tested in every run with a database server. */
export const shortFaultsOnServer: readonly Fault[] = [
  killUnderLoad(1, 4),
  serverRestarts(['SIGINT', 'connections end'], 4),
];

/** Faults that need minutes, permission to mount a disk, or strace. */
export const longFaults: readonly Fault[] = [
  killUnderLoad(50, 16),
  orderOfWrites,
  fileFull,
  diskFull,
  readOnlyDisk,
  databaseAway,
  filesGone(16),
  databaseLocked(50, 50),
  databaseLocked(500, 50),
  databaseLocked(5_000, 50),
  twoProcesses(10_000, 32),
  duplicates(200),
  lostReplies(50),
  malformedRequests(10_000),
  slowClients(100, 20_000, 2_000),
  ...closingDays.map(closingSecond),
];

/** The long faults that also matter with a database server. */
export const longFaultsOnServer: readonly Fault[] = [
  killUnderLoad(10, 16),
  databaseAway,
  serverRestarts(drops, 16),
  databaseLocked(500, 50),
  databaseLocked(3_000, 50),
  readOnlyDisk,
  twoProcesses(5_000, 16),
  duplicates(200),
  lostReplies(20),
];

/** Faults tested on the built site, as deployed. */
export const longFaultsOnSite: readonly Fault[] = [
  killUnderLoad(10, 16),
  orderOfWrites,
  filesGone(16),
  databaseLocked(500, 20),
  twoProcesses(5_000, 16),
  duplicates(200),
  lostReplies(10),
  malformedRequests(4_000),
  slowClients(100, 10_000, 2_000),
];

/** A deliberate mistake, and the fault that must find it. */
export interface Mistake {
  readonly mutation: Mutation;
  readonly fault: Fault;
}

/** Mistakes on SQLite. */
export const mistakes: readonly Mistake[] = [
  { mutation: 'synchronous off', fault: orderOfWrites },
  { mutation: 'reply before commit', fault: killUnderLoad(10, 16) },
  { mutation: 'reply before commit', fault: databaseAway },
  { mutation: 'no unique constraint', fault: duplicates(200) },
  { mutation: 'files not watched', fault: filesGone(4) },
  { mutation: 'memory never given back', fault: malformedRequests(2_000) },
];

/** Mistakes with a database server. */
export const mistakesOnServer: readonly Mistake[] = [
  { mutation: 'commit without waiting', fault: serverRestarts(['SIGQUIT', 'SIGQUIT'], 16) },
  { mutation: 'no listener for errors of connections', fault: serverRestarts(['connections end'], 16) },
];

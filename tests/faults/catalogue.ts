import { closingDays, closingSecond } from './closing-second.ts';
import { databaseAway } from './database-away.ts';
import { databaseLocked } from './database-locked.ts';
import { diskFull, fileFull } from './disk-full.ts';
import { duplicates } from './duplicates.ts';
import { killUnderLoad } from './kill-under-load.ts';
import { lostReplies } from './lost-reply.ts';
import { malformedRequests } from './malformed.ts';
import type { Mutation } from './mutations.ts';
import { orderOfWrites } from './order-of-writes.ts';
import { readOnlyDisk } from './read-only-disk.ts';
import { slowClients } from './slow-clients.ts';
import type { Fault } from './trial.ts';
import { twoProcesses } from './two-processes.ts';

/** What is tried with every run of the tests: needs neither leave nor programs that a computer may lack. */
export const shortFaults: readonly Fault[] = [
  killUnderLoad(2, 4),
  fileFull,
  databaseAway,
  databaseLocked(2_500, 5, false),
  readOnlyDisk,
  duplicates(60),
  lostReplies(4),
  malformedRequests(200),
  slowClients(10, 1_000),
  closingSecond(closingDays[0]),
];

/** Of those, what a database server answers for as much as this service does. */
export const shortFaultsOnServer: readonly Fault[] = [killUnderLoad(1, 4), databaseAway, readOnlyDisk, duplicates(30)];

/** What takes minutes, leave to mount a disk, or strace. */
export const longFaults: readonly Fault[] = [
  killUnderLoad(50, 16),
  orderOfWrites,
  fileFull,
  diskFull,
  readOnlyDisk,
  databaseAway,
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

/** Of those, what a database server answers for as much as this service does. */
export const longFaultsOnServer: readonly Fault[] = [
  killUnderLoad(10, 16),
  databaseAway,
  databaseLocked(500, 50),
  databaseLocked(3_000, 50),
  readOnlyDisk,
  twoProcesses(5_000, 16),
  duplicates(200),
  lostReplies(20),
];

/** What is tried on the built site as it is deployed, where the process and its server matter. */
export const longFaultsOnSite: readonly Fault[] = [
  killUnderLoad(10, 16),
  orderOfWrites,
  databaseLocked(500, 20),
  twoProcesses(5_000, 16),
  duplicates(200),
  lostReplies(10),
  malformedRequests(4_000),
  slowClients(100, 10_000, 2_000),
];

/** Which fault finds which mistake. */
export const mistakes: readonly { readonly mutation: Mutation; readonly fault: Fault }[] = [
  { mutation: 'synchronous off', fault: orderOfWrites },
  { mutation: 'reply before commit', fault: killUnderLoad(10, 16) },
  { mutation: 'reply before commit', fault: databaseAway },
  { mutation: 'no unique constraint', fault: duplicates(200) },
];

import { dutyChangeKinds, type DutyChange } from './duty-watch.ts';

/** How many changes of each kind there are, those that there are none of apart: `Duty removed: 3. Weaker: 1.` */
export function countedDuties(changes: readonly Pick<DutyChange, 'kind'>[]): string {
  return dutyChangeKinds
    .map((kind) => ({ kind, count: changes.filter((change) => change.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${kind.charAt(0).toUpperCase()}${kind.slice(1)}: ${count}.`)
    .join(' ');
}

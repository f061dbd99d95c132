import type { Custody } from '../../../src/responses/custody/open-custody.ts';
import type { RemainingCopies } from '../../../src/responses/custody/overwrite-deleted.ts';

/** Reports where deleted text may still exist. @throws if it may still be in the write-ahead log */
export function reportRemainingCopies(remaining: RemainingCopies, { location }: Pick<Custody, 'location'>): void {
  switch (remaining.kind) {
    case 'nothing':
      console.log(`The text was overwritten in ${remaining.files.join(', ')}.`);
      return;
    case 'server':
      console.log(
        [
          'The text is deleted and the table was vacuumed: PostgreSQL no longer shows it and can reuse its space.',
          'Copies may remain on disk until PostgreSQL reuses that space, in the write-ahead log (WAL) until its segments are recycled or their archive expires, and in backups until they are deleted.',
        ].join('\n'),
      );
      return;
    case 'log':
      throw new Error(
        `The text is deleted, but copies may remain in ${'file' in location ? location.file : ''}-wal, because other processes were reading it. Run the same command again to empty that file.`,
      );
    default:
      remaining satisfies never;
  }
}

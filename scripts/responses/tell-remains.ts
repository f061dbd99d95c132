import type { Custody } from '../../src/responses/custody/open-custody.ts';
import type { Remains } from '../../src/responses/custody/overwrite-deleted.ts';

/** Says what of deleted text can still be somewhere. @throws where it is still in a file of ours */
export function tellRemains(remains: Remains, { place }: Pick<Custody, 'place'>): void {
  switch (remains.kind) {
    case 'nothing':
      console.log(`The text was written over in ${remains.files.join(', ')}.`);
      return;
    case 'server':
      console.log(
        [
          'The text is deleted, and the table was vacuumed: PostgreSQL can use its space again and no longer shows it.',
          'What remains: the old bytes until PostgreSQL writes over that space, copies in its write-ahead log (WAL) until its segments are recycled or their archive expires, and backups until they expire.',
        ].join('\n'),
      );
      return;
    case 'log':
      throw new Error(
        `The text is deleted, but copies can still be in ${'file' in place ? place.file : ''}-wal, which others were reading all the time. Run the same command again; it then empties that file.`,
      );
    default:
      remains satisfies never;
  }
}

import { describe, expect, test } from 'vitest';
import { shortFaults, shortFaultsOnServer } from '../../tests/faults/catalogue.ts';
import { databaseAway } from '../../tests/faults/database-away.ts';
import { duplicates } from '../../tests/faults/duplicates.ts';
import { newTrial } from '../../tests/faults/trial.ts';
import { emptyPlaces } from '../../tests/responses/empty-places.ts';

/** Processes are started and killed in each, which takes its time on a busy machine. */
const patience = 90_000;

const { file, postgres, database } = await emptyPlaces('faults');

describe('on SQLite, nothing acknowledged is lost, altered or stored twice, and the text is given back', () => {
  test.each(shortFaults)(
    '$name',
    async (fault) => {
      expect(await fault.run(await newTrial(file()))).toMatchObject({ wrong: [] });
    },
    patience,
  );
});

describe.runIf(postgres !== undefined)('on PostgreSQL, the same', () => {
  test.each(shortFaultsOnServer)(
    '$name',
    async (fault) => {
      expect(await fault.run(await newTrial(await database(), { server: postgres }))).toMatchObject({ wrong: [] });
    },
    patience,
  );
});

describe('a mistake made on purpose is found', () => {
  test.each([
    { mutation: 'no unique constraint' as const, fault: duplicates(60), finding: 'STORED TWICE' },
    { mutation: 'reply before commit' as const, fault: databaseAway, finding: 'LOST' },
  ])(
    '$mutation',
    async ({ mutation, fault, finding }) => {
      const report = await fault.run(await newTrial(file(), { mutation }));
      expect('wrong' in report ? report.wrong.join('\n') : '').toContain(finding);
    },
    patience,
  );
});

import { describe, expect, test } from 'vitest';
import { shortFaults, shortFaultsOnServer } from '../../tests/faults/catalogue.ts';
import { databaseAway } from '../../tests/faults/database-away.ts';
import { duplicates } from '../../tests/faults/duplicates.ts';
import { newTrial } from '../../tests/faults/trial.ts';
import { emptyPlaces } from '../../tests/responses/empty-places.ts';
import { wanting } from '../../tests/wants.ts';

const { file, postgres, database } = await emptyPlaces('faults');

describe('on SQLite, nothing acknowledged is lost, altered or stored twice, and the text is given back', () => {
  test.each(shortFaults)('$name', async (fault) => {
    expect(await fault.run(await newTrial(file()))).toMatchObject({ wrong: [] });
  });
});

describe('on PostgreSQL, the same', wanting('PostgreSQL'), () => {
  test.each(shortFaultsOnServer)('$name', async (fault) => {
    expect(await fault.run(await newTrial(await database(), { server: postgres }))).toMatchObject({ wrong: [] });
  });
});

describe('a mistake made on purpose is found', () => {
  test.each([
    { mutation: 'no unique constraint' as const, fault: duplicates(60), finding: 'STORED TWICE' },
    { mutation: 'reply before commit' as const, fault: databaseAway, finding: 'LOST' },
  ])('$mutation', async ({ mutation, fault, finding }) => {
    const report = await fault.run(await newTrial(file(), { mutation }));
    expect('wrong' in report ? report.wrong.join('\n') : '').toContain(finding);
  });
});

import { describe, expect, test } from 'vitest';
import { shortFaults, shortFaultsOnServer } from '../../tests/faults/catalogue.ts';
import { databaseAway } from '../../tests/faults/database-away.ts';
import { duplicates } from '../../tests/faults/duplicates.ts';
import { createTrial } from '../../tests/faults/trial.ts';
import { testDatabases } from '../../tests/responses/test-databases.ts';
import { skipWithout } from '../../tests/requirements.ts';

const { file, postgres, database } = await testDatabases('faults');

describe('on SQLite, nothing acknowledged is lost, altered or stored twice, and the text is returned', () => {
  test.each(shortFaults)('$name', async (fault) => {
    expect(await fault.run(await createTrial(file()))).toMatchObject({ problems: [] });
  });
});

describe('on PostgreSQL, the same', skipWithout('PostgreSQL'), () => {
  test.each(shortFaultsOnServer)('$name', async (fault) => {
    expect(await fault.run(await createTrial(await database(), { server: postgres }))).toMatchObject({ problems: [] });
  });
});

describe('deliberate mistakes are found', () => {
  test.each([
    { mutation: 'no unique constraint' as const, fault: duplicates(60), finding: 'STORED TWICE' },
    { mutation: 'reply before commit' as const, fault: databaseAway, finding: 'LOST' },
  ])('$mutation', async ({ mutation, fault, finding }) => {
    const report = await fault.run(await createTrial(file(), { mutation }));
    expect('problems' in report ? report.problems.join('\n') : '').toContain(finding);
  });
});

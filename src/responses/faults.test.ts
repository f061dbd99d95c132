import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { shortFaults, shortFaultsOnServer } from '../../tests/faults/catalogue.ts';
import { databaseAway } from '../../tests/faults/database-away.ts';
import { duplicates } from '../../tests/faults/duplicates.ts';
import { newTrial } from '../../tests/faults/trial.ts';
import { temporaryPostgres } from '../../tests/responses/temporary-postgres.ts';
import type { Place } from './database-store.ts';

/** Processes are started and killed in each, which takes its time on a busy machine. */
const patience = 90_000;

const folder = mkdtempSync(join(tmpdir(), 'faults-'));
const postgres = await temporaryPostgres();
let places = 0;

afterAll(async () => {
  await postgres?.stop();
  rmSync(folder, { recursive: true });
});

function newFile(): Place {
  places += 1;
  mkdirSync(join(folder, String(places)));
  return { file: join(folder, String(places), 'responses.sqlite') };
}

describe('on SQLite, nothing acknowledged is lost, altered or stored twice, and the text is given back', () => {
  test.each(shortFaults)(
    '$name',
    async (fault) => {
      expect(await fault.run(await newTrial(newFile()))).toMatchObject({ wrong: [] });
    },
    patience,
  );
});

describe.runIf(postgres !== undefined)('on PostgreSQL, the same', () => {
  test.each(shortFaultsOnServer)(
    '$name',
    async (fault) => {
      places += 1;
      const address = (await postgres?.database(`faults${places}`)) ?? '';
      expect(await fault.run(await newTrial({ address }, { server: postgres }))).toMatchObject({ wrong: [] });
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
      const report = await fault.run(await newTrial(newFile(), { mutation }));
      expect('wrong' in report ? report.wrong.join('\n') : '').toContain(finding);
    },
    patience,
  );
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { storedResponses, type StoredRow } from './stored-responses.ts';
import { testServices, type TestServices } from './test-services.ts';

/** Services with their own file for each test, and the rows in that file. */
export interface Journey {
  readonly services: TestServices;
  readonly stored: () => Promise<readonly StoredRow[]>;
  /** Folder of all files that were written. */
  readonly folder: string;
}

/** Sets up and tears down a journey around each test of a file. */
export function journeyForEachTest(): () => Journey {
  let folder = '';
  let journey: Journey | undefined;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'journey-'));
    const file = join(folder, 'responses.sqlite');
    journey = { services: await testServices({ file }), stored: () => storedResponses({ file }), folder };
  });
  afterEach(async () => {
    await journey?.services.store.close();
    rmSync(folder, { recursive: true });
  });
  return () => {
    if (journey === undefined) throw new Error('No test is running.');
    return journey;
  };
}

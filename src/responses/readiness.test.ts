import { renameSync } from 'node:fs';
import { expect, test } from 'vitest';
import { testDatabases } from '../../tests/responses/test-databases.ts';
import { testServices } from '../../tests/responses/test-services.ts';
import { expectKind, minimalFields, post, press } from '../../tests/responses/visitor.ts';
import { readiness } from './readiness.ts';

const { file } = await testDatabases('readiness');

test('is not ready while the file of responses is gone, and gives the text back instead of a receipt', async () => {
  const place = file();
  const services = await testServices(place);
  expect(await readiness(services)).toEqual({ ready: true });
  const { hidden } = expectKind(await post(services, 'answer', minimalFields), 'check');

  renameSync(place.file, `${place.file}.away`);
  const refused = expectKind(await press(services, hidden, 'send'), 'unavailable');
  expect(refused.status).toBe(503);
  expect(await readiness(services)).toEqual({ ready: false, why: 'FilesGone' });
  expect(services.lines.map(({ code }) => code)).toEqual(['check', 'unavailable: FilesGone', 'not ready: FilesGone']);

  renameSync(`${place.file}.away`, place.file);
  expectKind(await press(services, refused.hidden, 'send'), 'receipt');
  expect(await readiness(services)).toEqual({ ready: true });
  await services.store.close();
});

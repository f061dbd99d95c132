import { expect, onTestFinished, test, vi } from 'vitest';
import { z } from 'zod';
import { dataMap, schemaFields, storedData } from './data-map.ts';
import type * as RespondentFields from '../respondent-fields.ts';
import { dataUses } from '../data-use.ts';

const fields = '../respondent-fields.ts';

test('every stored field has a purpose, a legal basis, a retention and an audience', () => {
  expect(dataMap().unmapped).toEqual([]);
  expect(dataMap().sections.flatMap(({ fields }) => fields).length).toBeGreaterThan(30);
});

test('a field without a use is reported with its section and name', () => {
  const use = {
    contains: 'A thing',
    purpose: 'To try it.',
    basis: 'consultation',
    retention: 'text',
    seenBy: 'team',
  } as const;
  const schema = z.strictObject({ known: z.string().register(dataUses, use), shoeSize: z.string() });
  const map = dataMap([...storedData, { title: 'Seeded', fields: schemaFields(schema) }]);
  expect(map.unmapped).toEqual(['Seeded: shoeSize']);
});

test('a field that was removed from the form stays in the map, with the date', async () => {
  vi.resetModules();
  vi.doMock(fields, async (importOriginal) => {
    const { respondentFields, formerRespondentFields } = await importOriginal<typeof RespondentFields>();
    const [taken, left] = [true, false].map((isTaken) =>
      respondentFields.filter(({ field }) => (field.name === 'email') === isTaken),
    );
    return {
      respondentFields: left,
      formerRespondentFields: [
        ...formerRespondentFields,
        ...(taken ?? []).map((one) => ({ ...one, until: '2027-03-01' })),
      ],
    };
  });
  onTestFinished(() => {
    // Tests after this one load the real list.
    vi.doUnmock(fields);
    vi.resetModules();
  });
  const loaded = await import('./data-map.ts');
  const uses = loaded.dataMap().sections.flatMap(({ fields }) => fields.map(({ name, use }) => [name, use] as const));
  const map = new Map(uses);
  expect(map.get('email')).toMatchObject({
    contains: 'The respondent’s email address, if given. Asked until 1 March 2027',
    retention: 'identity',
  });
  expect(map.get('identity_removed_at')?.contains).toMatch(/^When names, .* and email address were removed from it$/);
});

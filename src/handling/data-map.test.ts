import { expect, test } from 'vitest';
import { z } from 'zod';
import { dataMap, fieldsOf, storedSources } from './data-map.ts';
import { dataUses } from '../consultation/data-use.ts';

test('every field that is stored says what it is for, on which ground, how long it is kept and who sees it', () => {
  expect(dataMap().unmapped).toEqual([]);
  expect(dataMap().places.flatMap(({ fields }) => fields).length).toBeGreaterThan(30);
});

test('a field without a use is found, by its place and name', () => {
  const use = {
    holds: 'A thing',
    purpose: 'To try it.',
    basis: 'consultation',
    retention: 'text',
    seenBy: 'team',
  } as const;
  const schema = z.strictObject({ known: z.string().register(dataUses, use), shoeSize: z.string() });
  const map = dataMap([...storedSources, { title: 'Seeded', fields: fieldsOf(schema) }]);
  expect(map.unmapped).toEqual(['Seeded: shoeSize']);
});

import { expect, it } from 'vitest';
import { respondentFields, type RespondentField } from './respondent-fields.ts';
import { identityPhrase, identityPhrasePlural } from './identity-phrases.ts';

const field = { type: 'short text', name: 'pager', label: 'Pager', required: false, limit: 20 } as const;
const use = {
  basis: 'consultation',
  seenBy: 'team',
  contains: 'The number of a pager',
  purpose: 'To page people.',
} as const;

it('a field with no use, an incomplete use or an unknown retention does not compile', () => {
  const fields: readonly RespondentField[] = [
    { field, use: { ...use, retention: 'text' } },
    // @ts-expect-error the use is missing
    { field },
    // @ts-expect-error the retention is missing
    { field, use },
    // @ts-expect-error `retain` knows no such retention
    { field, use: { ...use, retention: 'one day' } },
  ];
  expect(fields).toHaveLength(4);
});

it('an identity field needs a name for use in sentences, or does not compile', () => {
  const fields: readonly RespondentField[] = [
    { field, use: { ...use, retention: 'identity' }, singular: 'pager number' },
    // @ts-expect-error the name in sentences is missing
    { field, use: { ...use, retention: 'identity' } },
  ];
  expect(fields).toHaveLength(2);
});

it('the sentence about identity names every identity field', () => {
  const phrases = respondentFields.flatMap((one) => ('singular' in one ? [one.singular] : []));
  expect(phrases.length).toBeGreaterThan(1);
  for (const words of phrases) {
    expect(identityPhrase).toContain(words);
    expect(identityPhrasePlural).toContain(words);
  }
});

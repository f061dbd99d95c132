import { expect, onTestFinished, test, vi } from 'vitest';
import type * as RespondentFields from '../respondent-fields.ts';
import { exampleConsultation } from '../example-consultation.ts';
import { dataMap } from './data-map.ts';
import { impactAssessment } from './impact-assessment.ts';

const fields = '../respondent-fields.ts';

test('is filled in from the consultation and every field of the data map', () => {
  const assessment = impactAssessment(exampleConsultation, dataMap());
  const { privacy } = exampleConsultation;
  for (const known of [
    privacy.controller,
    privacy.lawfulBasis,
    '3 months',
    '24 months',
    exampleConsultation.closes ?? '',
  ])
    expect(assessment).toContain(known);
  for (const { fields } of dataMap().sections)
    for (const { name } of fields) expect(assessment).toContain(`| \`${name}\` |`);
  expect(assessment).toContain('**To fill in:**');
});

test('says what has to be answered', () => {
  const assessment = impactAssessment(exampleConsultation, dataMap());
  expect(assessment).toContain(
    'What respondents must say about themselves: whether the response is from an individual or an organisation; whether the response may be published, and with which name. Everything else',
  );
  expect(assessment).toContain('What identifies a respondent is optional. No internet address');
});

test('says so too where the form requires a name', async () => {
  vi.resetModules();
  vi.doMock(fields, async (importOriginal) => {
    const { respondentFields, formerRespondentFields } = await importOriginal<typeof RespondentFields>();
    const required = (one: RespondentFields.RespondentField) =>
      one.field.name === 'name' ? { ...one, field: { ...one.field, required: true } } : one;
    return { respondentFields: respondentFields.map(required), formerRespondentFields };
  });
  onTestFinished(() => {
    // Tests after this one load the real list.
    vi.doUnmock(fields);
    vi.resetModules();
  });
  const loaded = await import('./impact-assessment.ts');
  const assessment = loaded.impactAssessment(exampleConsultation, dataMap());
  expect(assessment).toContain('or an organisation; the respondent’s name, if given; whether');
  expect(assessment).toContain('What identifies a respondent is optional, except names. No internet address');
});

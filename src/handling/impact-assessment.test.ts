import { expect, test } from 'vitest';
import { exampleConsultation } from '../consultation/example-consultation.ts';
import { dataMap } from './data-map.ts';
import { impactAssessment } from './impact-assessment.ts';

test('is filled in from the consultation and from every field of the data map', () => {
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
  for (const { fields } of dataMap().places)
    for (const { name } of fields) expect(assessment).toContain(`| \`${name}\` |`);
  expect(assessment).toContain('**To fill in:**');
});

import { expect, test } from 'vitest';
import { exampleConsultation } from '../consultation/example-consultation.ts';
import { consultationSchema } from '../consultation/consultation.ts';
import { smallCode } from '../provenance/testing/small-code.ts';
import { siteContent } from '../web/content.ts';
import { cabinetOfficeChecklist, gunningChecklist, type ChecklistInput } from './checklist.ts';

const code = smallCode([{ clauses: { a: { text: ['One.'] } } }, { clauses: { a: { text: ['Two.'] } } }]);
const consultation = consultationSchema.parse({
  ...exampleConsultation,
  id: 'round',
  revision: '0.1',
  opens: '2026-05-01',
  closes: '2026-07-31',
  next: { by: '2026-10', text: ['a'] },
});
const outcome = {
  date: '2026-10-01',
  responses: 14,
  summary: ['a'],
  themes: [{ id: 'b', title: 'c', text: ['d'], clauses: [] }],
};

function evidence(principle: string, { today, ...more }: Partial<ChecklistInput> & { readonly today: string }) {
  const input = { code, workshops: [], consultations: [consultation], today, ...more };
  const item = [...gunningChecklist(input), ...cabinetOfficeChecklist(input)].find((one) =>
    one.principle.includes(principle),
  );
  return item?.evidence.join('\n');
}

test('a consultation that is open is not evidence that views are formative', () => {
  expect(evidence('formative', { today: '2026-07-31' })).toBe('');
  expect(evidence('formative', { today: '2026-08-01' })).toBe(
    'round asked about revision 0.1 from 1 May 2026 to 31 July 2026; no outcome is published',
  );
});

test('evidence is dates, counts and who decided', () => {
  const consultations = [{ ...consultation, outcome }];
  expect(evidence('formative', { today: '2026-11-01', consultations })).toContain(
    'to 31 July 2026: 14 responses, as the body says, outcome 1 October 2026',
  );
  expect(evidence('conscientiously', { today: '2026-11-01', consultations })).toBe(
    'round: outcome 1 October 2026, themes answered: 1',
  );
  expect(evidence('enough time', { today: '2026-11-01' })).toBe('round: 13 weeks, from 1 May 2026 to 31 July 2026');
  expect(evidence('timely', { today: '2026-11-29' })).toBe(
    'round: closing day 31 July 2026, outcome due by 31 October 2026, 29 days overdue',
  );
});

test('of a consultation whose points are answered one by one, it says how many are', () => {
  const content = siteContent();

  expect(content.points.length).toBeGreaterThan(0);
  for (const { consultation: asked, points } of content.points)
    expect(evidence('conscientiously', { ...content, today: '2026-11-30' })).toMatch(
      new RegExp(`${asked.id}: outcome .*, points answered: ${points.points.length}`),
    );
});

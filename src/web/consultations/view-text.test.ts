import { expect, it } from 'vitest';
import { exampleConsultation, exampleForm } from '../../consultation/example-consultation.ts';
import { viewText } from './view-text.ts';

const view = {
  kind: 'withdraw',
  status: 200,
  headers: {},
  form: exampleForm,
  state: 'open',
  today: '2026-11-30',
  errors: [],
  reference: '',
} as const;

it('says until when a response can be withdrawn, which is at any time where nothing closes', () => {
  const standing = { ...exampleConsultation, kind: 'standing' as const, opens: undefined, closes: undefined };
  expect(viewText({ ...view, consultation: exampleConsultation }).paragraphs).toContain(
    'You can withdraw your response, or replace it with another, until the consultation closes.',
  );
  expect(viewText({ ...view, consultation: standing }).paragraphs).toContain(
    'You can withdraw your response, or replace it with another, at any time.',
  );
});

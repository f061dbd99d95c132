import { expect, test } from 'vitest';
import { exampleConsultation } from '../../consultation/example-consultation.ts';
import { askedTextSentences } from '../../consultation/asked-text.ts';
import { consultationSchema } from '../../consultation/consultation.ts';
import { smallCode } from '../../provenance/testing/small-code.ts';
import { laterOutcomeMessages, openConsultationMessages } from './open-consultations.ts';

const [before, revision] = smallCode([
  { clauses: { a: { text: ['One.'] } } },
  { clauses: { a: { text: ['Two.'] } } },
]).revisions;
if (before === undefined || revision === undefined) throw new Error('A revision is missing.');

const consultation = consultationSchema.parse({
  ...exampleConsultation,
  revision: before.label,
  opens: '2026-11-02',
  closes: '2027-01-29',
});
type Record = typeof revision.record;
const withRecord = (changes: Partial<Record>) => ({ ...revision, record: { ...revision.record, ...changes } });
const because = (reason: object): Record['changes'] => [
  { clauses: ['a'], kind: 'amended', note: 'It says so.', because: [{ sentence: 'Why.', covers: [], ...reason }] },
];
const following = (kind: 'law' | 'correction', reason: object) =>
  withRecord({ basis: [{ kind, sentence: 'The Act asks for it.' }], changes: because(reason) });
const decided = withRecord({
  basis: [{ kind: 'review', sentence: 'It was read.' }],
  changes: because({ decision: 'a' }),
});

test.each([
  ['2026-11-01', 0],
  ['2026-11-02', 1],
  ['2027-01-29', 1],
  ['2027-01-30', 0],
])('on %s, a consultation from 2 November to 29 January holds up %d revision', (today, count) => {
  expect(openConsultationMessages(decided, [consultation], today)).toHaveLength(count);
});

test('names the consultation, its closing day, and what would have to wait', () => {
  const [message] = openConsultationMessages(decided, [consultation], '2026-12-01');
  expect(message?.unexpected).toContain(
    `\`${consultation.id}\` on revision ${before.label}, until the end of 29 January 2027`,
  );
  expect(message?.todo).toContain('the basis `review`; the change of `a`');
});

test('a revision that only corrects or follows a law waits for nobody', () => {
  expect(openConsultationMessages(following('law', { law: 'An Act' }), [consultation], '2026-12-01')).toEqual([]);
  expect(
    openConsultationMessages(following('correction', { correction: 'editorial' }), [consultation], '2026-12-01'),
  ).toEqual([]);
  const more = following('law', { decision: 'More' });
  expect(openConsultationMessages(more, [consultation], '2026-12-01')).toHaveLength(1);
});

test('a standing channel, a draft and a consultation on the same revision hold up nothing', () => {
  const { opens: _opens, closes: _closes, ...always } = consultation;
  const others = [
    { ...always, kind: 'standing' as const },
    { ...consultation, draft: true },
    { ...consultation, revision: revision.label },
  ];
  expect(openConsultationMessages(decided, others, '2026-12-01')).toEqual([]);
});

test('an outcome that is a reason is not later than the revision', () => {
  const outcome = { date: '2027-03-01', summary: ['a'], themes: [] };
  const cited = (date: string) => ({ ...withRecord({ date, changes: because({ consultation: consultation.id }) }) });
  const messages = (date: string) => laterOutcomeMessages(cited(date), [{ ...consultation, outcome }]);
  expect(messages('2027-02-28')).toHaveLength(1);
  expect(messages('2027-03-01')).toEqual([]);
  expect(messages('2027-03')).toEqual([]);
  expect(messages('2027')).toEqual([]);
});

test('both revisions say which text is asked about, where one was published while people could respond', () => {
  const sentences = (date: string) => {
    const later = following('law', { law: 'An Act' });
    const code = { revisions: [before, { ...later, record: { ...later.record, date } }], standing: { events: [] } };
    return code.revisions.map((one) => askedTextSentences(code, [consultation], one).join());
  };
  const name = `The consultation “${consultation.title}”, from 2 November 2026 to 29 January 2027, asks about`;
  expect(sentences('2026-12')).toEqual([
    `${name} this text. Revision ${revision.label} was published while it was open. The Act asks for it.`,
    `${name} revision ${before.label}, not about this text, which was published while it was open. The Act asks for it.`,
  ]);
  expect(sentences('2027-01-30')).toEqual(['', '']);
  expect(sentences('2026-11-01')).toEqual(['', '']);
});

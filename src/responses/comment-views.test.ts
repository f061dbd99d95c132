import { describe, expect, it } from 'vitest';
import { journeyForEachTest } from '../../tests/responses/journey.ts';
import { expectKind, post, press, type Fields } from '../../tests/responses/visitor.ts';
import type { HiddenField } from '../consultation/view-parts.ts';
import type { View } from '../consultation/view.ts';
import { respond } from './respond.ts';
import type { Services } from './services.ts';

const journey = journeyForEachTest();

const open = (services: Services, on: string, day?: string): Promise<View> =>
  respond(
    new Request(`https://code.example/consultations/example/comment/?on=${on}&utm_source=friend`),
    { consultation: 'example', step: 'comment', ...(day === undefined ? {} : { arrivedAt: new Date(day) }) },
    services,
  );

/** What the page sends: its hidden fields, what is typed, and the button. */
const send = (services: Services, hidden: readonly HiddenField[], typed: Fields, action: string): Promise<View> =>
  post(services, 'answer', {
    ...Object.fromEntries(hidden.map(({ name, value }) => [name, value])),
    ...typed,
    action,
  });

const you = { capacity: 'individual', publish: 'no' };

describe('one comment', () => {
  it.each([
    ['records', 'comment.records'],
    ['records.deletion', 'comment.records.deletion'],
  ])('on %s goes from the clause to the receipt, and is stored like any other response', async (on, field) => {
    const { services } = journey();
    const clause = expectKind(await open(services, on), 'comment');
    const aboutYou = expectKind(await send(services, clause.hidden, { [field]: 'Too long.' }, 'about'), 'about you');
    const check = expectKind(await send(services, aboutYou.hidden, you, 'check'), 'check');
    const receipt = expectKind(await press(services, check.hidden, 'send'), 'receipt');

    expect(receipt.receipt?.answers.map(({ values }) => values)).toContainEqual(['Too long.']);
    const again = expectKind(await post(services, 'answer', { [field]: 'Too long.', ...you }), 'check');
    expectKind(await press(services, again.hidden, 'send'), 'identical');
    expect(await journey().stored()).toHaveLength(1);
  });

  it('returns to the page where the error can be corrected, and keeps what was typed', async () => {
    const { services } = journey();
    const { hidden } = expectKind(await open(services, 'records'), 'comment');
    const empty = expectKind(await send(services, hidden, { 'comment.records': ' ' }, 'about'), 'comment');
    expect(empty.status).toBe(422);
    expect(empty.errors).toMatchObject([{ field: 'position.records' }]);
    const hasBell = expectKind(await send(services, hidden, { 'comment.records': 'a\u0007' }, 'about'), 'comment');
    expect(hasBell.errors).toMatchObject([{ field: 'comment.records' }]);

    const aboutYou = expectKind(await send(services, hidden, { 'comment.records': 'x' }, 'about'), 'about you');
    const half = expectKind(await send(services, aboutYou.hidden, { publish: 'with-name' }, 'check'), 'about you');
    expect(half.errors.map(({ field }) => field)).toEqual(['capacity', 'name']);
    expect(half.values).toMatchObject({ 'comment.records': ['x'], publish: ['with-name'] });
  });

  it('leads on to the whole form, and back from the check page, with everything that was typed', async () => {
    const { services } = journey();
    const { hidden } = expectKind(await open(services, 'records'), 'comment');
    const typed = { 'comment.records': '\n  x', ...you };
    const whole = expectKind(await send(services, hidden, typed, 'whole'), 'form');
    expect(whole.values).toEqual({ 'comment.records': ['\n  x'], capacity: ['individual'], publish: ['no'] });
    const check = expectKind(await send(services, hidden, typed, 'check'), 'check');
    expect(check.target?.name).toBe('records');
    expect(expectKind(await press(services, check.hidden, 'change'), 'comment').values).toEqual(whole.values);
    expectKind(await press(services, check.hidden, 'about'), 'about you');
    // What is wrong elsewhere can only be corrected on the whole form.
    expectKind(await send(services, hidden, { ...typed, length: 'nonsense' }, 'check'), 'form');
  });

  it.each(['records.', 'Records', '%20records%20', 'records/', 'records).', '%E2%80%9Crecords%E2%80%9D', 'records%0A'])(
    'opens from a link that was passed on as %s',
    async (on) => {
      const { services } = journey();
      const { target, hidden } = expectKind(await open(services, on), 'comment');
      expect(target.name).toBe('records');
      const typed = { 'comment.records': 'x' };
      expect(expectKind(await send(services, hidden, typed, 'about'), 'about you').target.name).toBe('records');
    },
  );

  it('is not asked for on a clause that is not there, or while the consultation is not open', async () => {
    const { services } = journey();
    for (const on of ['', '.', 'nothing', 'records.nothing', 'records.deletion.x', '__proto__'])
      expect(await open(services, on)).toMatchObject({ kind: 'no such clause', status: 404 });
    expect(await open(services, 'records', '2026-10-31T12:00:00Z')).toMatchObject({ kind: 'state' });
    expect(await open(services, 'records', '2027-02-01T12:00:00Z')).toMatchObject({ kind: 'comment', state: 'late' });
  });
});

describe('a choice that removes a question', () => {
  it('keeps the answer, says that it is not sent, and restores it if the choice is changed back', async () => {
    const { services } = journey();
    const fields = { purpose: 'x', capacity: 'individual', organisation: 'Acme', name: 'A. B.', publish: 'no' };
    const check = expectKind(await post(services, 'answer', fields), 'check');
    expect(check.leftOut.map(({ name }) => name)).toEqual(['name', 'organisation']);
    expect(check.answers.aboutYou.flatMap(({ values }) => values)).toEqual(['As an individual', 'No']);
    expect(expectKind(await press(services, check.hidden, 'change'), 'form').values).toMatchObject({
      organisation: ['Acme'],
    });

    const { receipt } = expectKind(await press(services, check.hidden, 'send'), 'receipt');
    expect(JSON.stringify(receipt?.answers)).not.toMatch(/Acme|A\. B\./);
  });
});

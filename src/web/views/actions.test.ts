import { describe, expect, test } from 'vitest';
import { readContent } from '../../content/read-content.ts';
import { actionTracker } from './actions.ts';

const { content } = readContent('content', { draft: 'leave out' });
const [workshop] = content?.workshops ?? [];
if (workshop === undefined) throw new Error('The content has problems.');
const register = workshop;

/** Action 1, due in October 2018, in the given state at the given date. */
function firstAction(state: 'in progress' | 'done', asAt: string, date?: string) {
  const states = [{ action: 'ws2-a1', state, evidence: 'A paper.', ...(date === undefined ? {} : { date }) }];
  return actionTracker({ ...register, actionStates: { illustrative: true, asAt, states } }).actions[0];
}

describe('the action tracker', () => {
  test('counts each of the 33 actions in one state', () => {
    const { counts, actions } = actionTracker(register);
    expect(actions).toHaveLength(33);
    expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(33);
  });

  test('gives the deadline as a month, like the source', () => {
    expect(firstAction('done', '2019-05-31')?.deadline).toBe('October 2018');
  });

  test('calls an action late only after its month is over', () => {
    expect(firstAction('in progress', '2018-10-31')?.isLate).toBe(false);
    expect(firstAction('in progress', '2018-11-01')?.isLate).toBe(true);
  });

  test('never calls a finished action late', () => {
    expect(firstAction('done', '2019-05-31')?.isLate).toBe(false);
  });

  test.each([
    ['2018-10', undefined],
    ['2018-11', 'a month late'],
    ['2018-12-20', '2 months late'],
    ['2019-01', '3 months late'],
  ])('says how late an action was done: in %s', (date, lateness) => {
    expect(firstAction('done', '2019-05-31', date)?.lateness).toBe(lateness);
  });

  test('says that three actions of the workshop were done a month late', () => {
    const late = actionTracker(register).actions.filter(({ lateness }) => lateness === 'a month late');
    expect(late.map(({ number }) => number)).toEqual([8, 15, 30]);
  });

  test('links to the recommendations that led to an action by their words, not by where they stand in the write-up', () => {
    expect(firstAction('done', '2019-05-31')?.recommendations).toEqual([
      {
        text: 'Participants asked to see what the delivery review of the programme had found.',
        href: '/recommendations/ws2-1.2-1/',
      },
    ]);
  });

  test('gives no link for an action that belongs to a chapter as a whole', () => {
    const action = actionTracker(register).actions.find(({ number }) => number === 18);
    expect(action?.sections).toEqual([{ text: 'section 3 as a whole' }]);
  });
});

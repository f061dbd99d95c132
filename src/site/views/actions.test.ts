import { describe, expect, test } from 'vitest';
import { readContent } from '../../source/read-content.ts';
import { actionTracker } from './actions.ts';

const { content } = readContent('content', { draft: 'leave out' });
const [workshop] = content?.workshops ?? [];
if (workshop === undefined) throw new Error('The content is not sound.');
const register = workshop;

/** The tracker with action 1, due in October 2018, in this state at this date. */
function firstAction(state: 'in progress' | 'done', asAt: string) {
  const states = [{ action: 'ws2-a1', state, evidence: 'A paper.' }];
  return actionTracker({ ...register, actionStates: { illustrative: true, asAt, states } }).actions[0];
}

describe('the action tracker', () => {
  test('counts each of the 33 actions in one state', () => {
    const { counts, actions } = actionTracker(register);
    expect(actions).toHaveLength(33);
    expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(33);
  });

  test('says the deadline as the month that the source gives', () => {
    expect(firstAction('done', '2019-05-31')?.deadline).toBe('October 2018');
  });

  test('calls an action late only after its month is over', () => {
    expect(firstAction('in progress', '2018-10-31')?.isLate).toBe(false);
    expect(firstAction('in progress', '2018-11-01')?.isLate).toBe(true);
  });

  test('never calls a finished action late', () => {
    expect(firstAction('done', '2019-05-31')?.isLate).toBe(false);
  });

  test('leads to the recommendations that led to an action', () => {
    expect(firstAction('done', '2019-05-31')?.recommendations).toEqual([
      { text: 'section 1.2', href: '/recommendations/ws2-1.2-1/' },
    ]);
  });

  test('says of an action that belongs to a chapter as a whole that it has no list of its own', () => {
    const action = actionTracker(register).actions.find(({ number }) => number === 18);
    expect(action?.sections).toEqual([{ text: 'section 3 as a whole' }]);
  });
});

import { expect, it } from 'vitest';
import { aboutYou, type AboutYou } from './about-you.ts';
import { identityOfOne, identityOfSeveral } from './identity.ts';

const asked = { type: 'short text', name: 'pager', label: 'Pager', required: false, limit: 20 } as const;
const use = {
  basis: 'consultation',
  seenBy: 'team',
  holds: 'The number of a pager',
  purpose: 'To page people.',
} as const;

it('a field without a use, with half of one, or with a retention that nothing applies does not compile', () => {
  const fields: readonly AboutYou[] = [
    { asked, use: { ...use, retention: 'text' } },
    // @ts-expect-error the use is missing
    { asked },
    // @ts-expect-error how long it is kept is missing
    { asked, use },
    // @ts-expect-error `retain` knows no such retention
    { asked, use: { ...use, retention: 'one day' } },
  ];
  expect(fields).toHaveLength(4);
});

it('a field that says who the respondent is has words for it, or does not compile', () => {
  const fields: readonly AboutYou[] = [
    { asked, use: { ...use, retention: 'identity' }, called: 'pager number' },
    // @ts-expect-error what it is called is missing
    { asked, use: { ...use, retention: 'identity' } },
  ];
  expect(fields).toHaveLength(2);
});

it('what is told about identity names every field that is marked as such', () => {
  const called = aboutYou.flatMap((one) => ('called' in one ? [one.called] : []));
  expect(called.length).toBeGreaterThan(1);
  for (const words of called) {
    expect(identityOfOne).toContain(words);
    expect(identityOfSeveral).toContain(words);
  }
});

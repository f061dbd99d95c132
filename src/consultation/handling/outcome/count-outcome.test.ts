import { expect, test } from 'vitest';
import type { Counted } from '../../../model/points/counted.ts';
import { answerId } from '../../answer-id.ts';
import type { Mention } from '../coding/mention.ts';
import { exampleRow } from '../example-row.ts';
import type { FormSnapshot } from '../form-snapshot.ts';
import type { OpenedResponse } from '../opened-response.ts';
import { runs } from '../../../../tests/long-check.ts';
import { createOutcomeCount, type OutcomeInput } from './count-outcome.ts';
import { gatherCoded } from './what-was-coded.ts';

const field = { type: 'long text', label: '', required: false, limit: 1_000 } as const;
const form: FormSnapshot = {
  consultation: 'c',
  revision: '0.1',
  questions: [{ ...field, name: 'views' }],
  targets: [
    {
      clause: 'records',
      paragraph: '',
      called: 'Records',
      fields: [
        { type: 'radios', name: 'position.records', label: '', required: false, options: [] },
        { ...field, name: 'comment.records' },
      ],
    },
  ],
  aboutYou: [],
};

/** A response in one line: its kind, its view of the clause, and a letter for each passage of its answer. */
interface Told {
  readonly kind?: 'individual' | 'organisation';
  readonly view?: string;
  /** Each letter is a point; signs are set aside. */
  readonly says: string;
  readonly campaign?: string;
  readonly state?: 'stored' | 'withdrawn';
}

/** Why each sign is set aside. */
const signs: Readonly<Record<string, Mention['aside']>> = { '-': 'greeting', '!': 'abuse', '?': 'off topic' };

async function figuresOf(
  told: readonly Told[],
  themes: Readonly<Record<string, string>>,
): Promise<Omit<Counted, 'hash'>> {
  const letters = [...new Set(Object.values(themes).join(''))];
  const mentions: (readonly Mention[])[] = [];
  const campaigns = new Map<string, string>();
  const opened = told.map(({ kind = 'individual', view, says, campaign, state = 'stored' }, index): OpenedResponse => {
    const reference = `R${index}`;
    const id = answerId(reference, 'comment.records');
    mentions.push(
      Array.from(says, (letter, start) => ({
        reference,
        field: 'comment.records',
        start,
        end: start + 1,
        point: signs[letter] === undefined ? letter : null,
        aside: signs[letter] ?? null,
        stance: null,
        coder: 'AB',
      })),
    );
    if (campaign !== undefined) campaigns.set(id, campaign);
    const position: Record<string, string> = view === undefined ? {} : { 'position.records': view };
    const answers = { capacity: kind, 'comment.records': says, ...position };
    return {
      row: { ...exampleRow, reference, state, received_at: '2026-05-04T10:00:00Z' },
      response: state === 'stored' ? { format: 1, consultation: 'c', revision: '0.1', answers } : undefined,
    };
  });
  const input: OutcomeInput = {
    themes: Object.keys(themes).map((id) => ({ id })),
    points: letters.map((id) => ({ id, themes: Object.keys(themes).filter((theme) => themes[theme]?.includes(id)) })),
    coded: await gatherCoded(mentions.flat(), campaigns),
    campaigns,
    questions: [],
  };
  const count = createOutcomeCount(input);
  for (const [index, one] of opened.entries())
    count.add(one, form, new Map([['comment.records', mentions[index] ?? []]]));
  expect(count.uncoded).toEqual([]);
  return count.figures('2026-08-01');
}

const times = (count: number, one: Told): readonly Told[] => Array.from({ length: count }, () => one);

test('received adds up, every answer is counted once, and every character is in a point or set aside', async () => {
  const figures = await figuresOf(
    [...times(8, { says: 'a-b' }), ...times(5, { says: '--' }), { says: '', state: 'withdrawn' }],
    {
      all: 'ab',
    },
  );
  expect(figures.received).toEqual({ stored: 13, replaced: 0, withdrawn: 1, erased: 0, expired: 0 });
  expect(figures.answers).toEqual({ all: 13, inPoints: 8, setAside: 5 });
  expect(figures.characters).toEqual({ all: 34, inPoints: 16, setAside: { greeting: 18 } });
  expect(figures.passages).toEqual({ all: 34, inPoints: 16, setAside: { greeting: 18 } });
});

test('a response that makes two points of a theme counts once in it', async () => {
  const figures = await figuresOf([...times(6, { says: 'ab' }), ...times(5, { says: 'b' })], { all: 'ab' });
  expect(figures.points).toMatchObject({ a: { responses: 6 }, b: { responses: 11 } });
  expect(figures.themes).toEqual({ all: { responses: 11 } });
});

test('who said it, and whether in words of a campaign, stands beside the number', async () => {
  const figures = await figuresOf(
    [
      ...times(20, { says: 'a', campaign: 'campaign-1' }),
      ...times(6, { says: 'a', kind: 'organisation' }),
      ...times(5, { says: 'ab', campaign: 'campaign-1' }),
    ],
    { all: 'ab' },
  );
  expect(figures.points['a']).toEqual({
    responses: 31,
    kinds: [
      { of: ['individual'], responses: 25 },
      { of: ['organisation'], responses: 6 },
    ],
    campaign: [
      { of: ['own words'], responses: 6 },
      { of: ['campaign'], responses: 25 },
    ],
  });
  // What somebody adds to the text of a campaign is their own.
  expect(figures.points['b']?.campaign).toEqual([{ of: ['own words'], responses: 5 }]);
  expect(figures.campaigns).toEqual([{ id: 'campaign-1', responses: 25, points: ['a'] }]);
});

test('views of a clause are told as finely as none of them is small', async () => {
  const figures = await figuresOf(
    [
      ...times(9, { says: 'a', view: 'support' }),
      ...times(3, { says: 'a', view: 'oppose' }),
      ...times(4, { says: 'a', view: 'change' }),
    ],
    { all: 'a' },
  );
  expect(figures.clauses['records']?.views).toEqual([
    { of: ['support'], responses: 9 },
    { of: ['oppose', 'change', 'several'], responses: 7 },
  ]);
});

/** Every way in which a number of responses can make some of three points. */
function* makings(responses: number, kinds: readonly string[]): Generator<readonly string[]> {
  const [first, ...others] = kinds;
  if (first === undefined) {
    if (responses === 0) yield [];
    return;
  }
  for (let count = 0; count <= responses; count += 1)
    for (const rest of makings(responses - count, others))
      yield [...Array.from({ length: count }, () => first), ...rest];
}

test('nobody can work out from everything that is published how many made a point that few made', async () => {
  // Everything that is possible up to a number of passages is tried: the three points take a few seconds.
  const most = 15;
  const points = ['a', 'b', 'c'].slice(0, runs(2, 3));
  const ways = points.reduce<readonly string[]>((all, point) => [...all, ...all.map((one) => one + point)], ['']);
  const possible = new Map<string, Map<string, Set<number>>>();
  for (const made of makings(6, ['-', ...ways.slice(1)])) {
    const shortest = made.join('').length;
    // A point or a greeting more in the last answer: more passages, and no more responses.
    for (let again = 0; shortest + again <= most; again += 1)
      for (let greetings = 0; shortest + again + greetings <= most; greetings += 1) {
        const more = `${(made.at(-1)?.[0] ?? '').repeat(again)}${'-'.repeat(greetings)}`;
        const told = made.map((says, index) => ({ says: index === made.length - 1 ? says + more : says }));
        const published = JSON.stringify(
          await figuresOf(told, { one: points.slice(0, 2).join(''), two: points.slice(1).join('') }),
        );
        const ofKey = possible.get(published) ?? new Map<string, Set<number>>();
        possible.set(published, ofKey);
        for (const point of points) {
          const number = made.filter((says) => says.includes(point)).length;
          ofKey.set(point, (ofKey.get(point) ?? new Set()).add(number));
        }
      }
  }
  const foundOut = [...possible].flatMap(([published, ofKey]) =>
    [...ofKey].flatMap(([point, numbers]) => {
      const [only = 0] = numbers;
      return numbers.size === 1 && only > 0 && only < 5 ? [`${point} = ${only}: ${published}`] : [];
    }),
  );
  expect(possible.size).toBeGreaterThan(100);
  expect(foundOut.slice(0, 3)).toEqual([]);
});

test('reasons to set something aside are told as finely as none of them is small', async () => {
  const passagesOf = async (says: string) =>
    (await figuresOf([...times(6, { says: 'a' }), { says }], { all: 'a' })).passages;
  expect(await passagesOf('-----!!!!!')).toEqual({ all: 16, inPoints: 6, setAside: { greeting: 5, abuse: 5 } });
  expect(await passagesOf('-----!!???')).toEqual({
    all: 16,
    inPoints: 6,
    setAside: { 'greeting + identity + repeated': 5, 'off topic + abuse + unreadable + attachment': 5 },
  });
  expect(await passagesOf('-----!')).toEqual({ all: 12, inPoints: 6 });
  expect(await passagesOf('--')).toEqual({ all: 8 });
});

test('nobody can work out how few passages were set aside for a reason', async () => {
  // Everything that is possible up to this number of passages is tried.
  const most = runs(12, 20);
  const upTo = (count: number) => Array.from({ length: count + 1 }, (_, one) => one);
  const possible = new Map<string, readonly Set<number>[]>();
  for (const greeting of upTo(most))
    for (const abuse of upTo(most - greeting))
      for (const other of upTo(most - greeting - abuse)) {
        const says = `${'-'.repeat(greeting)}${'!'.repeat(abuse)}${'?'.repeat(other)}`;
        // With the points of all others, or as answers of their own.
        for (const told of [[{ says: `a${says}` }], Array.from(says, (sign) => ({ says: sign }))]) {
          const { answers, passages, characters } = await figuresOf([...times(9, { says: 'a' }), ...told], {
            all: 'a',
          });
          const key = JSON.stringify([told.length === 1, answers, passages, characters]);
          const sets = possible.get(key) ?? [new Set(), new Set(), new Set()];
          for (const [at, count] of [greeting, abuse, other].entries()) sets[at]?.add(count);
          possible.set(key, sets);
        }
      }
  const foundOut = [...possible].flatMap(([key, sets]) =>
    sets.flatMap((set) => ([...set].length === 1 && [...set].every((count) => count > 0 && count < 5) ? [key] : [])),
  );
  expect(possible.size).toBeGreaterThan(50);
  expect(foundOut.slice(0, 3)).toEqual([]);
});

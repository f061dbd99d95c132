import { expect, test } from 'vitest';
import { runs } from '../../../../tests/long-check.ts';
import { answerId } from '../../answer-id.ts';
import type { Field } from '../../field.ts';
import type { Question } from '../../question.ts';
import type { Mention } from '../coding/mention.ts';
import { exampleRow } from '../example-row.ts';
import type { FormSnapshot } from '../form-snapshot.ts';
import { createOutcomeCount } from './count-outcome.ts';
import { gatherCoded } from './what-was-coded.ts';

/** A response, as far as figures tell of it. Each letter of what it says is a point; `-` is a greeting. */
interface Told {
  readonly kind: 'individual' | 'organisation';
  readonly says: string;
  readonly channel: 'web' | 'post';
  readonly view?: string | undefined;
  readonly clear?: string | undefined;
  readonly campaign?: string | undefined;
}

const plain: Told = { kind: 'individual', says: '-', channel: 'web' };
const choice = { type: 'radios', label: '', required: false } as const;
const options = ['yes', 'no'].map((value) => ({ value, label: value }));
const comment: Field = { type: 'long text', name: 'comment.records', label: '', required: false, limit: 1_000 };
const form: FormSnapshot = {
  consultation: 'c',
  revision: '0.1',
  questions: [{ ...choice, name: 'clear', options }],
  targets: [
    {
      clause: 'records',
      paragraph: '',
      called: 'Records',
      fields: [{ ...choice, name: 'position.records', options: [] }, comment],
    },
  ],
  aboutYou: [],
};
const questions: readonly Question[] = [{ type: 'radios', id: 'clear', label: '', required: false, options }];

/** What is published, without passages and characters, of which there can be any number more. */
async function published(told: readonly Told[]): Promise<string> {
  const field = 'comment.records';
  const mentions = told.map(({ says }, index) =>
    Array.from(says, (letter, start): Mention => ({
      reference: `R${index}`,
      field,
      start,
      end: start + 1,
      point: letter === '-' ? null : letter,
      aside: letter === '-' ? 'greeting' : null,
      stance: null,
      coder: 'AB',
    })),
  );
  const campaigns = new Map(
    told.flatMap(({ campaign }, index) => (campaign === undefined ? [] : [[answerId(`R${index}`, field), campaign]])),
  );
  const counting = createOutcomeCount({
    themes: [{ id: 'all' }, { id: 'second' }],
    points: [
      { id: 'a', themes: ['all'] },
      { id: 'b', themes: ['all', 'second'] },
    ],
    coded: await gatherCoded(mentions.flat(), campaigns),
    campaigns,
    questions,
  });
  for (const [index, { kind, says, channel, view, clear }] of told.entries()) {
    const chosen = {
      ...(view === undefined ? {} : { 'position.records': view }),
      ...(clear === undefined ? {} : { clear }),
    };
    const answers = { capacity: kind, [field]: says, ...chosen };
    const row = {
      ...exampleRow,
      reference: `R${index}`,
      channel,
      state: 'stored',
      received_at: '2026-05-04T10:00:00Z',
    } as const;
    const response = { format: 1, consultation: 'c', revision: '0.1', answers } as const;
    counting.add({ row, response }, form, new Map([[field, mentions[index] ?? []]]));
  }
  const { passages: _, characters: __, ...figures } = counting.figures('2026-08-01');
  return JSON.stringify(figures);
}

/** Every way in which a number of responses can be of some types. */
function* worlds(responses: number, types: readonly Told[]): Generator<readonly Told[]> {
  const [first, ...others] = types;
  if (first === undefined) {
    if (responses === 0) yield [];
    return;
  }
  for (let count = others.length === 0 ? responses : 0; count <= responses; count += 1)
    for (const rest of worlds(responses - count, others))
      yield [...Array.from({ length: count }, () => first), ...rest];
}

const says = (point: string) => (one: Told) => one.says.includes(point);
const kinds = ['individual', 'organisation'] as const;
const sources = [undefined, 'campaign-1'];
const views = [undefined, 'support', 'oppose', 'change'];
const saying = ['-', 'a', 'b', 'ab'];

/** Two things that are published of each response, with the numbers that must not be found out where they are small. */
const cases: Readonly<
  Record<
    string,
    {
      readonly types: readonly Told[];
      readonly sizes: readonly number[];
      readonly cells: readonly (readonly [string, (one: Told) => boolean])[];
    }
  >
> = {
  'kind and points': {
    types: kinds.flatMap((kind) => saying.map((one) => ({ ...plain, kind, says: one }))),
    sizes: runs([6, 7], [6, 8, 10]),
    cells: kinds.flatMap((kind) => [
      [kind, (one) => one.kind === kind],
      [`${kind}, a`, (one) => one.kind === kind && says('a')(one)],
      ['a', says('a')],
      ['b', says('b')],
    ]),
  },
  'campaign and points': {
    types: sources.flatMap((campaign) => saying.map((one) => ({ ...plain, campaign, says: one }))),
    sizes: runs([6, 7], [6, 8, 10]),
    cells: sources.flatMap((campaign) => [
      [campaign ?? 'own words', (one) => one.campaign === campaign],
      [`${campaign ?? 'own words'}, a`, (one) => one.campaign === campaign && says('a')(one)],
      [`${campaign ?? 'own words'}, b`, (one) => one.campaign === campaign && says('b')(one)],
    ]),
  },
  'view and campaign': {
    types: views.flatMap((view) => sources.map((campaign) => ({ ...plain, says: 'a', view, campaign }))),
    sizes: runs([6, 7], [6, 9, 11]),
    cells: views.map((view) => [view ?? 'comment', (one) => one.view === view]),
  },
  'kind, channel and points': {
    types: kinds.flatMap((kind) =>
      (['web', 'post'] as const).flatMap((channel) => ['-', 'a'].map((one) => ({ kind, channel, says: one }))),
    ),
    sizes: runs([6, 7], [6, 9, 11]),
    cells: kinds.flatMap((kind) => [
      [kind, (one) => one.kind === kind],
      [`${kind}, post`, (one) => one.kind === kind && one.channel === 'post'],
      [`${kind}, a`, (one) => one.kind === kind && says('a')(one)],
      ['post', (one) => one.channel === 'post'],
    ]),
  },
  'question and kind': {
    types: [undefined, 'yes', 'no'].flatMap((clear) => kinds.map((kind) => ({ ...plain, says: 'a', clear, kind }))),
    sizes: runs([6, 9], [6, 10, 14]),
    cells: [
      ['yes', (one) => one.clear === 'yes'],
      ['no', (one) => one.clear === 'no'],
    ],
  },
};

test.each(Object.entries(cases))(
  'nobody can work out from all numbers together a number below five: %s',
  async (_, { types, sizes, cells }) => {
    const possible = new Map<string, Map<string, Set<number>>>();
    for (const size of sizes)
      for (const told of worlds(size, types)) {
        const key = await published(told);
        const ofKey = possible.get(key) ?? new Map<string, Set<number>>();
        possible.set(key, ofKey);
        for (const [cell, isIn] of cells) ofKey.set(cell, (ofKey.get(cell) ?? new Set()).add(told.filter(isIn).length));
      }
    const foundOut = [...possible].flatMap(([key, ofKey]) =>
      [...ofKey].flatMap(([cell, [only = 0, ...others]]) =>
        others.length === 0 && only > 0 && only < 5 ? [`${cell} = ${only}: ${key}`] : [],
      ),
    );
    expect(possible.size).toBeGreaterThan(10);
    expect(foundOut.slice(0, 3)).toEqual([]);
  },
);

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { clauseReader } from '../../content/clause/clause-reader.ts';
import { memoize } from '../../model/memoize.ts';
import { sentencesOf } from './duty-watch.ts';
import type { Sentence } from './read-sentences.ts';
import { watchSentences } from './watch-sentences.ts';
import { type DutyChangeKind } from './watched-statement.ts';

const pairSchema = z.strictObject({
  set: z.enum(['known', 'own', 'kept aside']),
  before: z.string(),
  after: z.string(),
  expected: z.enum(['weaker', 'stronger', 'changed', 'duty removed', 'duty added', 'nothing']),
});
type Pair = z.infer<typeof pairSchema>;

const backwards: Readonly<Record<Pair['expected'], Pair['expected']>> = {
  weaker: 'stronger',
  stronger: 'weaker',
  'duty removed': 'duty added',
  'duty added': 'duty removed',
  changed: 'changed',
  nothing: 'nothing',
};

const pairs = z
  .array(pairSchema)
  .parse(parse(readFileSync('src/redline/testing/duty-pairs.yaml', 'utf8')))
  .flatMap((pair): readonly Pair[] => [
    pair,
    { ...pair, before: pair.after, after: pair.before, expected: backwards[pair.expected] },
  ]);

const readClause = clauseReader();
const frontMatter = '---\nid: a\ntitle: A clause\nplain: A line.\nextent: [England]\n---\n\n';

/** Those of each text, which both directions of a pair have. */
const read = new Map<string, readonly Sentence[]>();

function sentences(markdown: string): readonly Sentence[] {
  const known = read.get(markdown) ?? readSentences(markdown);
  read.set(markdown, known);
  return known;
}

function readSentences(markdown: string): readonly Sentence[] {
  const { text } = readClause(new TextEncoder().encode(`${frontMatter}${markdown}\n`));
  if (text === undefined) throw new Error(`not a clause: ${markdown}`);
  return sentencesOf('a', text.tree);
}

/** What the watch reports about a pair, without other words. */
const reported = memoize(({ before, after }: Pair): readonly DutyChangeKind[] =>
  watchSentences(sentences(before), sentences(after)).flatMap(({ kind }) =>
    kind === undefined || kind === 'other words' ? [] : [kind],
  ),
);

function share(some: readonly Pair[], isRight: (pair: Pair) => boolean): number {
  return some.filter(isRight).length / some.length;
}

/** Whether an entry says less, more, or that nobody can say. */
const way: Readonly<Record<Pair['expected'] | 'other words', 'less' | 'more' | 'open'>> = {
  weaker: 'less',
  'duty removed': 'less',
  stronger: 'more',
  'duty added': 'more',
  changed: 'open',
  nothing: 'open',
  'other words': 'open',
};

const saysWay = (pair: Pair): boolean => reported(pair).some((kind) => way[kind] !== 'open');
const isRightWay = (pair: Pair): boolean =>
  saysWay(pair) && reported(pair).every((kind) => way[kind] === way[pair.expected]);

describe.each([
  ['known', 0.95, 0.95, 1 / 16],
  ['own', 0.95, 0.85, 1 / 16],
  // Nobody has tuned the tables to these.
  ['kept aside', 0.95, 0.75, 1 / 8],
] as const)('of the pairs that are %s', (set, minReported, minDirected, maxFalse) => {
  const ofSet = pairs.filter((pair) => pair.set === set);
  const changed = ofSet.filter(({ expected }) => expected !== 'nothing');

  it('reports nearly all changes of force', () => {
    expect(share(changed, (pair) => reported(pair).length > 0)).toBeGreaterThanOrEqual(minReported);
  });

  it('is right nearly always where it says that a sentence became weaker or stronger', () => {
    expect(share(changed.filter(saysWay), isRightWay)).toBeGreaterThanOrEqual(0.95);
  });

  it('says so for most of those of which a lawyer would be certain', () => {
    const directed = changed.filter(({ expected }) => way[expected] !== 'open');
    expect(share(directed, isRightWay)).toBeGreaterThanOrEqual(minDirected);
  });

  it('hardly ever calls weaker what is stronger, or the reverse', () => {
    const isOpposite = (pair: Pair): boolean =>
      reported(pair).some((kind) => way[kind] === way[backwards[pair.expected]]);
    const opposed = changed.filter(({ expected }) => way[expected] !== 'open');
    expect(share(opposed, isOpposite)).toBeLessThanOrEqual(0.01);
  });

  it('is silent about nearly all that change no force', () => {
    const same = ofSet.filter(({ expected }) => expected === 'nothing');
    expect(share(same, (pair) => reported(pair).length > 0)).toBeLessThanOrEqual(maxFalse);
  });
});

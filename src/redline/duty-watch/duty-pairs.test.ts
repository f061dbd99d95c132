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

function sentences(markdown: string): readonly Sentence[] {
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

describe.each([
  ['known', 0.95, 0.95, 1 / 16],
  ['own', 0.95, 0.95, 1 / 16],
  // Nobody has tuned the tables to these.
  ['kept aside', 0.85, 0.85, 1 / 8],
] as const)('of the pairs that are %s', (set, minReported, minRight, maxFalse) => {
  const ofSet = pairs.filter((pair) => pair.set === set);
  const changed = ofSet.filter(({ expected }) => expected !== 'nothing');

  it('reports nearly all changes of force', () => {
    expect(share(changed, (pair) => reported(pair).length > 0)).toBeGreaterThanOrEqual(minReported);
  });

  it('reports their direction', () => {
    const directed = changed.filter(({ expected }) => expected !== 'changed');
    const isRight = (pair: Pair): boolean =>
      reported(pair).every((kind) => kind === pair.expected) && reported(pair).length > 0;
    expect(share(directed, isRight)).toBeGreaterThanOrEqual(minRight);
  });

  it('hardly ever calls weaker what is stronger, or the reverse', () => {
    const opposed = changed.filter(({ expected }) => expected === 'weaker' || expected === 'stronger');
    const isOpposite = (pair: Pair): boolean => reported(pair).some((kind) => kind === backwards[pair.expected]);
    expect(share(opposed, isOpposite)).toBeLessThanOrEqual(0.02);
  });

  it('is silent about nearly all that change no force', () => {
    const same = ofSet.filter(({ expected }) => expected === 'nothing');
    expect(share(same, (pair) => reported(pair).length > 0)).toBeLessThanOrEqual(maxFalse);
  });
});

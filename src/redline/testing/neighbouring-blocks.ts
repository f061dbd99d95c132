import fc from 'fast-check';
import { asideTypes } from '../../model/nodes.ts';
import type { Block, ClauseTree } from '../../model/clause-tree.ts';
import { list, numberedList, p, para, subheading, table } from './clause-builder.ts';

/** The kinds of block that have words, each built from four texts. */
const kinds = {
  paragraph: ([first]: Texts) => p(first),
  bullets: ([first, second]: Texts) => list(first, second),
  numbers: ([first, second, third]: Texts) => numberedList(1, first, second, third),
  heading: ([first]: Texts) => subheading(1, first),
  numbered: ([first]: Texts) => para(first.slice(0, 6), '7', first),
  ...Object.fromEntries(
    asideTypes.map((type) => [type, ([first, second]: Texts): Block => ({ type, children: [p(first), p(second)] })]),
  ),
  table: ([first, second, third, fourth]: Texts) => table([first, second], [third, fourth]),
};

type Texts = readonly [string, string, string, string];

/** What may change at the borders of a text, where it meets the text beside it. */
const changes: readonly ((text: string, word: string) => string)[] = [
  (text) => text,
  (text, word) => text.replace(/\.$/u, ` ${word}.`),
  (text, word) => text.replace(/\S+$/u, `${word};`),
  (text) => text.replace(/\.$/u, ''),
  (text, word) => `${word} ${text}`,
  (text, word) => text.replace(/^\S+/u, word),
  (text, word) => text.replace(/^\S+/u, word).replace(/\.$/u, ';'),
  (text, word) => text.replace(/(?<= )\S+(?= )/u, word),
];

const fates = ['stays', 'changes', 'goes', 'comes', 'moves', 'moves and changes'] as const;

const syllable = fc.constantFrom('ba', 'ko', 'ri', 'tu', 'ne', 'la', 'mo', 'si', 'fe', 'du');
const word = fc.array(syllable, { minLength: 3, maxLength: 3 }).map((syllables) => syllables.join(''));
const text = fc.array(word, { minLength: 4, maxLength: 7 }).map((words) => `${words.join(' ')}.`);

/** Blocks of all kinds beside each other, each of which stays, changes, goes, comes or moves. */
export function neighbouringBlocks(
  without: readonly (keyof typeof kinds)[] = [],
): fc.Arbitrary<[ClauseTree, ClauseTree]> {
  const block = fc.record({
    build: fc.constantFrom(
      ...Object.entries(kinds).flatMap(([kind, build]) => (without.some((one) => one === kind) ? [] : [build])),
    ),
    texts: fc.tuple(text, text, text, text),
    change: fc.array(fc.constantFrom(...changes), { minLength: 4, maxLength: 4 }),
    word,
    fate: fc.constantFrom(...fates),
    /** From 0 to 1, where a block moves to. */
    place: fc.noBias(fc.integer({ min: 0, max: 999 })).map((number) => number / 1000),
  });
  return fc.noBias(fc.array(block, { minLength: 2, maxLength: 6 })).map((blocks) => {
    const before: Block[] = [];
    const after: Block[] = [];
    for (const { build, texts, change, word: other, fate, place } of blocks) {
      const changed = build(textsOf(texts.map((one, index) => change[index]?.(one, other) ?? one)));
      if (fate !== 'comes') before.push(build(texts));
      if (fate === 'stays' || fate === 'comes') after.push(build(texts));
      if (fate === 'changes') after.push(changed);
      if (fate === 'moves') after.splice(Math.floor(place * (after.length + 1)), 0, build(texts));
      if (fate === 'moves and changes') after.splice(Math.floor(place * (after.length + 1)), 0, changed);
    }
    return [
      { type: 'clause', children: before },
      { type: 'clause', children: after },
    ];
  });
}

function textsOf([first = '', second = '', third = '', fourth = '']: readonly string[]): Texts {
  return [first, second, third, fourth];
}

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { runs } from '../../../tests/long-check.ts';
import { compareReadings } from './changes-of-force.ts';
import { changedThings, effects, forces, type WatchedWord } from './force.ts';
import { dutyMeanings } from '../../model/vocabulary.ts';
import { declaredWords, watchedWords } from './watched-words.ts';
import { watchedWordFinder, findWatchedWords, type WatchedWordFinder } from './find-phrases.ts';
import { readSentence, type Reading } from './read-sentence.ts';

/** Words whose force is known, by what they do in a sentence made with them. */
const termsSchema = z.array(
  z.strictObject({
    no: z.literal('force').optional(),
    force: z.enum(forces).optional(),
    forbids: z.literal(true).optional(),
    weak: z.enum(forces).optional(),
    what: z.enum(changedThings).optional(),
    added: z.enum(effects).optional(),
    insteadOf: z.string().optional(),
    terms: z.string(),
  }),
);
type Terms = z.infer<typeof termsSchema>[number];
const all = termsSchema.parse(parse(readFileSync('src/redline/testing/duty-terms.yaml', 'utf8')));
const terms = all.flatMap((group) => group.terms.split(' / ').map((term) => ({ group, term })));

/** What is wrong with how a term is read; undefined if nothing. */
function fault({ group, term }: (typeof terms)[number], find: WatchedWordFinder): string | undefined {
  const read = (text: string): Reading => readSentence(text, {}, find);
  const sentence = read(`In the hall ${term} the vault.`);
  const changes = (before: string, after: string): readonly string[] =>
    compareReadings(read(before), read(after)).map(({ kind, what, words }) => `${kind}, ${what}: ${words}`);
  const open = (word: string): string => `The clerk must then open ${word === '' ? '' : `${word} `}vaults.`;
  // A gap in a phrase holds a word that is not part of it.
  const said = term.replace(/ ?\bclerk ?/u, ' ').trim();
  const expectOne = (isRight: (change: string) => boolean, found: readonly string[]): string | undefined =>
    found.some(isRight) ? undefined : `${term}: ${found.join('; ')}`;
  if (group.no !== undefined)
    return sentence.marks.some(({ word }) => word !== undefined) ? `${term} has force` : undefined;
  if (group.force !== undefined) {
    const { word } = sentence.binding ?? {};
    const isRight = sentence.force === group.force && (word?.forbids ?? false) === (group.forbids ?? false);
    return isRight && !hasLeftovers(sentence) ? undefined : `${term}: ${sentence.force ?? 'no force'}`;
  }
  if (group.weak === 'definition')
    return expectOne(
      (change) => change.startsWith('changed, defined meaning: means → '),
      changes('“Vault” means a room.', `“Vault” ${term} a room.`),
    );
  if (group.weak !== undefined)
    return expectOne(
      (change) => change.startsWith('weaker, force: must → '),
      changes(open(''), `The clerk ${term} then open vaults.`),
    );
  if (!read(open(term)).marks.some(({ text }) => text === said)) return `${term} is not one`;
  return group.insteadOf === undefined
    ? expectOne(
        (change) => [said, term].some((words) => change === `${added(group)}: new: ${words}`),
        changes(open(''), open(term)),
      )
    : expectOne(
        (change) => change.startsWith(`${added(group)}: `) && change.endsWith(` → ${said}`),
        changes(open(group.insteadOf), open(term)),
      );
}

function added({ added: kind, what }: Terms): string {
  return `${kind ?? ''}, ${what ?? ''}`;
}

/** Duty words beside the one that binds: a part of the term was read as something else. */
function hasLeftovers({ marks, binding }: Reading): boolean {
  return marks.some((mark) => mark !== binding && mark.word !== undefined);
}

describe('the table of duty words', () => {
  it('knows every term whose force is known', () => {
    expect(terms.flatMap((term) => fault(term, findWatchedWords) ?? [])).toEqual([]);
  });

  it('has no phrase, and no word in one, that could be taken out without a term losing its force', () => {
    const pieces = watchedWords.flatMap((word, index) =>
      word.phrases.flatMap((phrase) =>
        [undefined, ...withoutOneWord(phrase)].map((rest) => ({ word, index, phrase, rest })),
      ),
    );
    const wanted = pieces.filter((_, index) => index % runs(25, 1) === 0);
    expect(
      wanted
        .filter(({ index, phrase, rest }) => !isNeeded(index, phrase, rest))
        .map(({ word, phrase, rest }) => `${word.form}: ${phrase}${rest === undefined ? '' : ` → ${rest}`}`),
    ).toEqual([]);
  });
});

/** A phrase without one of its alternatives, or without a word that may be missing. */
function withoutOneWord(phrase: string): readonly string[] {
  const steps = phrase.split(' ');
  return steps.flatMap((step, index) => {
    const end = step.endsWith('?') ? '?' : '';
    const alternatives = step.slice(0, step.length - end.length).split('|');
    const shorter = alternatives.length === 1 ? [] : alternatives.map((one) => alternatives.filter((it) => it !== one));
    return [
      ...shorter.map((left) => steps.with(index, left.join('|') + end)),
      ...(end === '' ? [] : [steps.toSpliced(index, 1)]),
    ].map((left) => left.join(' '));
  });
}

/** Whether a term loses its force where a phrase is taken out, or only `rest` is left of it. */
function isNeeded(index: number, phrase: string, rest: string | undefined): boolean {
  const find = watchedWordFinder(
    watchedWords.map((word, at): WatchedWord =>
      at === index ? { ...word, phrases: word.phrases.flatMap((one) => (one === phrase ? (rest ?? []) : one)) } : word,
    ),
  );
  const first = phrase.split(' ').find((step) => !step.endsWith('?') && step !== '…') ?? '';
  const alternatives = first.split('|');
  return terms.some(
    (term) => alternatives.some((word) => ` ${term.term} `.includes(` ${word} `)) && fault(term, find) !== undefined,
  );
}

describe('duty words that a body declares', () => {
  const declared = declaredWords({ 'is honour bound to': 'should', rhaid: 'must', 'ni chaiff': 'must not' });
  const find = watchedWordFinder([...declared, ...watchedWords]);
  const changes = (before: string, after: string): readonly string[] =>
    compareReadings(readSentence(before, {}, find), readSentence(after, {}, find)).map(
      ({ kind, what, words }) => `${kind}, ${what}: ${words}`,
    );

  it('bind as the word does that they mean', () => {
    expect(changes('The clerk is honour bound to open vaults.', 'The clerk must open vaults.')).toEqual([
      'stronger, force: is honour bound to → must',
    ]);
    expect(readSentence('Rhaid iddi agor.', {}, find).force).toBe('duty');
    expect(readSentence('Ni chaiff agor.', {}, find).force).toBe('prohibition');
  });

  it('can mean each word that the content may name, and nothing else', () => {
    expect(dutyMeanings.filter((meaning) => declaredWords({ own: meaning }).length !== 1)).toEqual([]);
    expect(declaredWords({ own: 'constructor' })).toEqual([]);
  });
});

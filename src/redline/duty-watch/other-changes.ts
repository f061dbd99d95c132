import type { Comparison, ForceChange, ReportedTokens } from './comparison.ts';
import { effectOfLostWords, effectOfNewWords } from './effect-of-words.ts';
import { changesOfOrder } from './changes-of-order.ts';
import type { ChangedThing, Effect } from './force.ts';
import { isCorrection, withoutCorrections } from './corrections.ts';
import { grammarWords, stem } from './stem.ts';
import { familyOf } from './word-families.ts';
import { printWords, sayChange } from './print-words.ts';
import type { OtherWord } from './other-words.ts';
import type { Reading } from './read-sentence.ts';
import { withoutRestyledVerbs } from './restyled.ts';
import { withoutKnown, withoutRewordings, type Differing } from './rewording.ts';
import { changeOfSpeaker, withoutNamed } from './who-is-meant.ts';

type Side = 'before' | 'after';

/**
 * What changed in the words that no table knows: who is bound, what is to be done, and to whom. Only in sentences that have
 * force; corrections of spelling, other forms of a word and another order of the same words are no change.
 */
export function otherChanges(comparison: Comparison, reported: ReportedTokens): readonly ForceChange[] {
  const { before, after } = comparison;
  if (before.force === undefined && after.force === undefined && !(before.isRule() && after.isRule())) return [];
  const [wasWords, isWords] = [before, after].map((reading, index) =>
    openWords(reading, index === 0 ? reported.before : reported.after),
  );
  const corrected = withoutCorrections(differing(wasWords ?? [], isWords ?? []));
  const reworded = withoutRestyledVerbs(withoutRewordings(withoutKnown(corrected, comparison), comparison), comparison);
  const lost = withoutNamed(reworded.lost, before, after, comparison.partnersBefore);
  const added = withoutNamed(reworded.added, after, before, comparison.partners);
  const speaker = changeOfSpeaker(comparison);
  if (lost.length + added.length === 0)
    return speaker.length > 0 ? speaker : changesOfOrder(comparison, reported, wasWords ?? [], isWords ?? []);
  const byThing = new Map<ChangedThing, { lost: OtherWord[]; added: OtherWord[] }>();
  const put = (word: OtherWord, side: Side): void => {
    const thing = thingAt(word.token, comparison[side]);
    const group = byThing.get(thing) ?? { lost: [], added: [] };
    byThing.set(thing, group);
    group[side === 'before' ? 'lost' : 'added'].push(word);
  };
  for (const word of lost) put(word, 'before');
  for (const word of added) put(word, 'after');
  // "And send it to the regulator" is one thing, although it says both what and to whom.
  const whole = byThing.size > 1 ? effectOf({ lost: [...lost], added: [...added] }, comparison) : 'changed';
  return [
    ...speaker,
    ...[...byThing].map(([what, words]): ForceChange => ({
      kind:
        what === 'who' && isPassive(before) !== isPassive(after)
          ? 'changed'
          : whole === 'changed'
            ? effectOf(words, comparison)
            : whole,
      what,
      words: sayChange(printWords(words.lost, before), printWords(words.added, after)),
    })),
  ];
}

/** "Data must not be shared" binds nobody in particular: who is named instead may be some or all of those who were bound. */
function isPassive({ tokens, binding }: Reading): boolean {
  return (
    tokens[(binding?.tokens[0] ?? -2) + 1]?.word === 'be' || tokens[(binding?.tokens.at(-1) ?? -2) + 1]?.word === 'be'
  );
}

/** Where words replace each other, it is unknown which of them asks for more. */
function effectOf(
  { lost, added }: Readonly<Record<'lost' | 'added', readonly OtherWord[]>>,
  { before, after, partners, partnersBefore }: Comparison,
): Effect {
  if (added.length === 0) return effectOfLostWords(lost, before, (token) => (partners[token] ?? -1) >= 0);
  if (lost.length === 0) return effectOfNewWords(added, after, (token) => (partnersBefore[token] ?? -1) >= 0);
  return 'changed';
}

/** The words of no table, and those duty words that only count where another one of their scale replaces them. */
function openWords({ others, marks, tokens }: Reading, reported: ReadonlySet<number>): readonly OtherWord[] {
  const verbs = marks.flatMap((mark) =>
    mark.word !== undefined &&
    mark.word.effectOfRemoval === undefined &&
    mark.word.strength === undefined &&
    mark.group !== 'with' &&
    mark.group !== 'joiner'
      ? [
          {
            token: mark.tokens[0] ?? 0,
            word: mark.text.toLowerCase(),
            stem: mark.form,
            // "Make available" is no kind of making.
            ...(mark.group === 'publish' && mark.tokens.length > 1 ? { isPhrase: true as const } : {}),
          },
        ]
      : [],
  );
  return [...others(), ...verbs]
    .filter(({ token }) => !reported.has(token) && tokens[token] !== undefined)
    .toSorted((a, b) => a.token - b.token);
}

function differing(before: readonly OtherWord[], after: readonly OtherWord[]): Differing {
  const left = Map.groupBy(before, ({ stem }) => stem);
  const added = after.filter(({ stem }) => left.get(stem)?.shift() === undefined);
  const open = new Set([...left.values()].flat());
  // A word that only occurs more often, such as the subject of a sentence that was split, says nothing new.
  const [known, knownAfter] = [new Set(before.map(({ stem }) => stem)), new Set(after.map(({ stem }) => stem))];
  return {
    lost: before.filter((word) => open.has(word) && !knownAfter.has(word.stem)),
    added: added.filter((word) => !known.has(word.stem)),
  };
}

/** "Neither the user nor the supervisor may", "it requires the user to": who is named inside the words of force. */
const namesInside = new Set('neither no none requires require required expects expect'.split(' '));

/** Verbs after which `to`, `with` or `from` introduces the person. */
function thingAt(token: number, reading: Reading): ChangedThing {
  const { binding, tokens, force, isInCondition, isItem } = reading;
  if (force === 'definition') return 'defined meaning';
  if (isInCondition(token)) return 'conditions and exceptions';
  const start = binding?.tokens.at(namesInside.has(tokens[binding.tokens[0] ?? 0]?.word ?? '') ? -1 : 0);
  if (start !== undefined && token < start) return isItem ? 'what' : 'who';
  if (start === undefined) return 'what';
  const near = tokens.slice(Math.max(start, token - 3), token).map(({ word }) => word);
  if (near.includes('by')) return 'who';
  return near.some((word) => ['to', 'with', 'from'].includes(word)) && near.length > 1 ? 'to whom' : 'what';
}

/** Duty words with only their spelling corrected: the tokens before and after. */
export function correctedMarks({
  before,
  after,
  partners,
  partnersBefore,
}: Comparison): readonly (readonly [number, number])[] {
  const single = (reading: Reading, paired: readonly number[]): readonly number[] =>
    reading.marks.flatMap(({ tokens: [token = 0, ...rest] }) =>
      rest.length === 0 && (paired[token] ?? -1) < 0 ? [token] : [],
    );
  const unknown = (reading: Reading, paired: readonly number[]): readonly number[] =>
    reading.others().flatMap(({ token }) => ((paired[token] ?? -1) < 0 ? [token] : []));
  const match = (
    known: Reading,
    marks: readonly number[],
    other: Reading,
    others: readonly number[],
  ): readonly (readonly [number, number])[] =>
    marks.flatMap((mark) => {
      const found = others.find((token) =>
        isCorrection(known.tokens[mark]?.word ?? '', other.tokens[token]?.word ?? ''),
      );
      return found === undefined ? [] : [[mark, found] as const];
    });
  return [
    ...ofOneFamily(before, after, partnersBefore),
    ...ofOneFamily(after, before, partners).map(([is, was]) => [was, is] as const),
    ...respeltHyphens(before, partners, after, partnersBefore),
    ...respeltHyphens(after, partnersBefore, before, partners).map(([is, was]) => [was, is] as const),
    ...match(before, single(before, partners), after, unknown(after, partnersBefore)),
    ...match(after, single(after, partnersBefore), before, unknown(before, partners)).map(
      ([is, was]) => [was, is] as const,
    ),
  ];
}

/** Groups of marks that are no phrases with a noun. */
const unlikeNouns = new Set(['force', 'share', 'joiner', 'with', 'only', 'conditions and exceptions']);

/** "That the prescription is valid" and "the validity of the prescription": a phrase that says what holds, and its noun. */
function ofOneFamily(
  own: Reading,
  other: Reading,
  partnersOfOther: readonly number[],
): readonly (readonly [number, number])[] {
  return own.marks.flatMap(({ word, tokens, group }) => {
    if (word === undefined || word.opens === true || unlikeNouns.has(group)) return [];
    const families = new Set(
      tokens.flatMap((token) => {
        const said = own.tokens[token]?.word ?? '';
        return grammarWords.has(said) ? [] : [familyOf(stem(said))];
      }),
    );
    const said = new Set(other.tokens.map(({ word: one }) => familyOf(stem(one))));
    // "Conclusive evidence" says more than "evidence".
    if (!families.isSubsetOf(said)) return [];
    const same = [...other.others(), ...watchedVerbs(other)].find(({ token, word: said, stem: one }) => {
      const partner = partnersOfOther[token] ?? -1;
      return [one, stem(said)].some((it) => families.has(familyOf(it))) && (partner < 0 || tokens.includes(partner));
    });
    return same === undefined ? [] : tokens.map((token) => [token, same.token] as const);
  });
}

/** "Inform" is a watched word, and so is "be informed by", of which it is the active. */
function watchedVerbs({ marks, tokens }: Reading): readonly OtherWord[] {
  return marks.flatMap(({ word, tokens: [token = 0, ...more] }) => {
    const said = tokens[token]?.word ?? '';
    return word?.anyForm === true && more.length === 0 ? [{ token, word: said, stem: stem(said) }] : [];
  });
}

/** With more words than this on one side only, none is looked for in another spelling. */
const maxOpen = 200;

/**
 * Treats `up-to-date` and `up to date` as equal, and likewise `AAL3` and `AAL 3`, `web site` and `website`: each part with
 * the whole.
 */
function respeltHyphens(
  own: Reading,
  partners: readonly number[],
  other: Reading,
  partnersOfOther: readonly number[],
): readonly (readonly [number, number])[] {
  const open = [...other.tokens.keys()].filter((index) => (partnersOfOther[index] ?? 0) < 0);
  // A sentence that was rewritten has no single word that was spelt otherwise.
  if (open.length > maxOpen) return [];
  return own.tokens.flatMap(({ word, kind }, token) => {
    if (kind !== 'word' || (partners[token] ?? -1) >= 0) return [];
    const letters = word.replaceAll('-', '');
    for (const at of open) {
      // The word itself in another place is spelt as before.
      if (other.tokens[at]?.word === word) continue;
      let said = '';
      for (let end = at; end < other.tokens.length && said.length < letters.length; end += 1) {
        said += other.tokens[end]?.word.replaceAll('-', '') ?? '';
        if (said === letters) return Array.from({ length: end - at + 1 }, (_, step) => [token, at + step] as const);
      }
    }
    return [];
  });
}

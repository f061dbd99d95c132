import { opposite, type Effect } from './force.ts';
import type { ForceChange } from './comparison.ts';
import type { WatchedWordFinder } from './find-phrases.ts';
import type { PairedSentences } from './pair-sentences.ts';
import { isBinding, readSentence, type Reading } from './read-sentence.ts';
import { saysWhereItDoesNotApply } from './rules-without-force.ts';
import { leadText, type Sentence } from './read-sentences.ts';

/**
 * The effect of a change in a list such as "must tell the person unless: …": a case that came or went, or an `and` that
 * became `or`. It depends on whether the cases are exceptions, and on whether one of them is enough.
 *
 * @param all the sentences of both texts
 */
export function effectOfCases(
  { before, after }: PairedSentences,
  { words }: ForceChange,
  all: Readonly<Record<'before' | 'after', readonly Sentence[]>>,
  find: WatchedWordFinder,
): Effect {
  const [was, is] = [before[0], after[0]];
  if (was === undefined && is !== undefined) return effectOfNewCase(is, all.after, find);
  if (was !== undefined && is === undefined) return opposite[effectOfNewCase(was, all.before, find)];
  if (is?.leadIn === undefined || !/^(?:and → or|or → and)$/u.test(words)) return 'changed';
  const effect = effectOfMoreCases(is.leadIn, find);
  return words === 'and → or' ? effect : opposite[effect];
}

function effectOfNewCase(item: Sentence, all: readonly Sentence[], find: WatchedWordFinder): Effect {
  const { leadIn, text } = item;
  // "Unless the officer agrees", in a footnote or below a list.
  if (leadIn === undefined)
    return opensWithException(readSentence(text, {}, find)) || saysWhereItDoesNotApply.test(text.toLowerCase())
      ? 'weaker'
      : 'changed';
  const joiner = all
    .filter((one) => one.leadIn === leadIn)
    .map((one) => /\b(and|or)[;,]?$/u.exec(one.text)?.[1])
    .find((said) => said !== undefined);
  const { word } = openingOf(leadIn, find) ?? {};
  // "Except: the crew; and a pilot" lets in both, and one alone.
  if (word?.form === 'except' || joiner === 'or') return effectOfMoreCases(leadIn, find);
  if (joiner === 'and') return opposite[effectOfMoreCases(leadIn, find)];
  return word?.exception === true ? 'weaker' : 'changed';
}

/** "It is issued with the approval of the minister" takes nothing out of anything. */
const opensWithException = ({ marks: [first] }: Reading): boolean =>
  first?.word?.exception === true && first.tokens[0] === 0;

/** The effect if what the lead-in is about has an exception, or applies, in more cases. */
function effectOfMoreCases(leadIn: Sentence, find: WatchedWordFinder): Effect {
  const { word, form } = openingOf(leadIn, find) ?? {};
  const binding = marksOf(leadIn, find).find(isBinding);
  if (word?.exception === true) return 'weaker';
  // "May search only if" forbids it in all other cases.
  if (form === 'only if' || binding?.form === 'may only') return 'weaker';
  const force = binding?.word?.force;
  // A condition of a permission widens it as often as it narrows it.
  return force === 'duty' || force === 'prohibition' ? 'stronger' : 'changed';
}

const marksOf = (lead: Sentence, find: WatchedWordFinder) =>
  readSentence(`${leadText(lead)} ${lead.text}`.trim(), {}, find).marks;

const openingOf = (lead: Sentence, find: WatchedWordFinder) =>
  marksOf(lead, find).findLast(({ word }) => word?.opens === true);

import type { ElementContent } from 'hast';
import { h } from 'hastscript';

/** How many characters of a wording are shown: on wide screens, and on narrow ones. */
export interface WordingLimits {
  readonly wide: number;
  readonly narrow: number;
}

/** A range of words; `end` is exclusive. */
interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * A wording as far as there is room for it, with what differs from the other wording in it. What only wide screens have
 * room for is in elements of its own, which the style sheet hides on narrow ones.
 */
export function shortWording(
  wording: string,
  other: string | undefined,
  { wide, narrow }: WordingLimits,
): ElementContent[] {
  const words = wording.split(' ');
  return wordsAround(words, differingWords(words, other?.split(' ') ?? []), { wide, narrow });
}

/**
 * A sentence as `sentenceHtml` marks it, with as many of its unchanged words as there is room for. Undefined if what changed
 * alone takes more room, or if it changed in so many places that what is left between them says nothing.
 */
export function shortRedline(sentence: readonly ElementContent[], limits: WordingLimits): ElementContent[] | undefined {
  const isText = (one: ElementContent | undefined): boolean => one?.type === 'text';
  const marked = lengthOf(sentence.filter((one) => !isText(one)));
  const runs = sentence.filter(isText).length;
  if (marked > limits.wide || (runs > mostRuns && lengthOf(sentence) > limits.wide)) return undefined;
  const share = (room: number): number => Math.max(minBeside, room - marked) / Math.max(1, runs);
  const shares = { wide: share(limits.wide), narrow: share(limits.narrow) };
  return sentence.flatMap((one, index) => {
    if (one.type !== 'text') return [one];
    const words = one.value.split(' ');
    const isFirst = index === 0;
    if (isFirst || index === sentence.length - 1) {
      const end = isFirst && sentence.length > 1 ? words.length : 0;
      return wordsAround(words, { start: end, end }, shares);
    }
    return one.value.length <= shares.wide ? [one] : [text(middleOut(words, shares.wide))];
  });
}

/** In so many runs of unchanged words a sentence can still be read if each of them is cut. */
const mostRuns = 5;

/** So many characters beside a mark are shown in any case. */
const minBeside = 24;

/** The first and last of the words between two marks. */
function middleOut(words: readonly string[], room: number): string {
  const start = grow(words, { start: 0, end: 0 }, room / 2);
  const end = grow(words, { start: words.length, end: words.length }, room / 2);
  return `${words.slice(0, start.end).join(' ')} … ${words.slice(end.start).join(' ')}`;
}

/** The number of characters that are seen. */
function lengthOf(elements: readonly ElementContent[]): number {
  return elements.reduce((sum, one) => {
    if (one.type === 'text') return sum + one.value.length;
    return one.type === 'element' && one.tagName !== 'i' ? sum + lengthOf(one.children) : sum;
  }, 0);
}

function wordsAround(words: readonly string[], range: Range, { wide, narrow }: WordingLimits): ElementContent[] {
  const shown = grow(words, range, wide);
  const kept = grow(words, range, Math.min(narrow, wide));
  const between = (start: number, end: number): string => words.slice(start, end).join(' ');
  const [before, after] = [between(shown.start, kept.start), between(kept.end, shown.end)];
  return [
    ...(shown.start > 0 ? [text('… ')] : before === '' ? [] : [h('span', { className: 'cut' }, '… ')]),
    ...(before === '' ? [] : [rest(`${before} `)]),
    text(between(kept.start, kept.end)),
    ...(after === '' ? [] : [rest(` ${after}`)]),
    ...(shown.end < words.length ? [text(' …')] : after === '' ? [] : [h('span', { className: 'cut' }, ' …')]),
  ];
}

const text = (value: string): ElementContent => ({ type: 'text', value });
const rest = (words: string): ElementContent => h('span', { className: 'rest' }, words);

/** The words without those at the beginning and end that the other wording has too; its beginning if there is no other. */
function differingWords(words: readonly string[], other: readonly string[]): Range {
  const isSame = (index: number, from: number): boolean => words[index] === other[from];
  let start = 0;
  while (start < words.length && start < other.length && isSame(start, start)) start += 1;
  let end = 0;
  const most = Math.min(words.length, other.length) - start;
  while (end < most && isSame(words.length - 1 - end, other.length - 1 - end)) end += 1;
  return other.length === 0 ? { start: 0, end: 0 } : { start, end: words.length - end };
}

/** As many words around a range as there is room for, as many before it as after; its beginning if it is too long. */
function grow(words: readonly string[], { start, end }: Range, room: number): Range {
  const length = (index: number): number => (words[index]?.length ?? 0) + 1;
  let [from, to, used] = [Math.min(start, words.length), start, 0];
  while (to < end && used + length(to) <= room) {
    used += length(to);
    to += 1;
  }
  for (let isGrowing = to >= end; isGrowing;) {
    isGrowing = false;
    if (to < words.length && used + length(to) <= room) {
      used += length(to);
      to += 1;
      isGrowing = true;
    }
    if (from > 0 && used + length(from - 1) <= room) {
      from -= 1;
      used += length(from);
      isGrowing = true;
    }
  }
  return { start: from, end: to };
}

import { splitWords } from '../words.ts';
import { withPlainNegation } from './plain-negation.ts';
import { withPlainWording } from './plain-wording.ts';

/** A word, punctuation mark or marker of a sentence. */
export interface Token {
  /** In lower case, except the month of May and names such as `Will`. Of a marker: what it leads to. */
  readonly word: string;
  readonly kind: 'word' | 'punctuation' | 'reference' | 'term' | 'link';
  /** Index of its first character, and of the one after its last. */
  readonly from: number;
  readonly to: number;
  /** Whether it is in a quotation, which is someone else's words and binds nobody. */
  readonly quoted: boolean;
}

/**
 * Markers in the text of a sentence, between private-use characters: the target of a reference in its place, and before
 * the words of a defined term or link what they lead to. So a renumbering changes no sentence, and another meaning does.
 */
export const markers = {
  reference: (to: string): string => `\uE000${to}\uE001`,
  term: (id: string): string => `\uE002${id}\uE003`,
  link: (url: string): string => `\uE004${url}\uE005`,
};

/** A sentence as printed. */
export function withLabels(text: string, labelOf: (id: string) => string): string {
  return text
    .replaceAll(/\uE000([^\uE001]*)\uE001/gu, (_, id: string) => labelOf(id))
    .replaceAll(/\uE002[^\uE003]*\uE003|\uE004[^\uE005]*\uE005/gu, '');
}

const quotation = /“[^”]*”|"[^"]*"|(?<!\p{L})‘[^’]*’(?!\p{L})|(?<!\p{L})'[^']*'(?!\p{L})/gu;
const marker = /[\uE000\uE002\uE004][^\uE000-\uE005]*[\uE001\uE003\uE005]/gu;
const kindOfMarker: Readonly<Record<string, Token['kind']>> = {
  '\uE000': 'reference',
  '\uE002': 'term',
  '\uE004': 'link',
};

/** The words of a sentence, in order. A contraction is two words, so that `mustn't` is `must not`. */
export function readTokens(text: string): readonly Token[] {
  const quoted = [...text.matchAll(quotation)].map(({ 0: all, index }) => [index, index + all.length] as const);
  const tokens: Token[] = [];
  const add = (word: string, kind: Token['kind'], from: number, to: number): void => {
    tokens.push({ word, kind, from, to, quoted: quoted.some(([start, end]) => from >= start && to <= end) });
  };
  const addWords = (part: string, start: number): void => {
    let at = start;
    // A slash divides words, and "and/or" is one.
    for (const value of splitWords(part.replaceAll(/\band\/or\b/giu, 'and-or'))) {
      const [from, to] = [at, at + value.length];
      at = to;
      if (value.trim() === '') continue;
      if (!/[\p{L}\p{N}]/u.test(value)) add(value, 'punctuation', from, to);
      else for (const word of wordsIn(value)) add(word, 'word', from, to);
    }
  };
  let at = 0;
  for (const { 0: all, index } of text.matchAll(marker)) {
    addWords(text.slice(at, index), at);
    add(all.slice(1, -1), kindOfMarker[all.charAt(0)] ?? 'word', index, index + all.length);
    at = index + all.length;
  }
  addWords(text.slice(at), at);
  const plain = withPlainWording(tokens);
  const named = new Set(plain.keys().filter((index) => isNameLikeModal(index, plain, text)));
  return withPlainNegation(
    plain.map((token, index) =>
      named.has(index)
        ? { ...token, word: text.slice(token.from, token.to) }
        : isModal(index, plain)
          ? { ...token, word: 'may' }
          : isInverted(index, plain)
            ? { ...token, word: 'if' }
            : token,
    ),
  );
}

const modals = new Set('must shall will can should might'.split(' '));
const titles = new Set(
  'mr mrs ms miss mx dr sir dame lord lady prof professor judge justice councillor cllr capt captain major colonel sergeant constable inspector superintendent rev reverend'.split(
    ' ',
  ),
);
/** After a modal verb no other verb has an ending for who acts: "Anna Will is". */
const afterName = new Set('is was has had must shall will should may can'.split(' '));

/** Whether a word with a capital is the name of a person or place, although it is spelt as a modal verb: "Mr Will Shall". */
function isNameLikeModal(index: number, tokens: readonly Token[], text: string): boolean {
  const hasCapital = (at: number): boolean => {
    const { kind, from, to } = tokens[at] ?? {};
    return kind === 'word' && /^\p{Lu}\p{Ll}+$/u.test(text.slice(from, to));
  };
  const wordAt = (at: number): string => tokens[at]?.word ?? '';
  if (!modals.has(wordAt(index)) || !hasCapital(index)) return false;
  let first = index - 1;
  while (first > index - 4 && (hasCapital(first) || wordAt(first) === '.') && !titles.has(wordAt(first))) first -= 1;
  if (titles.has(wordAt(first))) return true;
  if (index === 0 || !(hasCapital(index - 1) || hasCapital(index + 1))) return false;
  if (hasCapital(index - 1) && afterName.has(wordAt(index + 1))) return true;
  // In a title in which all words have a capital, one says nothing.
  const isTitle = !tokens.some(({ kind, word }, at) => kind === 'word' && word.length > 3 && !hasCapital(at));
  return hasCapital(index + 1) && !isTitle;
}

/** "Should the alarm ring, everyone must leave": it opens a condition. */
function isInverted(index: number, tokens: readonly Token[]): boolean {
  return (
    index === 0 &&
    tokens[0]?.word === 'should' &&
    tokens.some(({ word }) => word === ',') &&
    tokens.at(-1)?.word !== '?' &&
    tokens[1]?.word !== 'not'
  );
}

/** After these words, "May" that begins a text is the month. */
const afterMonth = new Set('is was has had will and or to at day bank for in on by until the of'.split(' '));

/** Whether a capital "May" is the modal verb, as in the cell "May see the log". */
function isModal(index: number, tokens: readonly Token[]): boolean {
  const [token, previous, next] = [tokens[index], tokens[index - 1], tokens[index + 1]];
  return (
    token?.word === 'May' &&
    (previous === undefined || previous.kind === 'punctuation') &&
    next?.kind === 'word' &&
    /^\p{Ll}/u.test(next.word) &&
    !afterMonth.has(next.word)
  );
}

const contractions: Readonly<Record<string, string>> = {
  "can't": 'can',
  "won't": 'will',
  "shan't": 'shall',
  cannot: 'can',
};

/** Adjectives that deny, so that `unhappy` is `not happy`. */
const denying: ReadonlyMap<string, string> = new Map([
  ['unhappy', 'happy'],
  ['dissatisfied', 'satisfied'],
  ['unsatisfied', 'satisfied'],
  ['unaware', 'aware'],
  ['unwilling', 'willing'],
  ['unsure', 'sure'],
  ['unfit', 'fit'],
  ['unsafe', 'safe'],
  ['unsuitable', 'suitable'],
]);

/** After these words `'s` is not a possessive. */
const pronouns = new Set('it that there here he she who what where they we you i'.split(' '));
const shortened: Readonly<Record<string, string>> = { s: 'is', re: 'are', ve: 'have', ll: 'will' };

function wordsIn(value: string): readonly string[] {
  if (value === 'May') return ['May'];
  const word = value.toLowerCase().replaceAll(/[’‘]/gu, "'").replaceAll(/[‐‑]/gu, '-');
  if (Object.hasOwn(contractions, word)) return [contractions[word] ?? word, 'not'];
  const denied = denying.get(word);
  if (denied !== undefined) return ['not', denied];
  const [, first, second = ''] = /^(.+)'(s|re|ve|ll)$/u.exec(word) ?? [];
  if (first !== undefined && pronouns.has(first)) return [first, shortened[second] ?? second];
  return word.endsWith("n't") ? [word.slice(0, -3), 'not'] : [word];
}

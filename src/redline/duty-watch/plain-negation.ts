import type { Token } from './sentence-tokens.ts';

const modals = new Set(['must', 'shall', 'should', 'will', 'may', 'can']);
/** Words that deny, and what stands in their place once `not` comes before the verb. */
const denials: ReadonlyMap<string, string> = new Map([
  ['nobody', 'anyone'],
  ['none', 'any'],
  ['nothing', 'anything'],
  ['nowhere', 'anywhere'],
  ['no', 'any'],
]);
/** After `no` they limit a number, or belong to a fixed phrase. */
const inPhrases = new Set(
  'later more less fewer longer earlier sooner other greater higher but matter force effect circumstances account way'.split(
    ' ',
  ),
);

/** What is no verb, or one after which another sentence may follow: "must ensure nobody enters". */
const notVerbs = new Set(
  (
    'not that of under in at for with on by to have owed only never ensure secure check confirm certify guarantee see provide ' +
    'mean require'
  ).split(' '),
);

/**
 * One wording for what is denied: "must let nobody in" as "must not let anyone in", and "if they do not have a pass" as
 * "unless they have a pass".
 */
export function withPlainNegation(tokens: readonly Token[]): readonly Token[] {
  let [hasDenial, hasIf, hasUnless] = [false, false, false];
  // Most sentences have neither.
  for (const { word } of tokens) {
    if (denials.has(word)) hasDenial = true;
    if (openers.has(word)) hasIf = true;
    if (word === 'unless') hasUnless = true;
  }
  const plain = hasDenial ? withDenials(tokens) : tokens;
  return hasIf || hasUnless ? withWithout(hasIf ? withUnless(plain) : plain) : plain;
}

function withDenials(tokens: readonly Token[]): readonly Token[] {
  return tokens.flatMap((token, index): readonly Token[] => {
    const denial = denialAfter(index, tokens);
    if (denial !== undefined) return [token, { ...token, word: 'not', from: token.to }];
    const modal = index - 2;
    if (denialAfter(modal, tokens) === index)
      return [{ ...token, word: isNoOne(index, tokens) ? 'anyone' : (denials.get(token.word) ?? token.word) }];
    return denialAfter(index - 3, tokens) === index - 1 && isNoOne(index - 1, tokens) ? [] : [token];
  });
}

const auxiliaries = new Set(['do', 'does', 'is', 'are', 'has', 'have', 'was', 'were', 'can']);
/** Before them, or with them in it, a condition with "not" is no plain exception. */
const beforeIf = new Set(['only', 'even', 'as', 'and', 'or', 'whether', 'know', 'ask', 'check', 'see']);
const partEnds = new Set(', ; : . and or but if unless where when that who which must may should shall not'.split(' '));

const openers = new Set(['if', 'where', 'when']);

/** "The application lapses where …", but not "say where …" or "the day when …". */
const isAfterWhole = (index: number, words: readonly string[]): boolean =>
  /(?:s|ed|y)$/u.test(words[index - 1] ?? '') && !questions.has(words[index - 1] ?? '');
const questions = new Set(
  'shows says states decides checks knows explains describes notes asks sees days times places cases'.split(' '),
);

/** "If they do not have a pass" as "unless they have a pass". */
function withUnless(tokens: readonly Token[]): readonly Token[] {
  const words = tokens.map(({ word }) => word);
  const left = new Set<number>();
  const opened = new Set<number>();
  words.forEach((word, index) => {
    if (!openers.has(word) || tokens[index]?.quoted === true || beforeIf.has(words[index - 1] ?? '')) return;
    if (word !== 'if' && index > 0 && words[index - 1] !== ',' && !isAfterWhole(index, words)) return;
    // "If there is no reply" is "unless there is a reply".
    if (words[index + 1] === 'there' && ['is', 'are'].includes(words[index + 2] ?? '') && words[index + 3] === 'no') {
      opened.add(index);
      left.add(index + 3);
      return;
    }
    const end = words.findIndex((one, at) => at > index && partEnds.has(one));
    const verb = words[end - 1] ?? '';
    // "When not in use" leaves out "they are".
    const isShort = word !== 'if' && end === index + 1;
    if (words[end] !== 'not' || end - index > 6 || (!isShort && !auxiliaries.has(verb))) return;
    const rest = words.slice(end + 1);
    const next = rest.findIndex((one) => [',', ';', ':', '.'].includes(one));
    // "If it is not signed or dated" is two conditions.
    if (rest.slice(0, next < 0 ? undefined : next).some((one) => ['and', 'or', 'only', 'but'].includes(one))) return;
    opened.add(index);
    left.add(end);
    if (verb === 'do' || verb === 'does') left.add(end - 1);
  });
  return tokens.flatMap((token, index) =>
    left.has(index) ? [] : [opened.has(index) ? { ...token, word: 'unless' } : token],
  );
}

const holders = new Set(['they', 'you', 'it', 'he', 'she', 'we']);

/** "Unless they have a note" as "without a note". */
function withWithout(tokens: readonly Token[]): readonly Token[] {
  const left = new Set<number>();
  const plain = tokens.map((token, index) => {
    const [who, has, article] = [1, 2, 3].map((step) => tokens[index + step]?.word ?? '');
    const isHeld =
      token.word === 'unless' &&
      holders.has(who ?? '') &&
      ['have', 'has'].includes(has ?? '') &&
      ['a', 'an', 'the'].includes(article ?? '');
    if (!isHeld) return token;
    left.add(index + 1).add(index + 2);
    return { ...token, word: 'without' };
  });
  return plain.filter((_, index) => !left.has(index));
}

/** The index of what is denied after a modal verb and one other verb. */
function denialAfter(modal: number, tokens: readonly Token[]): number | undefined {
  const [first, verb, denial] = [tokens[modal], tokens[modal + 1], tokens[modal + 2]];
  if (first === undefined || !modals.has(first.word) || first.quoted) return undefined;
  if (verb?.kind !== 'word' || notVerbs.has(verb.word)) return undefined;
  if (denial?.kind !== 'word' || !denials.has(denial.word)) return undefined;
  return inPhrases.has(tokens[modal + 3]?.word ?? '') ? undefined : modal + 2;
}

const isNoOne = (index: number, tokens: readonly Token[]): boolean =>
  tokens[index]?.word === 'no' && tokens[index + 1]?.word === 'one';

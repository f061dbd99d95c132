import { joinNumberWords } from './number-words.ts';

/** Stop words, without those that express, negate or limit a duty ("must", "may", "not", "only"). */
const stopWords = new Set(
  (
    'a about am an and any are as at be been being by can could did do does for from get got had has have he her him his how i if in ' +
    'into is it its me mine my of on or our ours she so some than that the their them then there these they this those to ' +
    'us was we were what when where which who whom whose why will with would you your yours need want find out tell happens ' +
    'something someone somebody anybody anyone often much many long please say says show shows say said whether also between im ive'
  ).split(' '),
);

/** Words that mean something else together than apart: "in force" is not about using force. */
const fixedPhrases: ReadonlyMap<string, readonly string[]> = new Map(
  (
    'in force, into force: inforce; log in, logs in, logging in, logged in, log on, logging on, logged on, sign in, signs in, ' +
    'signing in, signed in, sign on: signin; e mail, e mails: email; e learning: elearning; on line: online; ' +
    'ill treated, ill treatment: illtreated; data set: dataset; data sets: datasets; web site: website; free of charge: free; no one: nobody; ' +
    'count as, counts as, counted as, difference between, differences between, stand for, stands for, stood for: means; mobile phone, mobile phones, my phone, my mobile, your phone, his phone, her phone: mobilephone; state of play: progress; so far as: sofaras; in writing: written; in part: partly; out of scope: outofscope; ' +
    'not yet: notyet; whistle blower, whistle blowers, whistle blowing, blow the whistle, blowing the whistle: whistleblowing; ' +
    'about me, on me, about you, about myself, about yourself, on myself: aboutme; break the code, breaks the code, breaking the code, broke the code, breach the code, breaches the code, breach of the code, breaches of the code, break the rules, breaking the rules: flout; ' +
    'look up, looks up, looked up, looking up, look me up, looked me up, looking me up, look someone up: lookup; work from home, working from home, from home: home working; check up on, checking up on, checks up on, check out, checking out: lookup; get hold of, getting hold of: get; log off, log out, logged off, logged out, logging off, logging out, sign out, signed out: logoff; take into account, taken into account, takes into account, take it into account: consider; hold to account, held to account, holds to account, hold them to account: accountable; free text: freetext; at the cost of: despite; how many: howmany'
  )
    .split('; ')
    .flatMap((line) => {
      const [forms = '', instead = ''] = line.split(': ');
      return forms.split(', ').map((form) => [form, instead.split(' ')] as const);
    }),
);

/**
 * The words of a text as the search compares them: in lower case, without punctuation and accents, numbers in figures
 * (`twenty-two` is `22`), and phrases with a meaning of their own as one word.
 */
export function splitWords(text: string): readonly string[] {
  return joinPhrases(joinNumberWords(plainWords(text)));
}

/** The words as they are written, in lower case, without punctuation and accents. `6.2` is one, `5(b)` are two. */
export function plainWords(text: string): readonly string[] {
  return (
    text
      .normalize('NFKD')
      .replace(/\p{Mark}/gu, '')
      .replaceAll(/['’]/g, '')
      .replaceAll('¶', ' paragraph ')
      .replaceAll('§', ' section ')
      .toLowerCase()
      .replaceAll(/\bs(?:s|ects?|ecs?)?\.? ?(?=\d)/g, 'section ')
      .replaceAll(/\b(paras?|arts?|sch)\.(?=\d)/g, '$1 ')
      .match(/[\p{Letter}\p{Number}]+(?:\.\p{Number}+)*/gu) ?? []
  )
    .map((word) => word.replace(/(?<=^\d+)s$/, ''))
    .map(inBritishSpelling);
}

/** American spellings: `minimization`, `analyze`, `defense`. */
function inBritishSpelling(word: string): string {
  return word.length < 6
    ? word
    : word
        .replace(/(?<=[aeiou].*[a-z])iz(?=(?:e[ds]?|ing|ations?)$)/, 'is')
        .replace(/yz(?=(?:e[drs]?|ing)$)/, 'ys')
        .replace(/^(defen|licen|offen)se(?=s?$)/, '$1ce')
        .replace(/^(behavi|col|fav|hon|lab|neighb|harb|rum)or/, '$1our');
}

/** Words without stop words; if nothing else is left, those too. */
export function withoutStopWords(words: readonly string[]): readonly string[] {
  const meaningful = words.filter((word) => !stopWords.has(word));
  return meaningful.length > 0 ? meaningful : words;
}

/** Whether a word says nothing about what is looked for. */
export function isStopWord(word: string): boolean {
  return stopWords.has(word);
}

/** Words without the stop words at both ends: "who owns the system" is "owns the system". */
export function trimStopWords(words: readonly string[]): readonly string[] {
  const first = words.findIndex((word) => !stopWords.has(word));
  const last = words.findLastIndex((word) => !stopWords.has(word));
  return first < 0 ? words : words.slice(first, last + 1);
}

/** What a record says about somebody: "my old photo" asks for what is held about oneself, and "my response" does not. */
const ownThings =
  /^(?:my|your(?= data)) (?:(?:own|old|whole|full|criminal|sons?|daughters?|childs|kids|husbands?|wifes|partners?|mums|dads|brothers?) )*(?=(?:data|records?|names?|details|photos?|pictures?|images?|fingerprints?|dna|history|information|files?|address|convictions?|cautions?|arrests?|profile|face|mugshot)(?: |$))/;

function joinPhrases(words: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (let place = 0; place < words.length;) {
    const own = ownThings.exec(words.slice(place, place + 5).join(' '))?.[0];
    if (own !== undefined) {
      joined.push('aboutme');
      place += own.split(' ').length - 1;
      continue;
    }
    const length = [4, 3, 2].find((count) => fixedPhrases.has(words.slice(place, place + count).join(' ')));
    const phrase = length === undefined ? undefined : fixedPhrases.get(words.slice(place, place + length).join(' '));
    joined.push(...(phrase ?? [words[place] ?? '']));
    place += phrase === undefined ? 1 : (length ?? 1);
  }
  return joined;
}

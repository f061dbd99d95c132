import { findWatchedWords, type WatchedWordFinder } from './find-phrases.ts';
import { isBinding, readSentence, type LeadForce, type Reading } from './read-sentence.ts';
import { leadText, type Sentence } from './read-sentences.ts';

/** Reads sentences as one: the pieces of one that was split, or a lead-in with its items. */
export function readTogether(sentences: readonly Sentence[], find: WatchedWordFinder = findWatchedWords): Reading {
  const [first] = sentences;
  const text = sentences.map((sentence) => sentence.text).join(' ');
  const isWithLead = first?.leadIn === undefined || sentences.includes(first.leadIn);
  if (first?.table !== undefined) {
    const leads = sentences.map((cell) => leadOfCell(cell, find));
    return readSentence(withWordsOfHead(text, first), leads.find(({ force }) => force !== undefined) ?? {}, find);
  }
  if (first?.isOfWords === true) return readSentence(text, { force: 'definition' }, withoutForce(find));
  const lead = isWithLead
    ? first?.isDefinition === true
      ? { force: 'definition' as const }
      : {}
    : leadOf(first.leadIn, find);
  return readSentence(text, lead, find);
}

/** "Must not marks what is forbidden": it names the word, and forbids nothing. */
function withoutForce(find: WatchedWordFinder): WatchedWordFinder {
  return (tokens, isFree) => find(tokens, isFree).filter(({ meaning }) => meaning.strength === undefined);
}

/** The head of a column gives force to its cells, and so does the sentence that introduces the table. */
export function leadOfCell({ place = '', introduction }: Sentence, find: WatchedWordFinder): LeadForce {
  if (place === '') return {};
  // "Who may see it" is no question above the answer.
  const head = place.replaceAll(/\b(?:who|whom|what|which|how|when|where) (?=may|must|should|shall|can)/giu, '');
  const force =
    readSentence(head, {}, find).binding?.word?.force ??
    (introduction === undefined ? undefined : leadOf(introduction, find).force);
  return force === undefined ? {} : { force };
}

/** "12" below "Kept for at most, in months" is at most 12 months. */
function withWordsOfHead(text: string, { place = '' }: Sentence): string {
  if (!/^\d[\d,.]*$/u.test(text)) return text;
  const [unit] = /\b(?:working )?(?:minute|hour|day|week|month|quarter|year)s?\b|%/iu.exec(place) ?? [];
  const [sense] =
    /\b(?:at most|at least|up to|within|(?:no|not) (?:more|less|fewer|longer|later) than|maximum|minimum|under|over)\b/iu.exec(
      place,
    ) ?? [];
  return [sense, text, unit].filter((part) => part !== undefined).join(' ');
}

/** After these words a list says in which cases, and not what is to be done. */
const opensCases =
  /\b(?:if|where|when|whenever|wherever|unless|until|after|before|following|except|provided|because|during|while|once|(?:those|anyone|person|people|users?) (?:with|in|from|at|of)|who|which|cases?|circumstances|apply|applies|conditions?|grounds?)(?: (?:that|they|it|is|are|to|of|in|who|which|either|one|any|all|both|more|the|at|least|these|following|or|and|have|has|conditions?|apply|applies|met|true))*:?$/iu;

function leadOf(lead: Sentence, find: WatchedWordFinder): LeadForce {
  const text = leadText(lead) === '' ? lead.text : `${leadText(lead)} ${lead.text}`;
  const { force, marks, binding } = readSentence(text, {}, find);
  const all = binding ?? marks.find(isBinding);
  const under = all?.word?.force ?? force;
  return {
    ...(under === undefined ? {} : { force: under }),
    ...(opensCases.test(lead.text.trim()) ? { isCondition: true } : {}),
  };
}

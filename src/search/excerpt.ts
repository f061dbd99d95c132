import { plainWords, splitWords } from './search-words.ts';
import { nameAt } from './side-by-side.ts';
import { stemOf } from './word-index.ts';

/** A piece of an excerpt, and whether it is what was looked for. */
export interface ExcerptPart {
  readonly text: string;
  readonly isFound: boolean;
}

/** What an excerpt shows and marks. */
export interface Looked {
  readonly stems: ReadonlySet<string>;
  /** Names, as the stems of their words, that count only where the words stand side by side. */
  readonly together?: readonly (readonly string[])[];
  /** What is looked for word for word. */
  readonly phrases?: readonly string[];
}

/** An excerpt is about this long: whole sentences from the best one on. */
const targetLength = 200;
/** A sentence longer than this is cut between words. */
const longestSentence = 320;

/** The sentences of a text that have most of the words, with ellipses where the text goes on. */
export function excerptOf(text: string, looked: Looked): readonly ExcerptPart[] {
  const sentences = text.split('\n').flatMap(sentencesIn);
  if (sentences.length === 0) return [];
  const scores = sentences.map((sentence) => scoreOf(sentence, looked));
  const best = scores.indexOf(Math.max(...scores));
  let end = best + 1;
  let length = sentences[best]?.length ?? 0;
  while (end < sentences.length && length + (sentences[end]?.length ?? 0) <= targetLength) {
    length += sentences[end]?.length ?? 0;
    end += 1;
  }
  const shown = sentences.slice(best, end).join(' ');
  const cut = cutAround(shown, looked.stems);
  const before = best > 0 || cut.start > 0 ? '… ' : '';
  const after = end < sentences.length || cut.end < shown.length ? ' …' : '';
  return marked(`${before}${shown.slice(cut.start, cut.end).trim()}${after}`, looked);
}

/** Cells of a table are kept apart. */
function sentencesIn(line: string): readonly string[] {
  const text = line.replaceAll(/\s*\t\s*/g, ' · ').trim();
  if (text === '') return [];
  if (!('Segmenter' in Intl)) return [text];
  return [...new Intl.Segmenter('en-GB', { granularity: 'sentence' }).segment(text)].map(({ segment }) =>
    segment.trim(),
  );
}

function scoreOf(sentence: string, looked: Looked): number {
  const words = splitWords(sentence);
  const found = [...placesFound(words, looked)].map((place) => stemOf(words[place] ?? ''));
  const joined = ` ${plainWords(sentence).join(' ')} `;
  const inPhrases = (looked.phrases ?? []).filter((phrase) => joined.includes(` ${plainWords(phrase).join(' ')} `));
  return new Set(found).size + 10 * inPhrases.length;
}

/** The places of the words that were looked for, alone or in a name. */
function placesFound(words: readonly string[], { stems, together = [] }: Looked): ReadonlySet<number> {
  const stemmed = words.map(stemOf);
  const places = new Set(stemmed.flatMap((stem, place) => (stems.has(stem) ? [place] : [])));
  for (const name of together)
    for (const start of words.keys())
      for (const place of nameAt({ words, stems: stemmed }, start, name)) places.add(place);
  return places;
}

/** The whole text, or the part of a very long one around the first word that was looked for. */
function cutAround(text: string, stems: ReadonlySet<string>): { readonly start: number; readonly end: number } {
  if (text.length <= longestSentence) return { start: 0, end: text.length };
  const place = [...text.matchAll(/\S+/g)].find(([word]) => splitWords(word).some((one) => stems.has(stemOf(one))));
  const from = Math.max(0, Math.min((place?.index ?? 0) - 60, text.length - longestSentence));
  const start = from === 0 ? 0 : text.indexOf(' ', from) + 1;
  const end = start + longestSentence >= text.length ? text.length : text.lastIndexOf(' ', start + longestSentence);
  return { start, end };
}

function marked(text: string, looked: Looked): readonly ExcerptPart[] {
  const pieces = [...text.matchAll(/[\p{L}\p{N}'’]+|[^\p{L}\p{N}'’]+/gu)].map(([piece]) => piece);
  const words = pieces.flatMap((piece, at) => splitWords(piece).map((word) => ({ word, at })));
  const places = placesFound(
    words.map(({ word }) => word),
    looked,
  );
  const found = new Set(words.flatMap(({ at }, place) => (places.has(place) ? [at] : [])));
  const parts: ExcerptPart[] = [];
  let plain = '';
  for (const [at, piece] of pieces.entries()) {
    if (found.has(at)) {
      if (plain !== '') parts.push({ text: plain, isFound: false });
      parts.push({ text: piece, isFound: true });
      plain = '';
    } else plain += piece;
  }
  return plain === '' ? parts : [...parts, { text: plain, isFound: false }];
}

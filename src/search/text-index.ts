import lunr from 'lunr';
import { wordsOf } from './asked-words.ts';

/** What is indexed of one thing that can be found. */
export interface IndexedText {
  readonly title: string;
  readonly text: string;
}

/**
 * An index of texts, each known by its place. No word is left out: "must" and "not" are what people look for in a Code,
 * and lunr takes them for stop words. What it serialises to is read by the same version of lunr only.
 */
export function textIndex(texts: readonly IndexedText[]): lunr.Index {
  const builder = new lunr.Builder();
  builder.pipeline.add(lunr.stemmer);
  builder.searchPipeline.add(lunr.stemmer);
  builder.ref('ref');
  builder.field('title', { boost: 8 });
  builder.field('text');
  for (const [place, { title, text }] of texts.entries())
    builder.add({ ref: String(place), title: wordsOf(title).join(' '), text: wordsOf(text).join(' ') });
  return builder.build();
}

import lunr from 'lunr';
import { wordsOf } from './asked-words.ts';
import { written } from './search-texts.ts';

/** What is indexed of one thing that can be found. */
export interface IndexedText {
  readonly title: string;
  readonly text: string;
}

/** Stems the words of every field but one. */
const stemMeant: lunr.PipelineFunction = (token) => (fieldsOf(token).includes(written) ? token : lunr.stemmer(token));
lunr.Pipeline.registerFunction(stemMeant, 'stem-meant');

/**
 * An index of texts, each known by its place. No word is left out: "must" and "not" are what people look for in a Code,
 * and lunr takes them for stop words. What it serialises to is read by the same version of lunr only.
 */
export function textIndex(texts: readonly IndexedText[]): lunr.Index {
  const builder = new lunr.Builder();
  builder.pipeline.add(stemMeant);
  builder.searchPipeline.add(lunr.stemmer);
  builder.ref('ref');
  builder.field('title', { boost: 8 });
  builder.field('text');
  builder.field(written, { boost: 0.1 });
  for (const [place, { title, text }] of texts.entries()) {
    const words = { title: wordsOf(title).join(' '), text: wordsOf(text).join(' ') };
    builder.add({ ref: String(place), ...words, [written]: `${words.title} ${words.text}` });
  }
  return builder.build();
}

/** The field that a token is of: the builder notes it in metadata that lunr's types do not tell of. */
function fieldsOf(token: lunr.Token): readonly unknown[] {
  const metadata: unknown = 'metadata' in token ? token.metadata : undefined;
  const fields: unknown =
    typeof metadata === 'object' && metadata !== null && 'fields' in metadata ? metadata.fields : [];
  return Array.isArray(fields) ? fields : [];
}

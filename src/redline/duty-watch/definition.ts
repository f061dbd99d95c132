import type { Mark } from './read-sentence.ts';
import type { Token } from './sentence-tokens.ts';

/** "“Record” includes an image": what is defined comes first, in quotation marks or as a defined term. */
export function isDefinition(tokens: readonly Token[], marks: readonly Mark[]): boolean {
  const defining = marks.find(({ group }) => group === 'definition');
  if (defining !== undefined)
    return tokens.slice(0, defining.tokens[0]).some(({ quoted, kind }) => quoted || kind === 'term');
  // "A ship is “seaworthy” if it is fit to sail."
  const first = tokens.findIndex(({ quoted }) => quoted);
  const after = tokens.findIndex(({ quoted }, index) => index > first && !quoted);
  const isNamed = ['term', 'terms', 'word', 'words', 'expression'].includes(tokens[first - 1]?.word ?? '');
  if (isNamed && first <= 2) return true;
  // "A “carer” is a person who looks after another."
  if (first >= 0 && first <= 2 && ['is', 'are'].includes(tokens[after]?.word ?? '')) return true;
  return (
    first > 0 &&
    ['is', 'are', 'called'].includes(tokens[first - 1]?.word ?? '') &&
    ['if', 'when', 'where', 'only'].includes(tokens[after]?.word ?? '')
  );
}

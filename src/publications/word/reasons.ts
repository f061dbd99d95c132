import type { MarkedClause, MarkedReasons } from '../marked.ts';

/** The comment on a clause that was changed: what was done and why, each in a paragraph. */
export function reasonsOf({ kinds, declared }: Pick<MarkedClause, 'kinds' | 'declared'>): readonly string[] {
  const words = kinds.join(', ');
  return [`${words.slice(0, 1).toUpperCase()}${words.slice(1)}.`, ...declared.flatMap(reasonLines)];
}

function reasonLines({ note, because }: MarkedReasons): readonly string[] {
  return [note, ...because.map(({ sentence, label }) => `Reason: ${sentence} (${label})`)];
}

import type { Inline } from '../model/clause-tree.ts';
import { plainText } from '../model/plain-text.ts';
import { targetChange } from './mark-words.ts';
import type { RedlineInline, RedlineSide } from './redline-tree.ts';

/** How references are printed, and what they lead to where two print the same. */
export interface ReferenceNames {
  readonly labelOf: (id: string, side: RedlineSide) => string;
  /** A clause's title. Default: the id. */
  readonly titleOf?: (id: string, side: RedlineSide) => string;
}

/** Unchanged words whose link target changed. */
export interface RedirectedWords {
  /** The words as they are now. */
  readonly children: readonly Inline[];
  /** Where they lead, and led before. */
  readonly note: string;
}

/** Each deletion and insertion next to each other that print the same words, by the index of the first of the two. */
export function findRedirected(
  nodes: readonly RedlineInline[],
  names: ReferenceNames,
): ReadonlyMap<number, RedirectedWords> {
  const found = new Map<number, RedirectedWords>();
  for (let index = 0; index + 1 < nodes.length; index += 1) {
    const [one, next] = [nodes[index], nodes[index + 1]];
    const note = sameWordsNote(one, next, names);
    const insertion = one?.type === 'insertion' ? one : next;
    if (note === undefined || insertion?.type !== 'insertion') continue;
    found.set(index, { children: insertion.children, note });
    index += 1;
  }
  return found;
}

/**
 * The note for a deletion and an insertion next to each other that print the same words, so that only the target of a
 * link or reference changed; `undefined` for any others. Such words are printed once, and not as struck.
 */
function sameWordsNote(
  one: RedlineInline | undefined,
  next: RedlineInline | undefined,
  context: ReferenceNames,
): string | undefined {
  if (one?.type !== 'insertion' && one?.type !== 'deletion') return undefined;
  if (next?.type !== 'insertion' && next?.type !== 'deletion') return undefined;
  if (one.type === next.type) return undefined;
  const [was, is] = one.type === 'deletion' ? [one, next] : [next, one];
  const words = wordsOf(was.children, 'before', context);
  if (words.trim() === '' || words !== wordsOf(is.children, 'after', context)) return undefined;
  const targets = (names: ReferenceNames) =>
    [targetsOf(was.children, 'before', names), targetsOf(is.children, 'after', names)] as const;
  const isOther = ([before, after]: ReturnType<typeof targets>) => before.join('\n') !== after.join('\n');
  // Clauses may have the same title, but never the same id.
  const changed = [targets(context), targets({ labelOf: context.labelOf })].find(isOther);
  return changed === undefined ? undefined : targetChange(...changed);
}

function wordsOf(children: readonly Inline[], side: RedlineSide, { labelOf }: ReferenceNames): string {
  return plainText({ type: 'paragraph', children }, (id) => labelOf(id, side));
}

function targetsOf(nodes: readonly Inline[], side: RedlineSide, context: ReferenceNames): readonly string[] {
  return nodes.flatMap((node) => {
    if (node.type === 'link') return [node.url];
    if (node.type === 'ref') return [context.titleOf?.(node.to, side) ?? node.to];
    return 'children' in node ? targetsOf(node.children, side, context) : [];
  });
}

import { diffArrays } from 'diff';
import { movedBlocks, withBlock, withoutBlock } from './moved-blocks.ts';

/** A passage of a text, and what is there instead. */
export interface Edit {
  /** Where it begins and ends in the text before. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Where two people changed the same words in different ways. */
export interface Conflict {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}

/** What differs between two texts, word by word. */
export function editsBetween(before: string, after: string): readonly Edit[] {
  if (before === after) return [];
  const edits: Edit[] = [];
  let from = 0;
  let open: { from: number; to: number; text: string } | undefined;
  for (const { value, added, removed } of diffArrays([...wordsIn(before)], [...wordsIn(after)])) {
    const text = value.join('');
    if (!added && !removed) {
      if (open !== undefined) edits.push(open);
      open = undefined;
      from += text.length;
      continue;
    }
    open ??= { from, to: from, text: '' };
    if (added) open.text += text;
    else {
      from += text.length;
      open.to = from;
    }
  }
  return withSpaces(before, open === undefined ? edits : [...edits, open]);
}

/** A space alone between words that differ is part of the difference: else half of it could be taken, and half not. */
function withSpaces(before: string, edits: readonly Edit[]): readonly Edit[] {
  const joined: Edit[] = [];
  for (const edit of edits) {
    const last = joined.at(-1);
    const gap = last === undefined ? '' : before.slice(last.to, edit.from);
    if (last !== undefined && gap === ' ')
      joined[joined.length - 1] = { from: last.from, to: edit.to, text: last.text + gap + edit.text };
    else joined.push(edit);
  }
  return joined;
}

/** A text with edits of it, which do not overlap. */
export function withEdits(text: string, edits: readonly Edit[]): string {
  let written = '';
  let at = 0;
  for (const edit of edits.toSorted((one, other) => one.from - other.from || one.to - other.to)) {
    written += text.slice(at, edit.from) + edit.text;
    at = edit.to;
  }
  return written + text.slice(at);
}

/** How to write a conflict; by default as our words. */
export type Settle = (conflict: Conflict) => string;

/**
 * Puts the edits that two people made of one text together. Where both changed the same words, or words beside each
 * other, in different ways, it is a conflict, which the words chosen by `settle` replace.
 */
export function mergeThree(
  base: string,
  ours: string,
  theirs: string,
  settle: Settle = (conflict) => conflict.ours,
): Merged {
  const merged = mergeWords(base, ours, theirs, settle);
  if (merged.conflicts.length === 0) return merged;
  // Words that a block was moved over look as if they had moved: without it, only what changed is left.
  const others = movedBlocks(base, ours, theirs).flatMap((one): readonly Merged[] => {
    const [was = '', own = '', other = ''] = [base, ours, theirs].map((text) => withoutBlock(text, one.block));
    const rest = mergeWords(was, own, other, settle);
    const text = withBlock(rest.text, one);
    return text === undefined ? [] : [{ ...rest, text }];
  });
  return [merged, ...others].toSorted((one, other) => sizeOf(one) - sizeOf(other))[0] ?? merged;
}

interface Merged {
  readonly text: string;
  readonly conflicts: readonly Conflict[];
}

/** How many letters are in conflict. */
function sizeOf({ conflicts }: Merged): number {
  return conflicts.reduce((sum, { base, ours, theirs }) => sum + base.length + ours.length + theirs.length, 0);
}

function mergeWords(base: string, ours: string, theirs: string, settle: Settle): Merged {
  const [mine, yours] = [editsBetween(base, ours), editsBetween(base, theirs)];
  const conflicts: Conflict[] = [];
  const settled = clusters(mine, yours).map(({ from, to, ours: own, theirs: other }): Edit => {
    if (other.length === 0) return { from, to, text: within(base, from, to, own) };
    if (own.length === 0) return { from, to, text: within(base, from, to, other) };
    const conflict = {
      base: base.slice(from, to),
      ours: within(base, from, to, own),
      theirs: within(base, from, to, other),
    };
    if (conflict.ours === conflict.theirs) return { from, to, text: conflict.ours };
    conflicts.push(conflict);
    return { from, to, text: settle(conflict) };
  });
  return { text: withEdits(base, settled), conflicts };
}

interface Cluster {
  from: number;
  to: number;
  readonly ours: Edit[];
  readonly theirs: Edit[];
}

/** Edits that touch each other, together. */
function clusters(ours: readonly Edit[], theirs: readonly Edit[]): readonly Cluster[] {
  const all = [
    ...ours.map((edit) => ({ edit, side: 'ours' as const })),
    ...theirs.map((edit) => ({ edit, side: 'theirs' as const })),
  ].toSorted((one, other) => one.edit.from - other.edit.from || one.edit.to - other.edit.to);
  const found: Cluster[] = [];
  for (const { edit, side } of all) {
    const last = found.at(-1);
    const touches = last !== undefined && edit.from <= last.to;
    const cluster = touches ? last : { from: edit.from, to: edit.to, ours: [], theirs: [] };
    if (!touches) found.push(cluster);
    cluster.to = Math.max(cluster.to, edit.to);
    cluster[side].push(edit);
  }
  return found;
}

function within(base: string, from: number, to: number, edits: readonly Edit[]): string {
  return withEdits(
    base.slice(from, to),
    edits.map((edit) => ({ ...edit, from: edit.from - from, to: edit.to - from })),
  );
}

function wordsIn(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+|\s|[^\p{L}\p{N}\s]/gu) ?? [];
}

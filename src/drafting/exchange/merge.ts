import { diffArrays } from 'diff';

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
  return open === undefined ? edits : [...edits, open];
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
): { readonly text: string; readonly conflicts: readonly Conflict[] } {
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

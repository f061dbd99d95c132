import type { ParagraphChild } from 'docx';
import type { Inline } from '../../model/clause-tree.ts';
import type { RedlineInline } from '../../redline/redline-tree.ts';
import type { Sides, Track } from './side.ts';

/** Writes the references to the footnotes of a text. */
export interface FootnoteReferences {
  /** A reference to a footnote, which may have had another label. */
  readonly write: (labels: Sides<string>, track: Track) => readonly ParagraphChild[];
  /**
   * Whether an old and a new footnote are the same one, with or without changes in its text. In words that moved from
   * another clause, the old one was in that clause.
   */
  readonly areSame: (before: string, after: string, track: Track) => boolean;
}

/** For text whose footnotes are written elsewhere, or that has none. */
export const noFootnoteReferences: FootnoteReferences = { write: () => [], areSame: () => true };

/**
 * The words of a text in which each reference to a footnote that stayed is separate from the words around it, as a
 * deletion and an insertion of only that reference: see `labelsOfReference`. Word numbers footnotes itself, so one that only
 * has another number did not change. A reference that has its old label and leads to another footnote is marked.
 */
export function separateFootnoteReferences(
  nodes: readonly RedlineInline[],
  track: Track,
  references: FootnoteReferences,
): readonly RedlineInline[] {
  const written: RedlineInline[] = [];
  let marks: Sides<readonly Inline[]> = { before: [], after: [] };
  let whole: RedlineInline[] = [];
  const close = (): void => {
    const divided = divideAtReferences(marks, references, track);
    written.push(...(divided.length > 1 ? divided.flatMap(marked) : whole));
    [marks, whole] = [{ before: [], after: [] }, []];
  };
  for (const node of nodes) {
    const isOther =
      track === 'both' && node.type === 'footnoteReference' && !references.areSame(node.label, node.label, track);
    if (node.type !== 'insertion' && node.type !== 'deletion' && !isOther) {
      close();
      written.push(node);
      continue;
    }
    const changed: Sides<readonly Inline[]> = isOther
      ? { before: [node], after: [node] }
      : node.type === 'insertion'
        ? { before: [], after: node.children }
        : { before: node.type === 'deletion' ? node.children : [], after: [] };
    marks = { before: [...marks.before, ...changed.before], after: [...marks.after, ...changed.after] };
    whole.push(...(isOther ? marked(changed) : [node]));
  }
  close();
  return written;
}

/** The labels of a footnote that stayed, if a deletion and the insertion after it have only the reference to it. */
export function labelsOfReference(
  node: RedlineInline | undefined,
  next: RedlineInline | undefined,
  references: FootnoteReferences,
  track: Track,
): Sides<string> | undefined {
  const [was, ...more] = node?.type === 'deletion' ? node.children : [];
  const [is, ...others] = next?.type === 'insertion' ? next.children : [];
  if (was?.type !== 'footnoteReference' || is?.type !== 'footnoteReference') return undefined;
  if (more.length > 0 || others.length > 0 || !references.areSame(was.label, is.label, track)) return undefined;
  return { before: was.label, after: is.label };
}

/** What was deleted and inserted in one place, divided before and after each reference that stayed, in order. */
function divideAtReferences(
  { before, after }: Sides<readonly Inline[]>,
  references: FootnoteReferences,
  track: Track,
): readonly Sides<readonly Inline[]>[] {
  const pieces: Sides<readonly Inline[]>[] = [];
  let [left, right] = [0, 0];
  for (const [at, was] of before.entries()) {
    if (was.type !== 'footnoteReference') continue;
    const to = after.findIndex(
      (is, index) =>
        index >= right && is.type === 'footnoteReference' && references.areSame(was.label, is.label, track),
    );
    if (to < 0) continue;
    pieces.push({ before: before.slice(left, at), after: after.slice(right, to) });
    pieces.push({ before: [was], after: after.slice(to, to + 1) });
    [left, right] = [at + 1, to + 1];
  }
  return [...pieces, { before: before.slice(left), after: after.slice(right) }];
}

function marked({ before, after }: Sides<readonly Inline[]>): readonly RedlineInline[] {
  return [
    ...(before.length > 0 ? [{ type: 'deletion', children: before } as const] : []),
    ...(after.length > 0 ? [{ type: 'insertion', children: after } as const] : []),
  ];
}

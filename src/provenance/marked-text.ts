import { collapseSpaces } from './clause-words.ts';
import type { Redline, RedlineNode } from '../redline/redline-tree.ts';

/** A run of a redline's text that is on both sides of the clause or on one. */
export interface Segment {
  readonly side: 'both' | 'before' | 'after';
  /** Whether it came from, or went to, another clause: it is new, or gone, in this one only. */
  readonly elsewhere: boolean;
  /** Whether it is in another place of the clause than before. */
  readonly moved: boolean;
  readonly text: string;
  /** Whether it is a reference, link or footnote reference rather than plain words. */
  readonly reference: boolean;
  /** Index of its paragraph or table cell. */
  readonly block: number;
  /** Id of its numbered paragraph, if any. */
  readonly paragraph?: string;
}

/** State of the walk through a redline. */
interface WalkState {
  readonly side: Segment['side'];
  readonly elsewhere: boolean;
  readonly moved: boolean;
  readonly reference: boolean;
  readonly paragraph?: string;
}

/**
 * The text of a redline in reading order, as runs with their sides.
 *
 * @param labelOf gives the label of a reference
 */
export function segmentsOf(redline: Redline, labelOf: (to: string) => string): readonly Segment[] {
  const segments: Segment[] = [];
  let block = -1;
  const add = (text: string, state: WalkState, reference = state.reference): void => {
    segments.push({ ...state, text, reference, block });
  };
  const visit = (node: Redline | RedlineNode, state: WalkState): void => {
    const visitChildren = (next: WalkState): void => {
      for (const child of node.type === 'text' || !('children' in node) ? [] : node.children) visit(child, next);
    };
    switch (node.type) {
      case 'text':
        add(node.value, state);
        return;
      case 'break':
        add(' ', state);
        return;
      case 'ref':
        add(labelOf(node.to), state, true);
        return;
      case 'footnoteReference':
        add('', state, true);
        return;
      case 'movedAway':
        return;
      case 'moved':
        visitChildren({ ...state, moved: true });
        return;
      case 'insertion':
        visitChildren({ ...state, side: 'after', elsewhere: false });
        return;
      case 'deletion':
        visitChildren({ ...state, side: 'before', elsewhere: false });
        return;
      case 'movedFromClause':
        visitChildren({ ...state, side: 'after', elsewhere: true });
        return;
      case 'movedToClause':
        visitChildren({ ...state, side: 'before', elsewhere: true });
        return;
      case 'link':
        add('', state, true);
        visitChildren({ ...state, reference: true });
        return;
      case 'term':
        // If only the glossary entry changed, the words stay but lead the reader elsewhere.
        if (node.was !== undefined || node.only !== undefined) add('', { ...state, side: 'after' }, true);
        visitChildren(state);
        return;
      case 'numbered':
        visitChildren({ ...state, paragraph: node.id });
        return;
      case 'paragraph':
      case 'subheading':
      case 'tableCell':
        block += 1;
        visitChildren(state);
        return;
      default:
        visitChildren(state);
    }
  };
  visit(redline, { side: 'both', elsewhere: false, moved: false, reference: false });
  return segments;
}

/**
 * The runs on one side only, with single spaces. A run ends with its paragraph or cell. What came from, or went to,
 * another clause was neither inserted nor deleted.
 */
export function markedRuns(segments: readonly Segment[], side: 'before' | 'after'): readonly string[] {
  const runs: string[] = [];
  for (const [index, segment] of segments.entries()) {
    if (segment.side !== side || segment.elsewhere) continue;
    const last = segments[index - 1];
    if (last?.side === side && !last.elsewhere && last.block === segment.block)
      runs.push((runs.pop() ?? '') + segment.text);
    else runs.push(segment.text);
  }
  return runs.map(collapseSpaces).filter((text) => text !== '');
}

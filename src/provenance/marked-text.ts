import { spaced } from './clause-words.ts';
import type { Redline, RedlineNode } from '../redline/redline-tree.ts';

/** A run of a redline's text that stands on both sides or on one. */
export interface Segment {
  readonly side: 'both' | 'before' | 'after';
  readonly text: string;
  /** Whether it is a reference, a link or the call of a footnote, rather than plain words. */
  readonly reference: boolean;
  /** Number, from 0, of the paragraph or table cell in which it stands. */
  readonly block: number;
  /** Id of the numbered paragraph around it. */
  readonly paragraph?: string;
}

/** Where the walk through a redline stands. */
interface Place {
  readonly side: Segment['side'];
  readonly reference: boolean;
  readonly paragraph?: string;
}

/** The text of a redline in reading order, each run with the sides on which it stands. `labelOf` prints references. */
export function segmentsOf(redline: Redline, labelOf: (to: string) => string): readonly Segment[] {
  const segments: Segment[] = [];
  let block = -1;
  const add = (text: string, place: Place, reference = place.reference): void => {
    segments.push({ ...place, text, reference, block });
  };
  const walk = (node: Redline | RedlineNode, place: Place): void => {
    const inside = (next: Place): void => {
      for (const child of node.type === 'text' || !('children' in node) ? [] : node.children) walk(child, next);
    };
    switch (node.type) {
      case 'text':
        add(node.value, place);
        return;
      case 'break':
        add(' ', place);
        return;
      case 'ref':
        add(labelOf(node.to), place, true);
        return;
      case 'footnoteReference':
        add('', place, true);
        return;
      case 'movedAway':
        return;
      case 'insertion':
        inside({ ...place, side: 'after' });
        return;
      case 'deletion':
        inside({ ...place, side: 'before' });
        return;
      case 'link':
        add('', place, true);
        inside({ ...place, reference: true });
        return;
      case 'term':
        // The words stay where only the entry of the glossary changed: the reader is led elsewhere all the same.
        if (node.was !== undefined || node.only !== undefined) add('', { ...place, side: 'after' }, true);
        inside(place);
        return;
      case 'numbered':
        inside({ ...place, paragraph: node.id });
        return;
      case 'paragraph':
      case 'tableCell':
        block += 1;
        inside(place);
        return;
      default:
        inside(place);
    }
  };
  walk(redline, { side: 'both', reference: false });
  return segments;
}

/** The runs that stand on one side only, each as its words with single spaces; a run ends with its paragraph or cell. */
export function markedRuns(segments: readonly Segment[], side: 'before' | 'after'): readonly string[] {
  const runs: string[] = [];
  for (const [index, segment] of segments.entries()) {
    if (segment.side !== side) continue;
    const last = segments[index - 1];
    if (last?.side === side && last.block === segment.block) runs.push((runs.pop() ?? '') + segment.text);
    else runs.push(segment.text);
  }
  return runs.map(spaced).filter((text) => text !== '');
}

import type { ComparedClause, FoundKind } from '../redline/compare-revisions.ts';
import { redline } from '../redline/redline.ts';
import type { Redline } from '../redline/redline-tree.ts';
import { segmentsOf, type Segment } from './marked-text.ts';

/**
 * The kinds of change of a clause. Where its words are the same and only its numbered paragraphs have other numbers, it
 * is renumbered and not amended.
 */
export function foundKinds(compared: ComparedClause): ReadonlySet<FoundKind> {
  const kinds = new Set(compared.kinds);
  if (kinds.has('amended') && !hasOtherFront(compared) && isRenumberedOnly(compared.redline)) {
    kinds.delete('amended');
    kinds.add('renumbered');
  }
  return kinds;
}

/** What of a redline is looked at here. */
interface Node {
  readonly type: string;
  readonly was?: object;
  readonly only?: unknown;
  readonly children?: readonly Node[];
}

/** Whether the only marks of a redline are numbers that numbered paragraphs had before. */
function isRenumberedOnly(marked: Redline): boolean {
  let numbers = 0;
  const isPlain = (node: Node): boolean => {
    if (['insertion', 'deletion', 'moved', 'movedAway', 'split', 'merged'].includes(node.type)) return false;
    if (node.was !== undefined && node.type !== 'numbered') return false;
    if (node.was !== undefined) numbers += 1;
    return node.only === undefined && (node.children ?? []).every(isPlain);
  };
  return isPlain(marked) && numbers > 0;
}

/** Whether title, plain-English line or extent differ on a clause that stands on both sides. */
export function hasOtherFront({ before, after }: Pick<ComparedClause, 'before' | 'after'>): boolean {
  if (before === undefined || after === undefined) return false;
  const front = ({ text }: NonNullable<typeof before>) => {
    const { title, plain, extent } = text.front;
    return JSON.stringify([title, plain, extent]);
  };
  return front(before) !== front(after);
}

/** Title and plain-English line with their changes marked, for a clause that stands on both sides. */
export function frontSegments({ before, after }: Pick<ComparedClause, 'before' | 'after'>): readonly Segment[] {
  if (before === undefined || after === undefined) return [];
  return (['title', 'plain'] as const).flatMap((key, block) => {
    const marked = redline(paragraph(before.text.front[key]), paragraph(after.text.front[key]));
    return segmentsOf(marked, (to) => to).map((segment) => ({ ...segment, block }));
  });
}

function paragraph(value: string) {
  return {
    type: 'clause',
    children: [{ type: 'paragraph', children: [{ type: 'text', value }] }],
  } as const;
}

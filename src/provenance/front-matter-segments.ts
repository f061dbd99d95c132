import type { ComparedClause } from '../redline/compare-revisions.ts';
import { redline } from '../redline/redline.ts';
import { segmentsOf, type Segment } from './marked-text.ts';

/** Title and plain-English note with their changes marked, for a clause that both revisions have. */
export function frontMatterSegments({ before, after }: Pick<ComparedClause, 'before' | 'after'>): readonly Segment[] {
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

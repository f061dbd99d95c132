import { describe, expect, it } from 'vitest';
import { consecutivePairs } from '../../provenance/revision-pairs.ts';
import { readContent } from '../../content/read-content.ts';
import { comparison } from './comparison.ts';

const { content } = readContent('content', { draft: 'leave out' });
if (content === undefined) throw new Error('The content has problems.');

describe('the comparison of a revision with the one before', () => {
  it('calls a clause that was merged into another merged, not removed', () => {
    const step = consecutivePairs(content.code).find(({ to }) => to.label === '0.4');
    if (step === undefined) throw new Error('Revision 0.4 is missing.');
    const kinds = new Map(comparison(content.code, step).changed.map(({ id, allKinds }) => [id, allKinds]));

    expect(kinds.get('status-of-code')).toEqual(['merged']);
    expect(kinds.get('status-and-reach')).toEqual(['merged']);
    expect(kinds.get('moving-older-data')).toEqual(['removed']);
  });
});

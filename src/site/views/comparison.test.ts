import { describe, expect, it } from 'vitest';
import { stepsOf } from '../../provenance/steps.ts';
import { readContent } from '../../source/read-content.ts';
import { comparison } from './comparison.ts';
import { storyOf } from './revision-story.ts';

const { content } = readContent('content', { draft: 'leave out' });
if (content === undefined) throw new Error('The content is not sound.');

describe('the comparison of a revision with the one before', () => {
  it.each(stepsOf(content.code).map((step) => [step.to.label, step] as const))(
    'counts the same changes as the story of revision %s',
    (_label, step) => {
      const { counts } = comparison(content.code, step);

      expect(counts).toEqual(storyOf(content, step.to, step.from).counts);
    },
  );

  it('calls a clause that went into a merge merged, and not removed', () => {
    const step = stepsOf(content.code).find(({ to }) => to.label === '0.4');
    if (step === undefined) throw new Error('There is no revision 0.4.');
    const kinds = new Map(comparison(content.code, step).changed.map(({ id, allKinds }) => [id, allKinds]));

    expect(kinds.get('status-of-code')).toEqual(['merged']);
    expect(kinds.get('status-and-reach')).toEqual(['merged']);
    expect(kinds.get('moving-older-data')).toEqual(['removed']);
  });
});

import { expect, test } from 'vitest';
import { readContent } from '../../content/read-content.ts';
import { summariseStep } from '../../provenance/summarise-step.ts';
import { compare } from '../cached-compare.ts';
import { revisionTimeline } from './revision-timeline.ts';

const { content } = readContent('content', { draft: 'leave out' });
if (content === undefined) throw new Error('The content has problems.');
const steps = revisionTimeline(content);
const labels = content.code.revisions.map(({ label }) => label);

test('the timeline has every published revision once, the latest last', () => {
  expect(steps.map(({ label, isLatest }) => [label, isLatest])).toEqual(
    labels.map((label) => [label, label === labels.at(-1)]),
  );
});

test('the name of a revision leads to its text, and another link to what changed', () => {
  expect(steps.map(({ href, changed }) => [href, changed?.href])).toEqual(
    labels.map((label, index) => [
      `/code/${label}/`,
      index === 0 ? undefined : `/changes/${labels[index - 1] ?? ''}...${label}/`,
    ]),
  );
});

test('the bars of the timeline show the duties that the sentences on the step count', () => {
  const [, ...later] = content.code.revisions;
  const sentences = later.map((to, index) => {
    const from = content.code.revisions[index];
    return from === undefined ? '' : summariseStep(content.code, { from, to }, compare);
  });
  for (const [index, { changed, label }] of steps.entries()) {
    if (changed === undefined) {
      expect(label).toBe('0.1');
      continue;
    }
    const [, added, removed] = /Adds (\d+) duties and removes (\d+)/.exec(sentences[index - 1] ?? '') ?? [];
    expect(changed.duties).toEqual({ added: Number(added), removed: Number(removed) });
    expect(changed.duties.added).toBeGreaterThan(0);
  }
});

import { expect, test } from 'vitest';
import type { Redline } from '../redline-tree.ts';
import { markSamples, places, propertySamples } from './mark-samples.ts';
import { untracedMarks } from './mark-traces.ts';
import { withoutEachMark } from './without-mark.ts';

const everything = (redline: Redline): string => JSON.stringify(redline);
const [among = () => undefined] = Object.values(places);

/** Every mark, each in a redline that has no other. */
const redlines: readonly Redline[] = [
  ...markSamples.flatMap((sample) => sample.redlines),
  ...propertySamples.flatMap(({ marked }) => marked.map(among)).filter((redline) => redline !== undefined),
];

/** Every way in which a printer may leave out one kind of mark. */
const defects = redlines.flatMap((redline) => withoutEachMark(redline).map((defect) => ({ redline, defect })));

test.each(defects)('a printer that leaves out the $defect.mark is found', async ({ redline, defect }) => {
  const print = (tree: Redline) => everything(tree === redline ? defect.redline : tree);
  expect(await untracedMarks(redline, print)).toEqual([defect.mark]);
});

test('a printer that shows a mark by punctuation alone is found', async () => {
  const [redline] = markSamples.find(({ mark }) => mark === 'insertion')?.redlines ?? [];
  if (redline === undefined) throw new Error('There is no insertion.');
  const print = (tree: Redline) =>
    everything(tree)
      .replaceAll(/"insertion"|[^+\w]/g, '+')
      .replaceAll(/type|children/g, '');
  expect(await untracedMarks(redline, print)).toContain('insertion of words');
});

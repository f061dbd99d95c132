import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cases, runs } from '../../../tests/long-check.ts';
import { wasNumber } from '../mark-words.ts';
import type { Redline } from '../redline-tree.ts';
import { anyRedline } from './arbitrary-redline.ts';
import { attributeSamples } from './attribute-samples.ts';
import { detailSamples, saidSamples, type SayNumbers } from './detail-samples.ts';
import { markSamples, places, placesOfParagraphs, propertySamples } from './mark-samples.ts';
import { readsDifferently, says, untracedMarks, type PrintWords } from './mark-traces.ts';
import { nameOfMarkProperty } from './without-mark.ts';

/** What leaves no trace in what people read, each with the reason. */
export const traceless: Readonly<Record<string, string>> = {
  [nameOfMarkProperty('was', 'footnoteDefinition')]:
    'The label of a footnote is printed nowhere: its number follows from its place.',
};

/** How much is tried, and what an output cannot show. */
interface TraceTests {
  /** The number of random redlines, in `npm test` and in the long check. */
  readonly redlines: readonly [number, number];
  /** Marks and attributes that leave no trace, each with the reason. */
  readonly without?: Readonly<Record<string, string>>;
  /** Which random redlines are tried. Default: any. */
  readonly tried?: fc.Arbitrary<Redline>;
  /** Whether printing takes long, so that `npm test` tries marks that are properties in fewer places. */
  readonly isSlow?: true;
  /** How it says that the number of an item was another; or why it has no words for what follows from other marks. */
  readonly numbers?: SayNumbers | { readonly unsaid: string };
}

/**
 * Tests that every mark of a redline leaves a trace in an output that is seen and said: that its words are others than
 * those of the new text, and others than without this one mark.
 */
export function testMarkTraces(
  print: PrintWords,
  { redlines, without = traceless, tried = anyRedline, isSlow, numbers = (was) => wasNumber(was) }: TraceTests,
): void {
  const untraced = async (redline: Parameters<PrintWords>[0]) =>
    (await untracedMarks(redline, print)).filter((mark) => !Object.hasOwn(without, mark));

  describe.each(markSamples)('$mark at level $level', (sample) => {
    test.each(sample.redlines)('leaves a trace', async (redline) => {
      expect(await untraced(redline)).toEqual([]);
    });
  });

  describe.each(propertySamples)('`$property` on $type', ({ unmarked, marked }) => {
    const inside = Object.entries(unmarked.type === 'paragraph' ? { ...places, ...placesOfParagraphs } : places);
    test.each(isSlow === true ? runs(inside.slice(0, 1), inside) : inside)('leaves a trace %s', async (_, place) => {
      for (const block of marked) expect(await untraced(place(block))).toEqual([]);
    });
  });

  const reported = attributeSamples.filter(({ attribute }) => !Object.hasOwn(without, attribute));
  describe.each(reported)('`$attribute` in a whole $mark', ({ redlines: [one, other] }) => {
    test('is said', async () => {
      expect(await readsDifferently(one, other, print)).toBe(true);
    });
  });

  const details = detailSamples.filter(([detail]) => !Object.hasOwn(without, detail));
  test.each(details)('%s is said', async (_, one, other) => {
    expect(await readsDifferently(one, other, print)).toBe(true);
  });

  if (typeof numbers === 'function')
    test.each(saidSamples.filter(([what]) => !Object.hasOwn(without, what)))(
      '%s is said',
      async (_, redline, words) => {
        expect(await says(redline, words(numbers), print)).toBe(true);
      },
    );

  test('every mark in a redline of a clause that was edited leaves a trace', async () => {
    await fc.assert(
      fc.asyncProperty(tried, async (redline) => {
        // The alignment of an added or removed column goes with the column.
        const marks = (await untraced(redline)).filter((mark) => mark !== nameOfMarkProperty('was', 'table'));
        expect(marks).toEqual([]);
      }),
      cases(...redlines),
    );
  });
}

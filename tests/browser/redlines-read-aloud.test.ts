import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { builtPages } from '../built-pages.ts';
import { newContext } from './new-context.ts';
import { spokenPhrases } from './screen-reader.ts';

const comparisons = builtPages().filter(({ address }) => /^\/changes\/[^/]+\.\.\.[^/]+\/$/.test(address));

describe('with a virtual screen reader', () => {
  let page: Page;

  beforeAll(async () => {
    page = await (await newContext({ bypassCSP: true })).newPage();
  });
  afterAll(() => page.context().close());

  async function hear(address: string, part: string): Promise<readonly string[]> {
    await page.goto(new URL(address, inject('siteAddress')).href);
    return spokenPhrases(page, part);
  }

  it.each(comparisons)('$address says where each mark begins and ends', async ({ address }) => {
    const spoken = await hear(address, 'main');
    for (const [role, word] of [
      ['insertion', '[inserted:]'],
      ['deletion', '[deleted:]'],
    ]) {
      const starts = spoken.flatMap((phrase, at) => (phrase === role ? [at] : []));
      const ends = spoken.flatMap((phrase, at) => (phrase === `end of ${role ?? ''}` ? [at] : []));
      expect(ends).toHaveLength(starts.length);
      expect(new Set(starts.map((at) => spoken[at + 1]))).toEqual(new Set(starts.length === 0 ? [] : [word]));
      expect(new Set(ends.map((at) => spoken[at - 1]))).toEqual(
        new Set(starts.length === 0 ? [] : [`[end of ${role ?? ''}]`]),
      );
    }
  });

  it('reads the changes of a clause in order: its heading, what the change means, then the marked text, each reason after its words', async () => {
    const spoken = await hear('/changes/0.1...0.2/', '.clause:has(> #system-purpose)');
    expectInOrder(spoken, [
      'heading, G. What the system is for : amended, level 3',
      'G says what the system may be used for, that it may be used for nothing else, and that additions are announced beforehand.',
      'Title:',
      'deletion',
      '[deleted:]',
      'Purpose',
      '[end of deletion]',
      'end of deletion',
      'insertion',
      '[inserted:]',
      'What the system is for',
      '[end of insertion]',
      'end of insertion',
      'deletion',
      '[deleted:]',
      'Where a business need has been shown, LEDS may be extended to other purposes that are compatible with these.',
      '[end of deletion]',
      'insertion',
      '[inserted:]',
      'It must not be used for anything else. In particular, it must not become a register of the population, and it must not be used to watch people who take part in lawful protest.',
      '[end of insertion]',
      'note',
      'G could be read as being about LEDS or about its data; it says that the system is meant, and where the data is dealt with.',
      'end of note',
    ]);
  });

  it('reads the list of clauses and the summary first, then the text and the duty watch', async () => {
    const spoken = await hear('/changes/0.1...0.2/', 'main');
    expectInOrder(spoken, [
      'heading, What changed from 0.1 to 0.2, level 1',
      'heading, Summary, level 2',
      'heading, What changed, level 2',
      'Duty removed',
      'link, G. What the system is for',
      'heading, The text with the changes marked, level 2',
      '[inserted:]',
      'Inserted words',
      '[end of insertion]',
      'heading, G. What the system is for : amended, level 3',
      'heading, Duty watch, level 2',
      'Duty removed',
    ]);
  });
});

/** Checks that the phrases are spoken in order, with any others between them. */
function expectInOrder(spoken: readonly string[], phrases: readonly string[]): void {
  let at = -1;
  for (const phrase of phrases) {
    at = spoken.indexOf(phrase, at + 1);
    expect(at, `not spoken, or in another order: ${phrase}`).toBeGreaterThan(-1);
  }
}

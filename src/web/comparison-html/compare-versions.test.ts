import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { runs } from '../../../tests/long-check.ts';
import type { Content } from '../../content/content.ts';
import { readContent } from '../../content/read-content.ts';
import { comparisonElements } from './comparison-elements.ts';
import { comparisonContext } from './comparison-links.ts';
import { compareVersions } from './compare-versions.ts';
import { versionsOf } from '../views/versions.ts';
import { builtPairs } from '../views/built-pairs.ts';
import { comparison, type Pair } from '../views/comparison.ts';

const { content } = readContent('content', { draft: 'include' });
if (content === undefined) throw new Error('The content has problems.');

const [, revisionWithout] = content.code.revisions;

/** The same content with a text removed by order of a court. */
const withTombstone: Content = {
  ...content,
  code: {
    ...content.code,
    revisions: content.code.revisions.map((revision) =>
      revision === revisionWithout
        ? {
            ...revision,
            parts: revision.parts.map((part) => ({
              ...part,
              clauses: part.clauses.map((clause) => ({ ...clause, removed: true as const })),
            })),
          }
        : revision,
    ),
  },
};

/** The other pairs are those of the Code itself. */
const isOfRevisionWithout = ({ from, to }: Pair) =>
  [from.label, to.label].some((label) => label === revisionWithout?.label);

test.each([
  ['the Code', content, () => true],
  ['a Code with removed texts', withTombstone, runs(isOfRevisionWithout, () => true)],
])('the browser shows each comparison of %s as its page does', (_, shown, isShown) => {
  const fetched = structuredClone(versionsOf(shown));
  const pairs = builtPairs(shown.code).filter(isShown);
  expect(pairs.length).toBeGreaterThan(1);
  for (const pair of pairs) {
    const page = comparisonElements(comparison(shown.code, pair), {
      ...comparisonContext(shown, pair),
      // A pair that the browser compares has no such page.
      hasBeforeAndAfter: false,
    });
    const inBrowser = compareVersions(fetched, pair.from.label, pair.to.label);
    expect(toHtml(inBrowser), `${pair.from.label}...${pair.to.label}`).toBe(toHtml(page));
  }
});

import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import type { Content } from '../../content/content.ts';
import { readContent } from '../../content/read-content.ts';
import { redlineAkn } from '../../downloads/data/akoma-ntoso/redline-akn.ts';
import { redlineDocument } from '../../downloads/data/json/redline-document.ts';
import { redlineText } from '../../downloads/data/text/redline-text.ts';
import { markedCopy } from '../../downloads/typst/marked-copy.ts';
import { smallCode } from '../../provenance/testing/small-code.ts';
import { sidesHtml } from '../comparison-html/clause-sides-html.ts';
import { comparisonContext } from '../comparison-html/comparison-links.ts';
import { comparison } from '../views/comparison.ts';
import { compareVersions } from '../comparison-html/compare-versions.ts';
import { versionsOf } from '../views/versions.ts';
import { markedCopyInputs } from './fill-marked-copy-inputs.ts';
import { publishedOf } from './fill-published-content.ts';

const { content: ofProject } = readContent('content', { draft: 'leave out' });
if (ofProject === undefined) throw new Error('The content has problems.');

const clausesIn = (order: string) => ({
  clauses: Object.fromEntries(order.split('').map((id) => [id, `Text of ${id}.`])),
});

test('both ends of each clause that moved are in every output, with the number of the pair', () => {
  const code = smallCode([clausesIn('abcdef'), clausesIn('ebcdfa')]);
  const content: Content = { ...ofProject, workshops: [], consultations: [], code };
  const [from, to] = code.revisions;
  if (from === undefined || to === undefined) throw new Error('Two revisions are needed.');
  const page = toHtml(compareVersions(structuredClone(versionsOf(content)), from.label, to.label));
  const paper = markedCopy(markedCopyInputs(content, to, from))
    .replaceAll(String.raw`\u{201c}`, '“')
    .replaceAll(String.raw`\u{201d}`, '”');
  const words = page.replaceAll(/<[^>]+>/g, '');

  const data = redlineAkn(publishedOf(content), { from, to });

  for (const output of [words, redlineText(publishedOf(content), { from, to }), data, paper])
    for (const [number, id] of [
      [1, 'e'],
      [2, 'a'],
    ]) {
      expect(output).toContain(`moved here (clause move ${number})`);
      expect(output).toContain(`“About ${id}” moved from here (clause move ${number})`);
    }
  const sides = toHtml(sidesHtml(comparison(code, { from, to }).changed, comparisonContext(content, { from, to })));
  for (const id of ['e', 'a']) {
    const section = sides.split('<section').find((one) => one.includes(` id="${id}"`)) ?? '';
    const number = id === 'e' ? 1 : 2;
    expect(section).toContain(`[“About ${id}” moved from here (clause move ${number})]`);
    expect(section).toContain(`[moved here (clause move ${number})]`);
  }
  expect(redlineDocument(publishedOf(content), { from, to }).clauses.map(({ move }) => move)).toEqual([1, 2]);
  for (const [, target] of page.matchAll(/href="#(moved-from-[^"]+)"/g)) expect(page).toContain(`id="${target}"`);
});

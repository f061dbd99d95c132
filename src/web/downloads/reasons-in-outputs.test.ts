import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import type { Content } from '../../content/content.ts';
import { readContent } from '../../content/read-content.ts';
import { redlineAkn } from '../../downloads/data/akoma-ntoso/redline-akn.ts';
import { redlineText } from '../../downloads/data/text/redline-text.ts';
import { markedCopy } from '../../downloads/typst/marked-copy.ts';
import { para } from '../../redline/testing/clause-builder.ts';
import { smallCode } from '../../provenance/testing/small-code.ts';
import { compareVersions } from '../comparison-html/compare-versions.ts';
import { versionsOf } from '../views/versions.ts';
import { markedCopyInputs } from './fill-marked-copy-inputs.ts';
import { publishedOf } from './fill-published-content.ts';

const { content: ofProject } = readContent('content', { draft: 'leave out' });
if (ofProject === undefined) throw new Error('The content has problems.');
const words = 'The body must keep a list of every plot that it lets.';
const because = [{ decision: 'A reading of the draft', sentence: 'It can be cited now.' }];
const code = smallCode([
  { clauses: { a: { text: [words] } } },
  {
    clauses: { a: { text: [para('x', '7', words)] } },
    changes: [{ clauses: ['a'], kind: 'amended', because, note: 'So.' }],
  },
]);
const content: Content = { ...ofProject, workshops: [], consultations: [], code };
const [from, to] = code.revisions;
if (from === undefined || to === undefined) throw new Error('Two revisions are needed.');
const text = redlineText(publishedOf(content), { from, to });
const page = toHtml(compareVersions(structuredClone(versionsOf(content)), from.label, to.label));
const data = redlineAkn(publishedOf(content), { from, to });

test('a reason is named alike on the page, on paper and in plain text', () => {
  for (const output of [page, text, markedCopy(markedCopyInputs(content, to, from))]) {
    expect(output).toContain('Own decision: A reading of the draft');
  }
});

test('a number that a paragraph got is in the words of each output, and marked in the data', () => {
  for (const output of [page, text, data]) expect(output).toContain('became numbered paragraph 7');
  expect(data).toContain('<num><ins>7</ins></num>');
});

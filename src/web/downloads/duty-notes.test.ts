import { byline } from '../../model/demonstration.ts';
import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import type { Content } from '../../content/content.ts';
import { readContent } from '../../content/read-content.ts';
import { redlineDocument } from '../../downloads/data/json/redline-document.ts';
import { redlineText } from '../../downloads/data/text/redline-text.ts';
import { markedCopy } from '../../downloads/typst/marked-copy.ts';
import { markedWord } from '../../downloads/word/marked-word.ts';
import { unpackWord } from '../../drafting/import/word/word-xml.ts';
import { smallCode } from '../../provenance/testing/small-code.ts';
import { comparisonElements } from '../comparison-html/comparison-elements.ts';
import { comparisonContext } from '../comparison-html/comparison-links.ts';
import { compareVersions } from '../comparison-html/compare-versions.ts';
import { builtPairs } from '../views/built-pairs.ts';
import { comparison } from '../views/comparison.ts';
import { versionsOf } from '../views/versions.ts';
import { markedCopyInputs } from './fill-marked-copy-inputs.ts';
import { publishedOf } from './fill-published-content.ts';

const sentence = 'Whoever asked for this was thanked.';

const { content: ofProject } = readContent('content', { draft: 'leave out' });
if (ofProject === undefined) throw new Error('The content has problems.');

const [was, is] = ['A force must keep the log.', 'A force should keep the log.'];
const content: Content = {
  ...ofProject,
  workshops: [],
  consultations: [],
  code: smallCode([
    { clauses: { records: was } },
    { clauses: { records: is }, dutyNotes: [{ clause: 'records', before: was, after: is, note: sentence }] },
  ]),
};

test('a sentence of the body beside a changed duty is in every output that shows the duty, under its name', async () => {
  const [from, to] = content.code.revisions;
  if (from === undefined || to === undefined) throw new Error('Two revisions are needed.');
  const said = `Note ${byline(content.settings)}: ${sentence}`;
  const marked = markedCopyInputs(content, to, from);

  const page = toHtml(compareVersions(structuredClone(versionsOf(content)), from.label, to.label));
  expect(page).toContain(said);
  // The summary, which has little room, says where it is.
  expect(page).toContain('Note in the duty watch.');
  expect(redlineText(publishedOf(content), { from, to })).toContain(`  ${said}\n`);
  expect(redlineDocument(publishedOf(content), { from, to }).dutyWatch.map(({ note }) => note)).toContain(sentence);
  expect(markedCopy(marked)).toContain(said);
  const { 'word/document.xml': document } = unpackWord(await markedWord(marked));
  expect(new TextDecoder().decode(document)).toContain(said);
});

test('a sentence that only reads otherwise is counted apart in every output, and is among no changes', async () => {
  const code = smallCode([
    { clauses: { records: 'A force must start the log on Monday.' } },
    { clauses: { records: 'A force must begin the log on Monday.' } },
  ]);
  const [from, to] = code.revisions;
  if (from === undefined || to === undefined) throw new Error('Two revisions are needed.');
  const reworded = { ...content, code };
  const marked = markedCopyInputs(reworded, to, from);
  const said = 'Reworded, with the same force as far as this check can tell: 1';

  expect(toHtml(compareVersions(structuredClone(versionsOf(reworded)), from.label, to.label))).toContain(said);
  expect(redlineText(publishedOf(reworded), { from, to })).toContain(`${said}.\n`);
  const { dutyWatch, rewordedSentences, otherSentences } = redlineDocument(publishedOf(reworded), { from, to });
  expect(rewordedSentences?.map(({ after }) => after)).toEqual(['A force must begin the log on Monday.']);
  expect([...dutyWatch, ...(otherSentences ?? [])]).toEqual([]);
  expect(markedCopy(marked)).toContain(said);
  const { 'word/document.xml': document } = unpackWord(await markedWord(marked));
  expect(new TextDecoder().decode(document)).toContain(said);
});

test('the preview has a page of what the draft changes, with its duty watch and the sentence', () => {
  const code = smallCode(
    [
      { clauses: { records: was } },
      { clauses: { records: is }, dutyNotes: [{ clause: 'records', before: was, after: is, note: sentence }] },
    ],
    { draft: true },
  );
  const pair = builtPairs(code).find(({ to }) => to.draft);
  if (pair === undefined) throw new Error('The draft has no page.');
  const page = toHtml(comparisonElements(comparison(code, pair), comparisonContext({ ...content, code }, pair)));
  expect(page).toContain('<strong>Weaker: must became should</strong>');
  expect(page).toContain(`Note ${byline(content.settings)}: ${sentence}`);
});

test('where a court had a text removed, the note that quotes it is in no data either', () => {
  const removedFrom = (index: number): Content => {
    const code = smallCode([
      { clauses: { records: index === 0 ? 'Removed.' : was, others: 'A force must ask.' } },
      {
        clauses: { records: index === 1 ? 'Removed.' : is, others: 'A force may ask.' },
        dutyNotes: [
          { clause: 'records', before: was, after: is, note: sentence },
          { clause: 'others', before: 'A force must ask.', after: 'A force may ask.', note: 'It was asked for.' },
        ],
      },
    ]);
    const revisions = code.revisions.map((revision, place) => ({
      ...revision,
      parts: revision.parts.map((part) => ({
        ...part,
        clauses: part.clauses.map((clause) =>
          place === index && clause.id === 'records' ? { ...clause, removed: true as const } : clause,
        ),
      })),
    }));
    return { ...content, code: { ...code, revisions } };
  };
  for (const [index, gone] of [was, is].entries()) {
    const versions = JSON.stringify(versionsOf(removedFrom(index)));
    expect(versions).not.toContain(gone);
    expect(versions).not.toContain(sentence);
    expect(versions).toContain('It was asked for.');
  }
});

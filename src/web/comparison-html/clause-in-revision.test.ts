import { fromHtml } from 'hast-util-from-html';
import { toText } from 'hast-util-to-text';
import { expect, test } from 'vitest';
import { readContent } from '../../content/read-content.ts';
import { clausesOf } from '../../model/code.ts';
import { smallCode } from '../../provenance/testing/small-code.ts';
import { labelledList, p } from '../../redline/testing/clause-builder.ts';
import { routes } from '../routes.ts';
import { clauseInRevision } from './clause-in-revision.ts';

const { content } = readContent('content', { draft: 'leave out' });
if (content === undefined) throw new Error('The content has problems.');

function htmlOf(label: string, id: string): string {
  const revision = content?.code.revisions.find((one) => one.label === label);
  const clause = revision && clausesOf(revision).find((one) => one.id === id);
  if (content === undefined || revision === undefined || clause === undefined) throw new Error(`There is no ${id}.`);
  return clauseInRevision(content, revision, clause, routes.code);
}

test('plain English comes after the first paragraph, and the change after the paragraph that changed', () => {
  const html = htmlOf('0.4', 'record-of-use');
  const places = ['The system must keep', 'In plain English', 'Each organisation must examine', 'Changed in 0.4'].map(
    (words) => html.indexOf(words),
  );

  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((one, other) => one - other));
  expect(html).toContain('href="/changes/0.3...0.4/#record-of-use"');
});

test('no note stands between the words that lead into a list, the list and the end of the sentence', () => {
  const listed = (last: string) => [p('They must:'), labelledList('(a)', 1, 'keep it,'), p(last), p('Nothing else.')];
  const because = [{ decision: 'Stricter', sentence: 'It was asked for.' }];
  const change = { clauses: ['a'], kind: 'amended' as const, because, note: 'It stays in.' };
  const code = smallCode([
    { clauses: { a: { text: listed('and show it.'), plain: 'Simple words.' } } },
    { clauses: { a: { text: listed('and never show it.'), plain: 'Simple words.' } }, changes: [change] },
  ]);
  const [, revision] = code.revisions;
  const [clause] = revision === undefined ? [] : clausesOf(revision);
  if (revision === undefined || clause === undefined) throw new Error('There is a clause.');
  const html = clauseInRevision({ ...content, code }, revision, clause, routes.code);
  const texts = toText(fromHtml(html, { fragment: true })).split(/\n+/);
  expect(texts.map((text) => text.replace(/^\(a\)\s*/, ''))).toEqual([
    'They must:',
    'keep it,',
    'and never show it.',
    'In plain English',
    'Simple words.',
    'Applies in England.',
    'Changed in 0.2',
    'It was asked for. (Own decision: Stricter)',
    'Nothing else.',
  ]);
});

test('the first revision has no changes to show, and a clause that stayed has none either', () => {
  expect(htmlOf('0.1', 'record-of-use')).not.toContain('Changed in');
  expect(htmlOf('0.4', 'system-purpose')).not.toContain('Changed in');
});

test('the number of a paragraph is the link to it in its revision', () => {
  expect(htmlOf('0.4', 'purpose-statement')).toMatch(
    /<div class="numbered" id="([^"]+)"><h4[^>]*><a href="\/code\/0.4\/#\1"/,
  );
});

test('a clause that applies only in some places says so where it stands, as in print', () => {
  const apply = (extent: readonly string[]) => {
    const code = smallCode([{ clauses: { a: { text: ['A user must log.'], extent: [...extent] } } }]);
    const [revision] = code.revisions;
    const [clause] = revision === undefined ? [] : clausesOf(revision);
    if (revision === undefined || clause === undefined) throw new Error('There is a clause.');
    return clauseInRevision({ ...content, code }, revision, clause, routes.code);
  };

  expect(apply(['Wales', 'Scotland'])).toContain('<p>Applies in Wales, Scotland.</p>');
  expect(apply(content.settings.places)).not.toContain('Applies in');
});

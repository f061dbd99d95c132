import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { readContent } from '../../content/read-content.ts';
import { smallCode } from '../../provenance/testing/small-code.ts';
import { comparison } from '../views/comparison.ts';
import { comparisonParts } from './comparison-elements.ts';
import { comparisonContext } from './comparison-links.ts';

const { content } = readContent('content', { draft: 'leave out' });
if (content === undefined) throw new Error('The content has problems.');

function partsOf(older: string, newer: string) {
  const [from, to] = [older, newer].map((label) => content?.code.revisions.find((one) => one.label === label));
  if (content === undefined || from === undefined || to === undefined) throw new Error('There is no such revision.');
  const compared = comparison(content.code, { from, to });
  const { contents, summary, text } = comparisonParts(compared, comparisonContext(content, { from, to }));
  return { compared, contents: toHtml(contents), summary: toHtml(summary), text: toHtml(text) };
}

const split = [
  {
    clauses: ['a', 'b', 'c'],
    kind: 'split' as const,
    from: ['a'],
    because: [{ decision: 'Board', sentence: 'It is clearer.' }],
    note: 'It is clearer.',
  },
];

const wordsOf = (html: string): string => html.replaceAll(/<[^>]+>/g, '');

describe('the summary of a comparison', () => {
  const { summary } = partsOf('0.3', '0.4');

  test('says what changed in a sentence, and how many duties were added and removed', () => {
    expect(wordsOf(summary)).toMatch(
      /^11 changes: 6 clauses amended, 2 new, 1 moved, 1 merged from two, 1 removed\. Adds \d+ duties and removes \d+\./,
    );
  });

  test('shows three of what is weaker or was removed, weaker ones first, and leads to all of them', () => {
    const { summary: longer, text } = partsOf('0.1', '0.4');
    const count = Number(/>(\d+) sentences became weaker or were removed\. The first 3:/.exec(longer)?.[1]);
    const entries = [...longer.matchAll(/<li><strong>([^<]+)<\/strong>, in <a href="#([^"]+)"/g)];

    expect(count).toBe([...text.matchAll(/<strong>(?:Duty removed|Right removed|Weaker)/g)].length);
    expect(entries).toHaveLength(3);
    expect(entries[0]?.[1]).toBe('Weaker: must became should');
    expect(new Set(entries.map(([, , clause]) => clause)).size).toBe(3);
    expect(longer).toContain(`<a href="#duty-watch-losses">All ${count} `);
    expect(wordsOf(longer)).toContain('A check of words, not legal advice.');
  });

  test('leads to the weaker duties, the marked text and the duty watch', () => {
    const { text } = partsOf('0.3', '0.4');
    const targets = [...summary.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);

    expect(targets.slice(0, 2)).toEqual(['marked-text', 'duty-watch']);
    for (const id of targets) expect(text).toContain(` id="${id}"`);
  });

  test('has how many duties changed in each way, in figures that add up to the duty watch', () => {
    const figures = [...summary.matchAll(/<td>(\d+)<\/td><th scope="row">([^<]+)/g)];
    const sum = figures.reduce((total, [, count]) => total + Number(count), 0);

    expect(figures.map(([, , kind]) => kind)).toContain('removed');
    expect(wordsOf(summary)).toContain(`Duty watch (${sum})`);
  });
});

describe('the duty watch of a comparison', () => {
  const { text } = partsOf('0.1', '0.4');
  const watch = text.slice(text.indexOf(' id="duty-watch"'));

  test('has a fold for sentences that only read otherwise, between what changed and what has no force', () => {
    const { text: watched } = partsOf('0.3', '0.4');
    const folds = [
      ...watched.slice(watched.indexOf('id="duty-watch"')).matchAll(/<summary[^>]*>(.*?)<\/summary>/g),
    ].map(([, words = '']) => wordsOf(words));

    expect(folds).toEqual([
      expect.stringMatching(/^Duties added \(\d+\)$/),
      'Reworded, with the same force as far as this check can tell: 1',
      expect.stringMatching(/^Other changes, .*: \d+$/),
    ]);
  });

  test('has losses before what may be either, and gains last, additions folded', () => {
    const ids = ['duty-watch-losses', 'duty-watch-changed', 'duty-watch-stronger'].map((id) => ` id="${id}"`);
    const places = [...ids, 'Duties added ('].map((part) => watch.indexOf(part));

    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(watch.slice(0, watch.indexOf('<details'))).not.toContain('Duty added');
  });

  test('has each sentence once, with its marks', () => {
    expect(wordsOf(watch)).toContain('display a copy');
    expect(wordsOf(watch).split('display a copy of this Code in every police station')).toHaveLength(2);
    expect(watch).toContain('must<i>');
  });

  test('names each clause once in a part', () => {
    const losses = watch.slice(watch.indexOf(' id="duty-watch-losses"'), watch.indexOf(' id="duty-watch-changed"'));
    const clauses = [...losses.matchAll(/In <a href="#([^"]+)"/g)].map(([, id]) => id);

    expect(new Set(clauses).size).toBe(clauses.length);
  });
});

test('clauses that were joined have one section, with the anchors of all', () => {
  const { contents, text } = partsOf('0.3', '0.4');
  const [, section = ''] = /<h3 [^>]*id="status-and-reach">([^]*?)<\/section>/.exec(text) ?? [];

  expect(wordsOf(section)).toContain('From Status of this Code and Who this Code applies to');
  for (const id of ['status-of-code', 'who-it-applies-to', 'moved-1', 'moved-2']) {
    expect(section).toContain(` id="${id}"`);
    expect(text.split(` id="${id}"`)).toHaveLength(2);
  }
  expect(wordsOf(text)).not.toContain('now in');
  expect(contents).toContain('<summary>11 changes</summary>');
  expect(contents.match(/<li>/g)).toHaveLength(11);
});

test('the text of clauses that were joined in the same words is folded, and its reason is not', () => {
  const [, section = ''] = /<h3 [^>]*id="status-and-reach">([^]*?)<\/section>/.exec(partsOf('0.3', '0.4').text) ?? [];

  expect(section.slice(section.indexOf('<details'), section.indexOf('</details>'))).not.toContain('class="reason"');
  expect(section.slice(section.indexOf('</details>'))).toContain('class="notes reason"');
});

describe('the text of a comparison', () => {
  const { compared, contents, text } = partsOf('0.2', '0.3');

  test('has beside it a list of the clauses that differ, each with what happened to it', () => {
    const lines = [...contents.matchAll(/<a href="#([^"]+)">[^<]+<span>([^<]+)<\/span>/g)];

    expect(lines.map(([, id]) => id)).toEqual(compared.changed.map(({ id }) => id));
    expect(contents).toContain(' id="changed"');
  });

  test('has the marked text before the duty watch and the lists', () => {
    const ids = ['marked-text', ...compared.changed.map(({ id }) => id), 'duty-watch', 'following'];
    const places = ids.map((id) => text.indexOf(` id="${id}"`));

    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
  });

  test('leads from each changed clause to the one before and the next, each named in the link', () => {
    const links = [...text.matchAll(/<a href="#([^"]+)">(Previous|Next)<[^>]+> change: ([^<]+)</g)];
    const ids = compared.changed.map(({ id }) => id);

    expect(links.filter(([, , way]) => way === 'Next').map(([, id]) => id)).toEqual(ids.slice(1));
    expect(links.filter(([, , way]) => way === 'Previous').map(([, id]) => id)).toEqual(ids.slice(0, -1));
    expect(new Set(links.map(([, , way, name]) => `${way}${name}`)).size).toBe(links.length);
  });

  test('numbers the changes as the summary counts them: clauses that were joined are one', () => {
    const numbered = [...partsOf('0.3', '0.4').text.matchAll(/Change (\d+) of (\d+)/g)];
    const numbers = numbered.map(([, number]) => Number(number));

    expect(new Set(numbered.map(([, , all]) => all))).toEqual(new Set(['11']));
    expect([...new Set(numbers)]).toEqual(Array.from({ length: 11 }, (_, index) => index + 1));
    expect(numbers).toHaveLength(11);
  });

  test('says of each clause of a split which one it is, since they are one change', () => {
    const text = ['The first rule of all.', 'The second thing to do.', 'A third way to end.'];
    const [one = '', two = '', three = ''] = text;
    const code = smallCode([
      { clauses: { a: { text }, z: 'The last clause.' } },
      {
        clauses: { a: { text: [one] }, b: { text: [two] }, c: { text: [three] }, z: 'The last clause.' },
        changes: split,
      },
    ]);
    const [from, to] = code.revisions;
    if (from === undefined || to === undefined) throw new Error('There is no such revision.');
    const context = comparisonContext({ ...content, code }, { from, to });
    const parts = comparisonParts(comparison(code, { from, to }), context);

    expect(toHtml(parts.text).match(/Change [^<]+/g)).toEqual([
      'Change 1 of 1, clause 1 of 3',
      'Change 1 of 1, clause 2 of 3',
      'Change 1 of 1, clause 3 of 3',
    ]);
  });

  test('has each reason right after the paragraph that it caused', () => {
    const [, section = ''] = /<h3 [^>]*id="record-of-use">([^]*?)<\/section>/.exec(partsOf('0.3', '0.4').text) ?? [];
    const [, paragraph = ''] = /(Each organisation [^]*)<div class="notes[^"]* reason"/.exec(section) ?? [];

    expect(wordsOf(paragraph)).toMatch(/every three months.*it must act on it\.$/);
  });

  test('says from where to where a clause moved', () => {
    expect(wordsOf(partsOf('0.3', '0.4').text)).toMatch(/It moved from after “[^”]+” in “[^”]+” to after “[^”]+” in “/);
  });
});

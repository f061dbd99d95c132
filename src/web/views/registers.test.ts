import { describe, expect, test } from 'vitest';
import { currentRevision } from '../../model/current-standing.ts';
import { readContent } from '../../content/read-content.ts';
import { clauseLinks } from './clause-links.ts';
import { glossaryEntries } from './glossary.ts';
import { numberMention } from './recommendation.ts';
import { overlapEntries, topicEntries } from './who-to-go-to.ts';
import { chapterTitle, writeUpCounts } from './workshop.ts';

const { content } = readContent('content', { draft: 'leave out' });
if (content === undefined) throw new Error('The content has problems.');
const { code, glossary, registers, workshops } = content;
const current = currentRevision(code);
const { bodies: whoToGoTo } = registers;
if (whoToGoTo === undefined) throw new Error('The content has no register of bodies.');

describe('who to go to', () => {
  test('links every topic to a body on the same page', () => {
    const ids = whoToGoTo.bodies.map(({ id }) => `#${id}`);
    for (const { bodies, title } of topicEntries(whoToGoTo)) {
      expect(bodies.length, title).toBeGreaterThan(0);
      expect(ids).toEqual(expect.arrayContaining(bodies.map(({ href }) => href)));
    }
  });

  test('names the bodies of an overlap in the order of the register', () => {
    expect(overlapEntries(whoToGoTo)[0]?.bodies.map(({ href }) => href)).toEqual([
      '#information-commissioner',
      '#hmicfrs',
    ]);
  });
});

describe('the glossary', () => {
  test('is in alphabetical order, whatever the order of the file', () => {
    const terms = glossaryEntries(glossary.toReversed(), undefined).map(({ term }) => term);
    expect(terms.slice(0, 2)).toEqual(['Associate', 'Automatic facial recognition']);
  });

  test('links to the clauses that use a term', () => {
    const used = glossaryEntries(glossary, current).flatMap(({ usedIn }) => usedIn);
    expect(used.length).toBeGreaterThan(0);
  });
});

describe('a mention of the Code', () => {
  test('has the heading of the clause, or its id if the revision does not have it', () => {
    expect(clauseLinks(current, ['system-purpose', 'gone'])).toEqual([
      { text: 'G. What the system is for', href: '/clauses/system-purpose/' },
      { text: 'gone', href: '/clauses/gone/' },
    ]);
  });

  test('by a number links to the numbered paragraph', () => {
    const { text, href } = numberMention('16', code.revisions[0]);
    expect(text).toMatch(/^Paragraph 16, in “/);
    expect(href).toMatch(/^\/code\/0\.1\/#/);
  });

  test('by a letter that the revision does not have has no link', () => {
    expect(numberMention('Z', code.revisions[0])).toEqual({ text: 'Commitment Z' });
  });
});

describe('the page of a workshop', () => {
  const [register] = workshops;
  if (register === undefined) throw new Error('The content has no workshop.');

  test('adds up the bullets and points of the sections', () => {
    const { bullets, points } = writeUpCounts(register.workshop);
    expect([bullets, points]).toEqual([166, 157]);
  });

  test('links to the points of each section that has any', () => {
    const withoutPage = writeUpCounts(register.workshop).sections.filter(({ href }) => href === undefined);
    expect(withoutPage.map(({ name }) => name)).toEqual(['Section 1.1']);
  });

  test('names a chapter by the topic of its sections', () => {
    expect(chapterTitle(register.workshop, '2')).toBe('Code of Practice');
  });
});

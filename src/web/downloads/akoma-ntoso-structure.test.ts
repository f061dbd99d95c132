import { describe, expect, test } from 'vitest';
import { aknFaults } from '../../../tests/data/akn-faults.ts';
import { elementsIn, parseXml, wordsIn } from '../../../tests/data/parse-xml.ts';
import { readContent } from '../../content/read-content.ts';
import { redlineAkn } from '../../downloads/data/akoma-ntoso/redline-akn.ts';
import { revisionAkn } from '../../downloads/data/akoma-ntoso/revision-akn.ts';
import type { Block } from '../../model/clause-tree.ts';
import { smallCode, type SmallClause } from '../../provenance/testing/small-code.ts';
import { item, labelledList, p, para, ref } from '../../redline/testing/clause-builder.ts';
import { publishedOf } from './fill-published-content.ts';

const { content } = readContent('content', { draft: 'leave out' });
if (content === undefined) throw new Error('The content has problems.');

/** The data of a Code with these revisions, each a clause by its id. */
const publishedWith = (revisions: readonly Readonly<Record<string, SmallClause>>[]) =>
  publishedOf({
    ...content,
    workshops: [],
    consultations: [],
    code: smallCode(revisions.map((clauses) => ({ clauses }))),
  });

describe('what goes on after a list', () => {
  const listed = (...after: readonly (string | Block)[]): SmallClause => ({
    text: [p('The body must:'), labelledList('(a)', 1, 'keep it;', 'tell people,'), ...after],
  });
  /** The elements that hold the words, from the outermost in. */
  const around = (text: string, words: string): readonly string[] => {
    const holding = elementsIn(parseXml(text)).filter((element) => wordsIn(element).includes(words));
    return holding.map(({ name }) => name).slice(-3);
  };
  const textsOf = (before: SmallClause, after: SmallClause): readonly string[] => {
    const published = publishedWith([{ a: before }, { a: after }]);
    const [from, to] = published.code.revisions;
    if (from === undefined || to === undefined) throw new Error('Two revisions are needed.');
    const texts = [revisionAkn(published, from), revisionAkn(published, to), redlineAkn(published, { from, to })];
    expect(texts.flatMap(aknFaults)).toEqual([]);
    return texts;
  };

  test('is the end of the list, and a new sentence is a paragraph', () => {
    const [before = '', after = '', marked = ''] = textsOf(
      listed('and must not sublet.', 'It may ask.'),
      listed('and must never sublet.', 'It may ask.'),
    );
    expect(around(before, 'and must not sublet.')).toEqual(['content', 'blockList', 'listWrapUp']);
    expect(around(after, 'and must never sublet.')).toEqual(['content', 'blockList', 'listWrapUp']);
    expect(around(after, 'It may ask.')).toEqual(['clause', 'content', 'p']);
    expect(marked).toMatch(/<listWrapUp [^>]*>and must <del>not<\/del> ?<ins>never<\/ins> sublet\.<\/listWrapUp>/);
  });

  test('is marked as a whole where it is new, and is a paragraph where the list is gone', () => {
    expect(textsOf(listed(), listed('and must not sublet.'))[2]).toMatch(
      /<listWrapUp [^>]*>(?:<remark.*?<\/remark>)?<ins>and must not sublet\.<\/ins><\/listWrapUp>/,
    );
    const withoutList: SmallClause = { text: [p('The body must:'), p('and must not sublet.')] };
    const [, after = '', marked = ''] = textsOf(listed('and must not sublet.'), withoutList);
    expect(around(after, 'and must not sublet.').at(-1)).toBe('p');
    expect(around(marked, 'and must not sublet.').at(-1)).toBe('p');
  });
});

test('a reference leads to the item where changes are marked, too', () => {
  const text = (words: string): SmallClause => ({
    text: [p(words), labelledList('(a)', 1, { ...item('keep it'), id: 'deputy' })],
  });
  const see: SmallClause = { text: [p('See ', ref('a#deputy'), '.')] };
  const published = publishedWith([
    { a: text('They must:'), b: see },
    { a: text('They should:'), b: see },
  ]);
  const [from, to] = published.code.revisions;
  if (from === undefined || to === undefined) throw new Error('Two revisions are needed.');
  const elements = elementsIn(parseXml(redlineAkn(published, { from, to })));
  expect(elements.flatMap(({ name, attributes }) => (name === 'ref' ? attributes['href'] : []))).toEqual([
    '#part_1__cl_1__list_1__item_a',
  ]);
});

test('a schedule is a container with its number, whose ids say what it is', () => {
  const published = publishedWith([{ a: 'A.', b: { text: [para('keep', '1', p('Keep it.'))], part: 'forms' } }]);
  const { code } = published;
  const inSchedule = (schedule: string) => ({
    ...published,
    code: {
      ...code,
      revisions: code.revisions.map((revision) => ({
        ...revision,
        parts: revision.parts.map((part) =>
          part.id === 'forms'
            ? {
                ...part,
                title: `${schedule}: Forms`,
                clauses: part.clauses.map((clause) => ({ ...clause, schedule })),
              }
            : part,
        ),
      })),
    },
  });
  const of = (schedule: string): string => {
    const made = inSchedule(schedule);
    const [revision] = made.code.revisions;
    if (revision === undefined) throw new Error('A revision is needed.');
    const text = revisionAkn(made, revision);
    expect(aknFaults(text)).toEqual([]);
    return text;
  };
  expect(of('Schedule 1')).toContain(
    '<hcontainer eId="schedule_1" wId="schedule_forms" name="schedule"><num>Schedule 1</num><heading eId="schedule_1__heading" wId="schedule_forms__heading">Forms</heading>',
  );
  expect(
    elementsIn(parseXml(of('Schedule 1'))).flatMap(({ name, attributes }) =>
      name === 'paragraph' ? attributes['eId'] : [],
    ),
  ).toEqual(['schedule_1__cl_1__para_1']);
  expect(of('Annex A')).toContain('<hcontainer eId="annex_A" wId="annex_forms" name="annex"><num>Annex A</num>');
  expect(of('Schedule')).toContain('<num>Schedule</num>');
});
